package org.demarche.loader.store;

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
import org.demarche.loader.graph.ArticleGraph;
import org.demarche.loader.graph.MinHash;
import org.jspecify.annotations.Nullable;

/**
 * The first load of a store, through TDB2's bulk loader: one transaction for all, the text index
 * and the links between near duplicates made afterwards. A store whose bulk load was broken off
 * says so when it is opened.
 */
public final class BulkLoad implements GraphStore {
  private static final int LINKED_AT_A_TIME = 1000;
  private static final int MOST_AGAIN = 1000;

  private final Store store;
  private final Marker marker;
  private final Path signatures;
  private final BufferedWriter signatureWriter;
  private final DataLoader loader;
  private final StreamRDF quads;
  private final Map<Long, Long> contents = new HashMap<>();
  private final List<ArticleGraph> again = new ArrayList<>();

  private BulkLoad(Store store) throws IOException {
    this.store = store;
    this.marker = marker(store.folder());
    this.signatures = store.folder().resolve("signatures");
    marker.set();
    this.signatureWriter = Files.newBufferedWriter(signatures);
    this.loader = LoaderFactory.parallelLoader(store.database(), MonitorOutputs.nullOutput());
    loader.startBulk();
    this.quads = loader.streamRDF();
  }

  /** The file that is there while a bulk load into a folder is under way. */
  static Marker marker(Path folder) {
    return new Marker(folder.resolve("bulk-load"));
  }

  /**
   * Starts a bulk load.
   *
   * @param store an open store without articles; closing the load closes it too
   * @throws StoreException when the store has articles
   */
  public static BulkLoad into(Store store) {
    if (!store.isEmpty()) {
      throw new StoreException(
          "the store at " + store.folder() + " has articles already; load without --bulk");
    }
    try {
      return new BulkLoad(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> contentHashes(Collection<String> articles) {
    return Map.of();
  }

  /**
   * Streams the graphs to the loader. An article that comes again with another content waits until
   * the bulk load is over, because a loader can only add.
   *
   * @throws StoreException when very many come again
   */
  @Override
  public LoadCounts put(List<ArticleGraph> given) {
    LoadCounts counts = LoadCounts.NONE;
    for (ArticleGraph graph : given) {
      counts = counts.plus(put(graph));
    }
    return counts;
  }

  private LoadCounts put(ArticleGraph graph) {
    long content = Long.parseUnsignedLong(graph.contentHash().substring(0, 16), 16);
    Long before = contents.putIfAbsent(key(graph.iri()), content);
    if (before == null) {
      Node name = NodeFactory.createURI(graph.iri());
      graph.model().getGraph().find().forEachRemaining(t -> quads.quad(Quad.create(name, t)));
      graph.minHash().ifPresent(minHash -> remember(graph.iri(), minHash));
      return new LoadCounts(1, 0, 0, 0, graph.statements());
    }
    if (before == content && again.isEmpty()) {
      return new LoadCounts(0, 0, 1, 0, 0);
    }
    if (again.size() >= MOST_AGAIN) {
      throw new StoreException(
          "more than "
              + MOST_AGAIN
              + " articles come twice with different contents; load without --bulk");
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
      signatureWriter.write(iri + "\t" + minHash.encoded() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public LoadCounts finish() {
    loader.finishBulk();
    store.rebuildTextIndex();
    int found = 0;
    try {
      signatureWriter.close();
      try (BufferedReader lines = Files.newBufferedReader(signatures)) {
        for (List<SignedArticle> some = next(lines); !some.isEmpty(); some = next(lines)) {
          found += store.link(some);
        }
      }
      Files.delete(signatures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    marker.clear();
    return store.put(again).plus(new LoadCounts(0, 0, 0, found, 0));
  }

  private static List<SignedArticle> next(BufferedReader lines) throws IOException {
    List<SignedArticle> some = new ArrayList<>();
    while (some.size() < LINKED_AT_A_TIME) {
      @Nullable String line = lines.readLine();
      if (line == null) {
        break;
      }
      int tab = line.indexOf('\t');
      some.add(
          new SignedArticle(line.substring(0, tab), MinHash.decoded(line.substring(tab + 1))));
    }
    return some;
  }

  /** Closes the store; what {@link #finish} has not ended is lost. */
  @Override
  public void close() {
    store.close();
  }
}
