package org.demarche.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who held which office when, as the articles show it. */
@Command(
    name = "offices",
    sortOptions = false,
    description = "Who held which office for whom, and from when to when articles show it.")
final class OfficesCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("tenure", List.of("holder", "office", "of", "first", "last", "articles"));

  @Option(names = "--of", paramLabel = "NAME", description = "For which country or organisation.")
  @Nullable String of;

  @Option(
      names = "--office",
      paramLabel = "WORDS",
      description = "Which office: \"foreign minister\".")
  @Nullable String office;

  @Option(names = "--holder", paramLabel = "NAME", description = "Held by whom.")
  @Nullable String holder;

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  OfficesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    try (Source source = where.open()) {
      Rows rows =
          new Chooser(source, console, QueryText.of("offices"))
              .choose("side", NameKind.ACTOR, of)
              .choose("person", NameKind.ACTOR, holder)
              .fetch(LISTING);
      Rows wanted = rows.withRows(rows.rows().stream().filter(this::isWanted).toList());
      LISTING.print(console, source, output, wanted.first(output.limit));
    }
    return ExitStatus.DONE;
  }

  private boolean isWanted(Map<String, Object> row) {
    String wanted = office;
    return wanted == null
        || Words.of(Rows.text(row, "office") + " " + Rows.text(row, "known"))
            .containsAll(Words.of(wanted));
  }
}
