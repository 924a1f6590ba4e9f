package org.demarche.extraction.dates;

/** What of a date stands in the text, and what was reckoned. */
public enum DateBasis {
  /** The year is printed: "May 8, 2024", "in 2019". */
  PRINTED,
  /** A month, with or without a day, whose year was guessed: "May 8", "in November". */
  YEAR_GUESSED,
  /** A day of the week, of which the week was guessed: "on Tuesday". */
  WEEK_GUESSED,
  /** Reckoned without a choice: "yesterday", "last month", "Wednesday, May 8". */
  RECKONED
}
