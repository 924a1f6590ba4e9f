package org.demarche.extraction.dates;

import java.time.LocalDate;
import org.demarche.extraction.text.Span;

/**
 * Where a text gives a date.
 *
 * @param span the words, in UTF-16 characters; of "Wednesday, May 8" all of them
 * @param date what they mean
 * @param basis what of it is printed
 * @param ahead whether the words before it speak of what is to come
 */
public record DateMention(Span span, PartialDate date, DateBasis basis, boolean ahead) {
  /**
   * The date of what has happened: where week or year were guessed and the guess is later than a
   * day, the one before; a year only where nothing speaks of what is to come.
   *
   * @param day the day up to which it has happened
   */
  public PartialDate past(LocalDate day) {
    if (!date.isAfter(day)) {
      return date;
    }
    return switch (basis) {
      case YEAR_GUESSED -> ahead ? date : date.plusYears(-1);
      case WEEK_GUESSED -> date.plusDays(-7);
      default -> date;
    };
  }

  /**
   * The date of what is yet to happen: where week or year were guessed and the guess is earlier
   * than a day, the one after.
   *
   * @param day the day from which on it will happen
   */
  public PartialDate coming(LocalDate day) {
    if (!date.isBefore(day)) {
      return date;
    }
    return switch (basis) {
      case YEAR_GUESSED -> date.plusYears(1);
      case WEEK_GUESSED -> date.plusDays(7);
      default -> date;
    };
  }
}
