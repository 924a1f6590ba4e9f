package org.demarche.command.load;

import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.BaseOption;
import org.demarche.command.option.StoreOptions;
import org.demarche.store.Store;
import org.demarche.store.graph.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds anew which people, meetings and statements of different articles are the same. */
@Command(
    name = "link",
    sortOptions = false,
    description =
        "Finds anew which people, meetings and statements of different articles are the same.",
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
    if (where.endpoint().isPresent()) {
      throw CommandException.wrongUse("link writes to a store; --endpoint is for reading");
    }
    try (Store store = Store.openExisting(where.directory())) {
      Iris iris = new Iris(base.orElse(Iris.DEFAULT_BASE));
      CrossLinks links = new CrossLinks(store, iris);
      if (drop) {
        links.drop();
        console.note("all links are taken back");
      } else {
        console.note(links.renew().orElse("nothing is the same in two articles"));
      }
    }
    return ExitStatus.DONE;
  }
}
