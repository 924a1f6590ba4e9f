package org.demarche.command.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Wording;
import org.demarche.command.option.BaseOption;
import org.demarche.command.output.Listing;
import org.demarche.questions.Answer;
import org.demarche.questions.ArticlesToForgetQuestion;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.demarche.store.EditableStore;
import org.demarche.store.Store;
import org.demarche.store.graph.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes articles and what only they said. */
@Command(
    name = "forget",
    sortOptions = false,
    description = "Removes articles and what only they said.",
    footer = {"", "Several conditions together name the articles that meet all of them."})
final class ForgetCommand implements Callable<Integer> {
  private static final int AT_A_TIME = 500;

  @Parameters(arity = "0..*", paramLabel = "IRI", description = "IRIs of articles.")
  List<String> iris = List.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Those that it published.")
  @Nullable String outlet;

  @Option(
      names = "--before",
      paramLabel = "DATE",
      description = "Those published before (YYYY, YYYY-MM or YYYY-MM-DD); never those undated.")
  @Nullable String before;

  @Option(names = "--dry-run", description = "Only list them.")
  boolean dryRun;

  @Option(names = "--quiet", description = "Say only what failed.")
  boolean quiet;

  @Mixin WriteOptions target = new WriteOptions();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;

  ForgetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ArticlesToForgetQuestion question = question();
    try (Interruption interruption = Interruption.watched();
        EditableStore store = target.openExisting();
        QuerySource source = target.source(store)) {
      List<String> found = find(source, question);
      if (dryRun) {
        found.forEach(console.out()::println);
        console.out().flush();
      }
      int removed = dryRun ? 0 : remove(store, found, interruption);
      if (removed > 0 && store instanceof Store own) {
        new CrossLinks(own, new Iris(base.orElse(Iris.DEFAULT_BASE))).renew();
      }
      if (!quiet) {
        String what = Wording.count(dryRun ? found.size() : removed, "article");
        console.note(what + (dryRun ? " to remove" : " removed"));
      }
      return missing(found) ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
    }
  }

  private ArticlesToForgetQuestion question() {
    if (iris.isEmpty() && outlet == null && before == null) {
      throw CommandException.wrongUse("name articles by IRI, --outlet or --before");
    }
    for (String iri : iris) {
      if (!iri.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
        throw CommandException.wrongUse("not an IRI: " + Wording.printable(iri));
      }
    }
    String date = before;
    if (date != null && !date.matches("\\d{4}(-\\d\\d){0,2}")) {
      throw CommandException.wrongUse(
          "--before must be YYYY, YYYY-MM or YYYY-MM-DD: " + Wording.printable(date));
    }
    return new ArticlesToForgetQuestion().iris(iris).outlet(outlet).before(date);
  }

  private List<String> find(QuerySource source, ArticlesToForgetQuestion question) {
    Answer answer = question.ask(source);
    Listing.noteUnknown(console, answer);
    return answer.rows().rows().stream().map(row -> Rows.text(row, "iri")).toList();
  }

  private static int remove(EditableStore store, List<String> articles, Interruption interruption) {
    int removed = 0;
    while (removed < articles.size() && !interruption.happened()) {
      int end = Math.min(articles.size(), removed + AT_A_TIME);
      store.remove(articles.subList(removed, end));
      removed = end;
    }
    return removed;
  }

  private boolean missing(List<String> found) {
    Set<String> there = new HashSet<>(found);
    List<String> missing = new ArrayList<>(iris);
    missing.removeIf(there::contains);
    missing.forEach(iri -> console.complain("no such article: " + Wording.printable(iri)));
    return !missing.isEmpty();
  }
}
