package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;

/**
 * A store of article graphs in a folder: TDB2 with the union of all graphs as its default graph,
 * and a text index beside it. One process at a time may have it open. An article's graph is always
 * replaced whole, within one transaction, and the links between near duplicates with it.
 */
public final class Store implements EditableStore {
  /** The graph of the reference data, below the instances' base. */
  public static final String REFERENCE_GRAPH = Iris.DEFAULT_BASE + "graph/reference";

  /** The graph of links between near duplicates, and of that by which they are found. */
  public static final String NEAR_DUPLICATES_GRAPH = Iris.DEFAULT_BASE + "graph/near-duplicates";

  private static final StoreQuery STORED_ARTICLES = StoreQuery.of("stored-articles");
  private static final StoreQuery ARTICLES_FROM = StoreQuery.of("articles-from");

  private static final String DATABASE = "tdb2";
  static final String TEXT_INDEX = "text";
  private static final Node NEAR_DUPLICATES = NodeFactory.createURI(NEAR_DUPLICATES_GRAPH);

  private final Path folder;
  private final DatasetGraph database;
  private final TextIndexLucene textIndex;
  private final DatasetGraph graphs;
  private final Dataset dataset;
  private final Compaction compaction;
  private final WriteLog writeLog;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean failed;

  private Store(Path folder, long smallestCompacted) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    Path files = folder.resolve(DATABASE);
    Path log = folder.resolve("writing");
    // The log comes last of all that a new store consists of.
    this.database = new DatabaseOpening(folder, files).open(Files.exists(log));
    database.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.textIndex = textIndex(folder.resolve(TEXT_INDEX));
    this.graphs = TextDatasetFactory.create(database, textIndex, true);
    graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
    EmptyInputs.guard(database);
    EmptyInputs.guard(graphs);
    this.dataset = DatasetFactory.wrap(graphs);
    this.compaction = new Compaction(database, folder, files, smallestCompacted);
    this.writeLog = new WriteLog(log);
    try {
      compaction.begin();
      repairTextIndex();
      BulkLoad.recover(this);
      putCommonGraphs();
    } catch (RuntimeException | Error e) {
      // Whoever waits for the store must not wait for one that was never opened.
      close();
      throw e;
    }
  }

  private TextIndexLucene textIndex(Path files) throws IOException {
    try {
      return TextIndexes.open(files);
    } catch (IOException | RuntimeException | Error e) {
      TDBInternal.expel(database);
      throw e;
    }
  }

  /**
   * Opens the store in a folder, and makes one where there is none.
   *
   * @throws StoreInUseException when another process has it open
   * @throws StoreException when the folder cannot be used
   */
  public static Store open(Path folder) {
    return open(folder, Duration.ZERO);
  }

  /**
   * Opens the store in a folder, and makes one where there is none.
   *
   * @param patience how long to wait for another process that has it open
   * @throws StoreInUseException when another process still has it open after that time
   * @throws StoreException when the folder cannot be used
   */
  public static Store open(Path folder, Duration patience) {
    return new StoreOpening(folder).open(() -> new Store(folder, Compaction.SMALLEST), patience);
  }

  /** Opens a store that is compacted from a given size in bytes on. */
  static Store open(Path folder, long smallestCompacted) {
    return new StoreOpening(folder).open(() -> new Store(folder, smallestCompacted), Duration.ZERO);
  }

  /**
   * Opens a store that is there.
   *
   * @throws StoreException when there is none, or as {@link #open(Path)}
   */
  public static Store openExisting(Path folder) {
    return openExisting(folder, Duration.ZERO);
  }

  /**
   * Opens a store that is there.
   *
   * @param patience how long to wait for another process that has it open
   * @throws StoreException when there is none, or as {@link #open(Path, Duration)}
   */
  public static Store openExisting(Path folder, Duration patience) {
    if (!Files.isDirectory(folder.resolve(DATABASE))) {
      throw new StoreException(StoreException.StoreProblem.MISSING, "no store at " + folder);
    }
    return open(folder, patience);
  }

  /** The store as a Jena dataset, for queries. */
  public Dataset dataset() {
    return dataset;
  }

  /** Whether there is no article. */
  boolean isEmpty() {
    return Txn.calculateRead(
        graphs,
        () ->
            !graphs
                .findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Demarche.Article.asNode())
                .hasNext());
  }

  Path folder() {
    return folder;
  }

  /** The TDB2 dataset itself; what is written to it does not reach the text index. */
  DatasetGraph database() {
    return database;
  }

  @Override
  public Map<String, StoredArticle> stored(Collection<String> articles) {
    return Txn.calculateRead(graphs, () -> stored(this::answer, articles));
  }

  static Map<String, StoredArticle> stored(
      StoreQuery.Answers answers, Collection<String> articles) {
    return StoredArticle.of(
        STORED_ARTICLES.ask(answers, articles.stream().map(NodeFactory::createURI).toList()));
  }

  private Map<String, Set<String>> articlesFrom(Collection<String> origins) {
    return Txn.calculateRead(graphs, () -> articlesFrom(this::answer, origins));
  }

  static Map<String, Set<String>> articlesFrom(
      StoreQuery.Answers answers, Collection<String> origins) {
    Map<String, Set<String>> articles = new HashMap<>();
    ARTICLES_FROM
        .ask(answers, origins.stream().map(NodeFactory::createLiteralString).toList())
        .forEach(
            row ->
                articles
                    .computeIfAbsent(
                        row.get("origin").getLiteralLexicalForm(), origin -> new HashSet<>())
                    .add(row.get("article").getURI()));
    return articles;
  }

  /** Puts article graphs, all in one transaction: all of them are in afterwards or none. */
  @Override
  public LoadCounts put(List<ArticleGraph> given) {
    Batch batch = Batch.of(given, new KnownArticles(this::stored, this::articlesFrom));
    if (batch.graphs().isEmpty()) {
      return batch.counts();
    }
    NearDuplicates.Changes changes =
        Txn.calculateRead(
            graphs,
            () ->
                NearDuplicates.changes(
                    this::answer, SignedArticle.of(batch.graphs()), batch.removed()));
    long outdated = Txn.calculateRead(graphs, () -> quads(batch.outdated()));
    write(
        batch.written(),
        () -> {
          batch.removed().forEach(iri -> graphs.removeGraph(NodeFactory.createURI(iri)));
          batch.releasedQuads().forEach(graphs::delete);
          insert(batch.graphs());
          apply(changes);
          EarlyFlush.of(database);
        });
    compaction.changed(
        quads(batch, iri -> true), quads(batch, batch.replaced()::contains) + outdated);
    compaction.whenDue();
    return batch.counts().plus(new LoadCounts(0, 0, 0, changes.found(), 0));
  }

  private void insert(List<ArticleGraph> articles) {
    QuadInsertion insertion = new QuadInsertion(database);
    for (ArticleGraph article : articles) {
      Node name = NodeFactory.createURI(article.iri());
      article
          .model()
          .getGraph()
          .find()
          .forEachRemaining(
              triple -> {
                insertion.add(name, triple);
                TextIndexes.add(textIndex, Quad.create(name, triple));
              });
    }
    insertion.end();
  }

  /** What is replaced is taken to be as large as what replaces it. */
  private static long quads(Batch batch, Predicate<String> counted) {
    return batch.graphs().stream()
        .filter(graph -> counted.test(graph.iri()))
        .mapToLong(graph -> graph.model().size())
        .sum();
  }

  /** Compacts the store if that is due. */
  @Override
  public LoadCounts finish() {
    compaction.whenDue();
    return LoadCounts.NONE;
  }

  /** Takes all links between near duplicates back. */
  void clearNearDuplicates() {
    write(List.of(), () -> graphs.removeGraph(NEAR_DUPLICATES));
  }

  /** Links near duplicates among articles that are in; how many there are. */
  int link(List<SignedArticle> articles) {
    NearDuplicates.Changes changes =
        Txn.calculateRead(graphs, () -> NearDuplicates.changes(this::answer, articles, List.of()));
    write(List.of(), () -> apply(changes));
    return changes.found();
  }

  @Override
  public void remove(Collection<String> articles) {
    if (articles.isEmpty()) {
      return;
    }
    NearDuplicates.Changes changes =
        Txn.calculateRead(graphs, () -> NearDuplicates.changes(this::answer, List.of(), articles));
    long gone = Txn.calculateRead(graphs, () -> quads(articles));
    write(
        articles,
        () -> {
          articles.forEach(iri -> graphs.removeGraph(NodeFactory.createURI(iri)));
          apply(changes);
        });
    compaction.changed(0, gone);
    compaction.whenDue();
  }

  private long quads(Collection<String> articles) {
    return articles.stream().mapToLong(iri -> size(NodeFactory.createURI(iri))).sum();
  }

  private int size(Node graph) {
    return database.getGraph(graph).size();
  }

  private void apply(NearDuplicates.Changes changes) {
    for (String iri : changes.unlinked()) {
      Node article = NodeFactory.createURI(iri);
      graphs.deleteAny(NEAR_DUPLICATES, article, Node.ANY, Node.ANY);
    }
    changes.added().forEach(t -> add(NEAR_DUPLICATES, t));
  }

  private void add(Node graph, Triple triple) {
    graphs.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** Rows of a query, within the caller's transaction. */
  private List<Binding> answer(Query query) {
    try (QueryExec execution = QueryExec.dataset(graphs).query(query).build()) {
      List<Binding> rows = new ArrayList<>();
      execution.select().forEachRemaining(rows::add);
      return rows;
    }
  }

  @Override
  public void putReference(Model reference) {
    write(REFERENCE_GRAPH, CommonGraphs.reference(reference));
  }

  private void putCommonGraphs() {
    long size = CommonGraphs.vocabulary().size();
    boolean there =
        Txn.calculateRead(
            dataset,
            () ->
                dataset.getNamedModel(CommonGraphs.VOCABULARY).size() == size
                    && dataset.containsNamedModel(REFERENCE_GRAPH));
    if (!there) {
      CommonGraphs.standard().forEach(this::write);
    }
  }

  private void write(String graph, Model model) {
    write(List.of(graph), () -> dataset.replaceNamedModel(graph, model));
  }

  /**
   * Changes the store in one transaction.
   *
   * @param indexed names of those graphs that change and hold text for the text index
   * @throws StoreException after a transaction that failed: Jena 6.0 would leave a gap among the
   *     nodes that are written next (its issue 3877), unless the files are opened anew
   */
  private void write(Collection<String> indexed, Runnable changes) {
    if (failed) {
      throw new StoreException(
          "writing to the store at " + folder + " has failed before; open it again to go on");
    }
    writeLog.begin(indexed);
    dataset.begin(ReadWrite.WRITE);
    try {
      changes.run();
      dataset.commit();
    } catch (RuntimeException e) {
      failed = true;
      dataset.abort();
      throw e;
    } finally {
      dataset.end();
    }
    writeLog.end();
  }

  /** Makes the text index say what the graphs say, after a process that ended while writing. */
  private void repairTextIndex() {
    Set<String> unended = writeLog.unended();
    if (TextIndexes.isEmpty(textIndex)) {
      rebuildTextIndex();
    } else if (!unended.isEmpty()) {
      Txn.executeRead(database, () -> TextIndexes.renew(textIndex, database, unended));
    }
    writeLog.end();
  }

  private void rebuildTextIndex() {
    Txn.executeRead(database, () -> TextIndexes.rebuild(textIndex, database));
  }

  /** Makes what follows from graphs that were written past this class. */
  void bulkLoaded() {
    rebuildTextIndex();
    compaction.settled();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        dataset.close();
      } finally {
        // Jena keeps databases that were closed, and their locks; another process may want this
        // one.
        TDBInternal.expel(database);
      }
    }
  }
}
