package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {
  private static final List<String> WORDS = List.of("quota", "toll");
  private static final Duration LONG = Duration.ofMinutes(10);

  /** Holds twenty articles, each put by itself; the tests have copies. */
  @TempDir static Path original;

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    try (Store store = Store.open(original)) {
      for (int i = 0; i < 20; i++) {
        store.put(List.of(Graphs.of("a" + i, "Oslo said that the quota was " + i + " tonnes.")));
      }
    }
  }

  @Test
  void everyQuadIsFoundByEveryPartOfItAsBefore() throws IOException {
    try (Store store = filled()) {
      List<String> quads = StoreText.quads(store);
      List<String> hits = StoreText.hits(store, WORDS);
      pack(store);
      assertThat(StoreText.quads(store)).isEqualTo(quads);
      assertThat(StoreText.hits(store, WORDS)).isEqualTo(hits).isNotEmpty();
      Txn.executeRead(store.database(), () -> assertFoundByEveryPart(store.database()));
    }
  }

  @Test
  void allCanBeRemovedOfWhatWasPacked(@TempDir Path another) throws IOException {
    List<String> empty;
    try (Store store = Store.open(another)) {
      empty = StoreText.quads(store);
    }
    try (Store store = filled()) {
      pack(store);
      for (int i = 0; i < 20; i++) {
        store.remove(List.of(Graphs.iri("a" + i)));
      }
      assertThat(StoreText.quads(store)).isEqualTo(empty);
      pack(store);
      assertThat(StoreText.quads(store)).isEqualTo(empty);
    }
  }

  @Test
  void aTreeHasManyPagesFromSmallTransactionsAndWhenPackedJustThoseItConsistsOf()
      throws IOException {
    try (Store store = filled()) {
      assertThat(leftOver(store)).allSatisfy((tree, pages) -> assertThat(pages).isGreaterThan(20));
      pack(store);
      assertThat(leftOver(store)).allSatisfy((tree, pages) -> assertThat(pages).isBetween(0L, 1L));
    }
  }

  private static Map<String, Long> leftOver(Store store) {
    Map<String, Long> pages = new TreeMap<>();
    Txn.executeRead(
        store.database(),
        () -> {
          for (TupleIndex index :
              TDBInternal.requireStorage(store.database())
                  .getQuadTable()
                  .getNodeTupleTable()
                  .getTupleTable()
                  .getIndexes()) {
            BPlusTree tree = LiveCopy.tree(index);
            pages.put(index.getName(), TreePages.allocated(tree) - TreePages.live(tree));
          }
        });
    return pages;
  }

  @Test
  void treesWithFewOldPagesAreTheSameFilesUnderASecondNameAndAreWrittenOn() throws IOException {
    List<String> quads;
    try (Store store = filled()) {
      pack(store);
      Map<String, Object> packed = fileKeys("Data-0002");
      pack(store);
      assertThat(fileKeys("Data-0003")).isEqualTo(packed);
      store.put(List.of(Graphs.of("b", "Reykjavik said that the toll was high.")));
      quads = StoreText.quads(store);
    }
    try (Store store = Store.open(folder)) {
      assertThat(StoreText.quads(store)).isEqualTo(quads);
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }"))
          .hasSize(21)
          .contains("the toll was high");
      Txn.executeRead(store.database(), () -> assertFoundByEveryPart(store.database()));
      pack(store);
      assertThat(StoreText.quads(store)).isEqualTo(quads);
    }
  }

  @Test
  void whatTheCopySharedIsWrittenOnWhenItIsGivenUp() throws Exception {
    List<String> quads;
    try (Store store = filled();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      pack(store);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch mayEnd = new CountDownLatch(1);
      Future<?> reader =
          threads.submit(
              () ->
                  Txn.executeRead(
                      store.dataset(),
                      () -> {
                        begun.countDown();
                        awaitQuietly(mayEnd);
                      }));
      try {
        begun.await();
        assertThat(renewal(store, Duration.ZERO).run(LiveCopy::packed)).isFalse();
      } finally {
        mayEnd.countDown();
      }
      reader.get();
      store.put(List.of(Graphs.of("b", "Reykjavik said that the toll was high.")));
      store.remove(List.of(Graphs.iri("a1")));
      quads = StoreText.quads(store);
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }")).hasSize(20);
    }
    try (Store store = Store.open(folder)) {
      assertThat(StoreText.quads(store)).isEqualTo(quads);
      Txn.executeRead(store.database(), () -> assertFoundByEveryPart(store.database()));
    }
  }

  /** What tells files apart, of the trees of the quads and the nodes. */
  private Map<String, Object> fileKeys(String files) throws IOException {
    Map<String, Object> keys = new TreeMap<>();
    for (String tree : List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG", "nodes")) {
      for (String extension : List.of(".dat", ".idn")) {
        Path file = folder.resolve("tdb2").resolve(files).resolve(tree + extension);
        keys.put(tree + extension, fileKey(file));
      }
    }
    keys.put(
        "nodes-data.obj", fileKey(folder.resolve("tdb2").resolve(files).resolve("nodes-data.obj")));
    return keys;
  }

  private static Object fileKey(Path file) throws IOException {
    return Objects.requireNonNull(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  private static void assertFoundByEveryPart(DatasetGraph data) {
    List<Quad> quads = new ArrayList<>();
    data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    for (Quad quad : quads.subList(0, 500)) {
      for (int parts = 1; parts < 16; parts++) {
        Node g = (parts & 1) == 0 ? Node.ANY : quad.getGraph();
        Node s = (parts & 2) == 0 ? Node.ANY : quad.getSubject();
        Node p = (parts & 4) == 0 ? Node.ANY : quad.getPredicate();
        Node o = (parts & 8) == 0 ? Node.ANY : quad.getObject();
        assertThat(data.findNG(g, s, p, o).next().matches(g, s, p, o)).isTrue();
      }
    }
  }

  @Test
  void whatIsPutAndRemovedAfterwardsIsThereAfterReopening() throws IOException {
    try (Store store = filled()) {
      Txn.executeWrite(store.database(), () -> store.database().prefixes().add("eg", "urn:eg:"));
      pack(store);
      store.put(List.of(Graphs.of("b", "Reykjavik said that the toll was high.")));
      pack(store);
      store.remove(List.of(Graphs.iri("a1")));
    }
    assertThat(files()).containsExactly("Data-0003");
    try (Store store = Store.open(folder)) {
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }"))
          .contains("the toll was high", "the quota was 2 tonnes")
          .doesNotContain("the quota was 1 tonnes");
      Txn.executeRead(
          store.database(),
          () -> assertThat(store.database().prefixes().get("eg")).isEqualTo("urn:eg:"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readersKeepTheirViewAndTheChangeWaitsForThemAsLongAsItMay(boolean inTime) throws Exception {
    try (Store store = filled();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch mayEnd = new CountDownLatch(1);
      Future<Boolean> seen =
          threads.submit(
              () ->
                  Txn.calculateRead(
                      store.dataset(),
                      () -> {
                        begun.countDown();
                        awaitQuietly(mayEnd);
                        return store.database().containsGraph(node("a1"));
                      }));
      Future<Boolean> renewed;
      try {
        begun.await();
        renewed =
            threads.submit(
                () -> renewal(store, inTime ? LONG : Duration.ZERO).run(LiveCopy::packed));
        assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }")).hasSize(20);
        if (!inTime) {
          assertThat(renewed.get()).isFalse();
        }
      } finally {
        mayEnd.countDown();
      }
      assertThat(seen.get()).isTrue();
      assertThat(renewed.get()).isEqualTo(inTime);
      assertThat(files()).containsExactly(inTime ? "Data-0002" : "Data-0001");
    }
  }

  @Test
  void rewritingLeavesTheNodesOutThatNothingHasAnyMore() throws IOException {
    try (Store store = filled()) {
      store.remove(List.of(Graphs.iri("a1")));
      List<String> quads = StoreText.quads(store);
      pack(store);
      assertThat(nodes("Data-0002")).contains("the quota was 1 tonnes");
      renewal(store, Duration.ZERO).run(LiveCopy::rewritten);
      assertThat(nodes("Data-0003")).contains("the quota was 2 tonnes");
      assertThat(nodes("Data-0003")).doesNotContain("the quota was 1 tonnes");
      assertThat(StoreText.quads(store)).isEqualTo(quads);
    }
  }

  private String nodes(String files) throws IOException {
    return Files.readString(
        folder.resolve("tdb2").resolve(files).resolve("nodes-data.obj"),
        StandardCharsets.ISO_8859_1);
  }

  @Test
  void theFilesAreNamedInTheSameDigitsInEveryLanguage() throws IOException {
    Locale before = Locale.getDefault();
    try (Store store = filled()) {
      Locale.setDefault(Locale.of("ar", "EG"));
      pack(store);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(files()).containsExactly("Data-0002");
  }

  @Test
  void filesThatAProcessLeftBehindAreClearedAwayOnOpening() throws IOException {
    filled().close();
    Files.createDirectory(folder.resolve("tdb2/Data-0002-tmp"));
    Files.move(folder.resolve("tdb2/Data-0001"), folder.resolve("tdb2/Data-0007"));
    Files.createDirectory(folder.resolve("tdb2/Data-0006"));
    try (Store store = Store.open(folder)) {
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }")).isNotEmpty();
      assertThat(files()).containsExactly("Data-0007");
    }
  }

  private Store filled() throws IOException {
    StoreCopy.copy(original, folder);
    return Store.open(folder);
  }

  private static void pack(Store store) {
    assertThat(renewal(store, LONG).run(LiveCopy::packed)).isTrue();
  }

  private static Renewal renewal(Store store, Duration patience) {
    return new Renewal(TDBInternal.getDatabaseContainer(store.database()), patience);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("tdb2"))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("Data-") && !name.endsWith("-tmp"))
          .sorted()
          .toList();
    }
  }

  private static Node node(String id) {
    return NodeFactory.createURI(Graphs.iri(id));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
