package org.demarche.command.output;

import java.util.Locale;

/** How answers are written. */
public enum OutputFormat {
  TABLE,
  JSON,
  JSONL,
  CSV,
  TSV,
  TURTLE,
  MARKDOWN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
