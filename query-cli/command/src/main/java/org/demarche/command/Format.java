package org.demarche.command;

import java.util.Locale;

/** How answers are written. */
enum Format {
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
