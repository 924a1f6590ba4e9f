package org.demarche.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who said what. */
@Command(
    name = "said",
    sortOptions = false,
    description = "Who said what, to whom, on whose behalf, about what, and who reported it.",
    footer = {
      "",
      "Names are matched as people write them: ushakov, 'Yury Ushakov', \"Russia's Ushakov\".",
      "  demarche said --by ushakov --about Venezuela --since 2019-05"
    })
final class SaidCommand implements Callable<Integer> {
  @Option(names = "--by", paramLabel = "NAME", description = "Who said it.")
  @Nullable String by;

  @Option(names = "--on-behalf-of", paramLabel = "NAME", description = "For whom it was said.")
  @Nullable String onBehalfOf;

  @Option(names = "--to", paramLabel = "NAME", description = "To whom.")
  @Nullable String to;

  @Option(names = "--about", paramLabel = "TOPIC", description = "About what, narrower included.")
  @Nullable String about;

  @Option(names = "--mentioning", paramLabel = "NAME", description = "Who is named in it.")
  @Nullable String mentioning;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published or was relayed.")
  @Nullable String outlet;

  @Option(names = "--contains", paramLabel = "WORDS", description = "Words that were said.")
  @Nullable String contains;

  @Option(names = "--direct", description = "Only direct quotations.")
  boolean direct;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  SaidCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    if (contains != null && contains.isBlank()) {
      throw CommandException.wrongUse("--contains needs words");
    }
    period.apply(QueryText.of("said"));
    try (Source source = where.open()) {
      Listing.SAID.print(console, source, output, fetch(source));
    }
    return ExitStatus.DONE;
  }

  private Rows fetch(Source source) {
    String words = contains;
    if (words == null) {
      return chosen(source, QueryText.of("said"));
    }
    if (source.hasTextIndex()) {
      Rows rows = chosen(source, QueryText.of("said").text("words", lucene(words)));
      if (!rows.rows().isEmpty()) {
        return rows;
      }
    }
    return chosen(source, QueryText.of("said").text("substring", words));
  }

  private Rows chosen(Source source, QueryText query) {
    period.apply(query);
    query.limit(output.limit);
    if (direct) {
      query.when("direct");
    }
    return new Chooser(source, console, query)
        .choose("by", NameKind.ACTOR, by)
        .choose("behalf", NameKind.ACTOR, onBehalfOf)
        .choose("to", NameKind.ACTOR, to)
        .choose("mentioned", NameKind.ACTOR, mentioning)
        .choose("topicIs", NameKind.TOPIC, about)
        .choose("outletIs", NameKind.OUTLET, outlet)
        .fetch(Listing.SAID);
  }

  /** All the words, none of them an operator. */
  private static String lucene(String words) {
    List<String> terms = new ArrayList<>();
    for (String word : words.strip().split("\\s+", -1)) {
      terms.add("\"" + word.replaceAll("[\\\\\"]", " ") + "\"");
    }
    return String.join(" AND ", terms);
  }
}
