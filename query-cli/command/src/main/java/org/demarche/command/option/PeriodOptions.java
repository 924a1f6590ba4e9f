package org.demarche.command.option;

import org.demarche.command.console.CommandException;
import org.demarche.command.console.Wording;
import org.demarche.questions.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The period that answers are limited to. */
public final class PeriodOptions {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Not before: YYYY, YYYY-MM or YYYY-MM-DD.")
  @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Not after; 2019 means all of it.")
  @Nullable String until;

  /**
   * The period.
   *
   * @throws CommandException when a date is none
   */
  public Period period() {
    check("--since", since);
    check("--until", until);
    return new Period(since, until);
  }

  private static void check(String option, @Nullable String date) {
    if (date != null && !Period.isDate(date)) {
      throw CommandException.wrongUse(
          option + " must be YYYY, YYYY-MM or YYYY-MM-DD: " + Wording.printable(date));
    }
  }
}
