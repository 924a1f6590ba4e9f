package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFilesTest {
  private static final String STATES = ".*\\.(bpt|bdf)";

  @TempDir Path folder;
  private Path database = Path.of("");

  @BeforeEach
  void name() {
    database = folder.resolve("tdb2");
  }

  @Test
  void nothingIsSeenWhereAStoreHasWrittenWhateverItDid() {
    try (Store store = Store.open(folder)) {
      assertNothingIsSeen("made");
      for (int i = 0; i < 20; i++) {
        store.put(List.of(Graphs.of("a" + i, "Oslo said that quota " + i + " was fair.")));
        assertNothingIsSeen("put " + i);
      }
      store.put(List.of(Graphs.of("a1", "Oslo said that the toll was high.")));
      assertNothingIsSeen("replaced");
      abort(store.database());
      assertNothingIsSeen("given up");
    }
    try (Store store = Store.open(folder, 1)) {
      store.finish();
      assertNothingIsSeen("compacted");
      store.remove(IntStream.range(0, 19).mapToObj(i -> Graphs.iri("a" + i)).toList());
      assertNothingIsSeen("removed");
      store.finish();
      assertNothingIsSeen("compacted again");
    }
    assertNothingIsSeen("closed");
    Store.open(folder).close();
    assertNothingIsSeen("opened and closed");
  }

  private static void abort(DatasetGraph quads) {
    quads.begin(ReadWrite.WRITE);
    for (int i = 0; i < 5_000; i++) {
      quads.add(
          RDFS.Class.asNode(),
          RDFS.Class.asNode(),
          RDFS.label.asNode(),
          NodeFactory.createLiteralString("label " + i));
    }
    quads.abort();
    quads.end();
  }

  @Test
  void nothingIsSeenWhereTheBulkLoaderHasWritten() {
    try (Store store = Store.open(folder);
        BulkLoad load = BulkLoad.into(store)) {
      load.put(List.of(Graphs.of("a", "Oslo said that the quota was fair.")));
      load.finish();
    }
    assertNothingIsSeen("loaded");
  }

  @Test
  void whateverFileIsMissingOrCutOffIsNamed() throws IOException {
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("a", "Oslo said that the quota was fair.")));
      store.dataset().begin(ReadWrite.WRITE);
      store.dataset().getPrefixMapping().setNsPrefix("rdfs", RDFS.uri);
      store.dataset().commit();
      store.dataset().end();
    }
    for (Path file : files()) {
      String name = file.getFileName().toString();
      Path kept = file.resolveSibling("kept");
      Files.move(file, kept);
      assertThat(DatabaseFiles.damage(database)).hasValue(name + " is missing");
      if (!name.startsWith("journal")) {
        Files.createFile(file);
        assertThat(DatabaseFiles.damage(database)).hasValue(name + " is cut off");
        if (name.matches(STATES)) {
          Files.write(file, new byte[(int) Files.size(kept) - 1]);
          assertThat(DatabaseFiles.damage(database)).hasValue(name + " is cut off");
        }
      }
      Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
      assertNothingIsSeen(name + " is back");
    }
  }

  @Test
  void aStoreWhoseMakingWasCutShortIsMadeToItsEnd() throws IOException {
    Files.createDirectories(database.resolve("Data-0001"));
    Store.open(folder).close();
    assertNothingIsSeen("made");
  }

  @Test
  void aStoreWithoutItsDatabaseIsNotTakenForAnEmptyOne() throws IOException {
    Store.open(folder).close();
    Files.move(database.resolve("Data-0001"), folder.resolve("elsewhere"));
    assertThatThrownBy(() -> Store.openExisting(folder))
        .isInstanceOf(StoreException.class)
        .hasMessage("the store at " + folder + " is damaged (the database is missing)");
    assertThat(database.resolve("Data-0001")).doesNotExist();
  }

  /** The process that writes may be about to write what seems to be missing. */
  @Test
  void ofAStoreThatIsOpenNothingIsSaidButThat() throws IOException {
    Path state = database.resolve("Data-0001/GSPO.bpt");
    try (Store store = Store.open(folder)) {
      assertThat(store.isEmpty()).isTrue();
      byte[] before = Files.readAllBytes(state);
      Files.write(state, new byte[0]);
      assertThatThrownBy(() -> Store.openExisting(folder)).isInstanceOf(StoreInUseException.class);
      Files.write(state, before);
    }
    Store.openExisting(folder).close();
  }

  @Test
  void nothingOfAFailedOpeningIsKept() throws IOException {
    Store.open(folder).close();
    Path leaves = database.resolve("Data-0001/GSPO.dat");
    Path kept = folder.resolve("kept");
    Files.move(leaves, kept);
    // Jena takes its locks before it fails at a file that it cannot open, and nobody looks before
    // it
    // at what was perhaps never whole.
    Files.createDirectory(leaves);
    Files.delete(folder.resolve("writing"));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> Store.openExisting(folder))
          .isInstanceOf(StoreException.class)
          .isNotInstanceOf(StoreInUseException.class);
    }
    Files.delete(leaves);
    Files.move(kept, leaves);
    Store.openExisting(folder).close();
    try (FileChannel lock =
        FileChannel.open(database.resolve("Data-0001/tdb.lock"), StandardOpenOption.WRITE)) {
      assertThat(lock.tryLock()).isNotNull();
    }
  }

  private void assertNothingIsSeen(String when) {
    assertThat(DatabaseFiles.damage(database)).as(when).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(database.resolve("Data-0001"))) {
      return all.filter(file -> !file.endsWith("tdb.lock")).sorted().toList();
    }
  }
}
