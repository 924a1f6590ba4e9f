package org.demarche.extraction.dates;

/** How exact a date is, from the coarsest to the finest. */
public enum DatePrecision {
  /** Only a year. */
  YEAR("year", "gYear"),
  /** A month of a year. */
  MONTH("month", "gYearMonth"),
  /** A month and a day of a year that is not known. */
  MONTH_DAY("month-day", "gMonthDay"),
  /** A day. */
  DAY("day", "date");

  private final String label;
  private final String datatype;

  DatePrecision(String label, String datatype) {
    this.label = label;
    this.datatype = datatype;
  }

  /** The name in the vocabulary: day, month, year or month-day. */
  public String label() {
    return label;
  }

  /** The local name of the XML Schema datatype: date, gYearMonth, gYear or gMonthDay. */
  public String datatype() {
    return datatype;
  }
}
