package org.demarche.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.demarche.loader.article.ArticleReader;
import org.demarche.loader.extraction.Extractor;
import org.demarche.loader.graph.Iris;
import org.demarche.loader.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles in. */
@Command(
    name = "load",
    sortOptions = false,
    description = "Reads articles and puts what they say into the store.",
    footer = {
      "",
      "An article loaded again changes nothing; a changed one replaces what it said before."
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin InputOptions input = new InputOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (where.endpoint != null) {
      throw CommandException.wrongUse("load writes to a store; --endpoint is for reading");
    }
    ArticleReader reader = input.reader();
    Iris iris = new Iris(base.orElse(Iris.DEFAULT_BASE));
    Extractor extractor = input.extractor();
    Optional<Model> reference = input.ownReference();
    try (Store store = Store.open(where.directory())) {
      reference.ifPresent(store::putReference);
      int failed =
          Loading.run(console, store, reader, input.allowPrivate, extractor, iris, input.inputs);
      new CrossLinks(store, iris).renew().ifPresent(console::note);
      return failed == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
  }
}
