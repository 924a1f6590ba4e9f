package org.demarche.extraction;

import org.demarche.extraction.reading.Reader;
import org.demarche.extraction.reading.ReadingModel;
import org.demarche.extraction.who.ReferenceData;

/**
 * The extractor with the shipped models and reference data, made once for all tests: one each would
 * not fit into the memory that tests have.
 */
public final class StandardExtractor {
  private static final ReadingModel MODEL = ReadingModel.standard();
  private static final Extractor EXTRACTOR = new Extractor(ReferenceData.standard(), MODEL);

  private StandardExtractor() {}

  /** A reader with the same model, which knows no names beforehand. */
  public static Reader reader() {
    return new Reader(MODEL);
  }

  /** The extractor; it is safe for use by many threads. */
  public static Extractor get() {
    return EXTRACTOR;
  }
}
