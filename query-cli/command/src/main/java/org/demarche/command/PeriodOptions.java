package org.demarche.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when to when. */
final class PeriodOptions {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Not before: YYYY, YYYY-MM or YYYY-MM-DD.")
  @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Not after; 2019 means all of it.")
  @Nullable String until;

  void apply(QueryText query) {
    if (since != null) {
      query.text("since", check("--since", since));
    }
    if (until != null) {
      query.text("until", check("--until", until));
    }
  }

  private static String check(String option, String date) {
    if (!date.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?")) {
      throw CommandException.wrongUse(
          option + " must be YYYY, YYYY-MM or YYYY-MM-DD: " + Wording.printable(date));
    }
    return date;
  }
}
