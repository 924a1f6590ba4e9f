package org.demarche.extraction.reading.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The trained parts that a sentence goes through.
 *
 * @param tagger parts of speech
 * @param parser dependencies
 * @param lemmatizer dictionary forms
 */
public record Syntax(Tagger tagger, Parser parser, Lemmatizer lemmatizer) {
  /** Writes them; {@link #read} reads them again. */
  public void write(DataOutputStream out) throws IOException {
    tagger.write(out);
    parser.write(out);
    lemmatizer.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Syntax read(DataInputStream in) throws IOException {
    return new Syntax(Tagger.read(in), Parser.read(in), Lemmatizer.read(in));
  }
}
