package org.demarche.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.demarche.loader.graph.Iris;
import org.demarche.loader.loading.LoadReport;
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
      "An article loaded again changes nothing; a changed one replaces what it said before.",
      "Ctrl-C ends the load after what is being written; the same command goes on from there."
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin InputOptions input = new InputOptions();
  @Mixin LoadOptions load = new LoadOptions();
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
    Inputs inputs = input.inputs(console);
    Iris iris = new Iris(base.orElse(Iris.DEFAULT_BASE));
    Loading loading = new Loading(console, load, input.extractor(), iris);
    Optional<Model> reference = input.ownReference();
    try (Interruption interruption = Interruption.watched();
        Store store = Store.open(where.directory())) {
      reference.ifPresent(store::putReference);
      LoadReport report = loading.run(store, inputs, interruption);
      loading.tell(report);
      return report.failed() == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
  }
}
