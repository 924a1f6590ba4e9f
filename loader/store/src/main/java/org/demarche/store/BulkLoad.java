package org.demarche.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.MinHash;

/**
 * The first load of a store, through TDB2's bulk loader: one transaction for all, the text index
 * and the links between near duplicates made afterwards. When the process ends before the
 * transaction does, nothing is in; when it ends after that, the next opening of the store makes
 * what was to be made.
 */
public final class BulkLoad implements GraphStore {
  // There while a bulk load is under way; a line an article, with its signature.
  private static final String SIGNATURES = "bulk-load";
  private static final int LINKED_AT_A_TIME = 1000;
  private static final int MOST_AGAIN = 1000;

  private final Store store;
  private final BufferedWriter signatures;
  private final DataLoader loader;
  private final StreamRDF quads;
  private final Map<Long, Long> contents = new HashMap<>();
  private final List<ArticleGraph> again = new ArrayList<>();
  private boolean loading = true;

  private BulkLoad(Store store) throws IOException {
    this.store = store;
    this.signatures = Files.newBufferedWriter(store.folder().resolve(SIGNATURES));
    this.loader = LoaderFactory.parallelLoader(store.database(), MonitorOutputs.nullOutput());
    loader.startBulk();
    this.quads = loader.streamRDF();
  }

  /**
   * Starts a bulk load.
   *
   * @param store an open store without articles; nothing else may write to it meanwhile
   * @throws StoreException when the store has articles
   */
  public static BulkLoad into(Store store) {
    if (!store.isEmpty()) {
      throw new StoreException(
          StoreException.StoreProblem.NOT_EMPTY,
          "the store at "
              + store.folder()
              + " has articles already, and the bulk loader needs none");
    }
    try {
      return new BulkLoad(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, StoredArticle> stored(Collection<String> articles) {
    return Map.of();
  }

  /**
   * Streams the graphs to the loader. An article that comes again with another content waits until
   * the bulk load is over, because a loader can only add. When very many come again, the bulk load
   * ends early and the rest is put as without it.
   */
  @Override
  public LoadCounts put(List<ArticleGraph> given) {
    if (!loading) {
      return store.put(given);
    }
    LoadCounts counts = LoadCounts.NONE;
    for (ArticleGraph graph : given) {
      counts = counts.plus(put(graph));
    }
    return again.size() < MOST_AGAIN ? counts : counts.plus(finish());
  }

  private LoadCounts put(ArticleGraph graph) {
    long content = Long.parseUnsignedLong(graph.contentHash().substring(0, 16), 16);
    Long before = contents.put(key(graph.iri()), content);
    if (before == null) {
      Node name = NodeFactory.createURI(graph.iri());
      graph.model().getGraph().find().forEachRemaining(t -> quads.quad(Quad.create(name, t)));
      graph.minHash().ifPresent(minHash -> remember(graph.iri(), minHash));
      return new LoadCounts(1, 0, 0, 0, graph.statements());
    }
    if (before == content) {
      // From another place: a loader can add that to what is in.
      Node name = NodeFactory.createURI(graph.iri());
      graph
          .model()
          .getGraph()
          .find(name, Demarche.origin.asNode(), Node.ANY)
          .forEachRemaining(t -> quads.quad(Quad.create(name, t)));
      return new LoadCounts(0, 0, 1, 0, 0);
    }
    again.add(graph);
    return LoadCounts.NONE;
  }

  /** Of a million articles two have the same key with a chance of one to some ten million. */
  private static long key(String iri) {
    return UUID.nameUUIDFromBytes(iri.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }

  private void remember(String iri, MinHash minHash) {
    try {
      signatures.write(iri + "\t" + minHash.encoded() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public LoadCounts finish() {
    if (!loading) {
      return LoadCounts.NONE;
    }
    try {
      signatures.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    loader.finishBulk();
    loading = false;
    int found = complete(store);
    return store.put(again).plus(new LoadCounts(0, 0, 0, found, 0));
  }

  /** Ends a bulk load that an earlier process began, if there is one. */
  static void recover(Store store) {
    Path file = store.folder().resolve(SIGNATURES);
    try {
      if (Files.exists(file) && store.isEmpty()) {
        Files.delete(file);
      } else if (Files.exists(file)) {
        complete(store);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what follows from the articles; the result is how many are near duplicates. */
  private static int complete(Store store) {
    store.bulkLoaded();
    store.clearNearDuplicates();
    int found = 0;
    Path file = store.folder().resolve(SIGNATURES);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (List<SignedArticle> some = next(lines); !some.isEmpty(); some = next(lines)) {
        found += store.link(some);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<SignedArticle> next(BufferedReader lines) throws IOException {
    List<SignedArticle> some = new ArrayList<>();
    while (some.size() < LINKED_AT_A_TIME) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      int tab = line.indexOf('\t');
      some.add(new SignedArticle(line.substring(0, tab), MinHash.decoded(line.substring(tab + 1))));
    }
    return some;
  }

  /** Gives up what {@link #finish} has not ended; the store stays open. */
  @Override
  public void close() {
    if (loading) {
      loading = false;
      loader.finishException(new StoreException("the bulk load was given up"));
      recover(store);
    }
  }
}
