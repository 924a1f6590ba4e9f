package org.demarche.extraction;

import org.demarche.extraction.who.ReferenceData;

/**
 * The extractor with the shipped models and reference data, made once for all tests: one each would
 * not fit into the memory that tests have.
 */
public final class StandardExtractor {
  private static final Extractor EXTRACTOR = new Extractor(ReferenceData.standard());

  private StandardExtractor() {}

  /** The extractor; it is safe for use by many threads. */
  public static Extractor get() {
    return EXTRACTOR;
  }
}
