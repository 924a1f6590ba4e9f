package org.demarche.command.load;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.BaseOption;
import org.demarche.store.BulkLoad;
import org.demarche.store.EditableStore;
import org.demarche.store.Store;
import org.demarche.store.graph.Iris;
import org.demarche.store.loading.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles and puts what they say into a store or an endpoint. */
@Command(
    name = "load",
    sortOptions = false,
    description = "Reads articles and puts what they say into the store or an endpoint.",
    footer = {
      "",
      "An article loaded again changes nothing; a changed one replaces what it said before.",
      "Ctrl-C ends the load after what is being written; the same command goes on from there."
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin InputOptions input = new InputOptions();
  @Mixin LoadOptions load = new LoadOptions();

  @Option(
      names = "--bulk",
      order = 83,
      description = "Through the bulk loader, all or nothing; for the first load of a store.")
  boolean bulk;

  @Mixin WriteOptions target = new WriteOptions();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (bulk && target.isRemote()) {
      throw CommandException.wrongUse("--bulk is for a store of our own, not for --endpoint");
    }
    Inputs inputs = input.inputs(console);
    Iris iris = new Iris(base.orElse(Iris.DEFAULT_BASE));
    Loading loading = new Loading(console, load, input.source.extractor(), iris);
    Optional<Model> reference = input.source.ownReference();
    try (Interruption interruption = Interruption.watched();
        EditableStore store = target.open()) {
      reference.ifPresent(store::putReference);
      LoadReport report = run(loading, store, inputs, interruption);
      loading.tell(report);
      if (store instanceof Store own && !report.stopped()) {
        Optional<String> links = new CrossLinks(own, iris).renew();
        links.filter(line -> !load.quiet && !load.json).ifPresent(console::note);
      }
      return report.failed() == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
  }

  private LoadReport run(
      Loading loading, EditableStore store, Inputs inputs, Interruption interruption) {
    if (!bulk || !(store instanceof Store own)) {
      return loading.run(store, inputs, interruption);
    }
    try (BulkLoad once = BulkLoad.into(own)) {
      return loading.run(once, inputs, interruption);
    }
  }
}
