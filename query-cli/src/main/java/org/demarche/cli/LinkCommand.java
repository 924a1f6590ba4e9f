package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.loader.graph.Iris;
import org.demarche.loader.store.ActorLinks;
import org.demarche.loader.store.LinkCounts;
import org.demarche.loader.store.MeetingLinks;
import org.demarche.loader.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who of one article is who of another, and which meetings are one. */
@Command(
    name = "link",
    sortOptions = false,
    description = "Finds anew which people and meetings of different articles are the same.",
    footer = {
      "",
      "load does this at its end. The links have a graph of their own; what articles say stays as",
      "it is. demarche actors --ambiguous lists the names that several people fit."
    })
final class LinkCommand implements Callable<Integer> {
  @Option(names = "--drop", description = "Take all links back instead.")
  boolean drop;

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;

  LinkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (where.endpoint != null) {
      throw CommandException.wrongUse("link writes to a store; --endpoint is for reading");
    }
    try (Store store = Store.openExisting(where.directory())) {
      Iris iris = new Iris(base.orElse(Iris.DEFAULT_BASE));
      ActorLinks links = new ActorLinks(store, iris);
      MeetingLinks meetings = new MeetingLinks(store, iris);
      if (drop) {
        links.drop();
        meetings.drop();
        console.note("all links are taken back");
      } else {
        console.note(summary(links.renew()));
        console.note(meetings(meetings.renew()));
      }
    }
    return ExitStatus.DONE;
  }

  static String meetings(int linked) {
    return Wording.count(linked, "meeting") + " found to be one that another article tells of";
  }

  static String summary(LinkCounts counts) {
    return Wording.count(counts.linked(), "name")
        + " linked across articles; "
        + Wording.count(counts.ambiguous(), "name")
        + " fit several people";
  }
}
