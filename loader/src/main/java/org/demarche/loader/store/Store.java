package org.demarche.loader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.loader.graph.ArticleGraph;
import org.demarche.loader.graph.Iris;
import org.demarche.loader.mention.ReferenceData;
import org.demarche.ontology.Demarche;
import org.demarche.ontology.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A store of article graphs in a folder: TDB2 with the union of all graphs as its default graph,
 * and a text index beside it. One process at a time may have it open. An article's graph is always
 * replaced whole, within one transaction.
 */
public final class Store implements AutoCloseable {
  /** The graph of the reference data, below the instances' base. */
  public static final String REFERENCE_GRAPH = Iris.DEFAULT_BASE + "graph/reference";

  private static final String DATABASE = "tdb2";
  private static final String TEXT_INDEX = "text";

  private final DatasetGraph graphs;
  private final Dataset dataset;

  private Store(DatasetGraph graphs) {
    this.graphs = graphs;
    this.dataset = DatasetFactory.wrap(graphs);
  }

  /**
   * Opens the store in a folder, and makes one where there is none.
   *
   * @throws StoreException when it is in use by another process or the folder cannot be used
   */
  public static Store open(Path folder) {
    return guarded(
        folder,
        () -> {
          try {
            Files.createDirectories(folder);
            DatasetGraph base =
                DatabaseMgr.connectDatasetGraph(folder.resolve(DATABASE).toString());
            base.getContext().set(TDB2.symUnionDefaultGraph, true);
            Store store =
                new Store(
                    TextDatasetFactory.create(
                        base, TextIndexes.open(folder.resolve(TEXT_INDEX)), true));
            store.graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
            EmptyInputs.guard(base);
            EmptyInputs.guard(store.graphs);
            store.putVocabulary();
            return store;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Opens a store that is there.
   *
   * @throws StoreException when there is none, or as {@link #open}
   */
  public static Store openExisting(Path folder) {
    if (!Files.isDirectory(folder.resolve(DATABASE))) {
      throw new StoreException(
          "no store at " + folder + "; make one with: demarche load ARTICLES --store " + folder);
    }
    return open(folder);
  }

  private static Store guarded(Path folder, Supplier<Store> open) {
    try {
      return open.get();
    } catch (DBOpEnvException e) {
      throw new StoreException(
          "the store at "
              + folder
              + " is in use by another process; ask a running server with --endpoint URL instead",
          e);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      boolean locked = String.valueOf(e).contains("lock") || String.valueOf(cause).contains("lock");
      throw new StoreException(
          "the store at "
              + folder
              + (locked ? " is in use by another process" : " cannot be opened: " + reason(cause)),
          e);
    }
  }

  private static String reason(Throwable cause) {
    return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage())
        .replace('\n', ' ');
  }

  /** The store as a Jena dataset, for queries. */
  public Dataset dataset() {
    return dataset;
  }

  /**
   * Puts article graphs, all in one transaction: all of them are in afterwards or none. A graph
   * whose content hash is there already is left alone.
   */
  public LoadCounts put(List<ArticleGraph> batch) {
    List<ArticleGraph> news =
        batch.stream().filter(g -> !g.contentHash().equals(storedHash(g.iri()))).toList();
    if (news.isEmpty()) {
      return new LoadCounts(0, 0, batch.size(), 0);
    }
    int added = 0;
    int statements = 0;
    dataset.begin(ReadWrite.WRITE);
    try {
      for (ArticleGraph graph : news) {
        added += dataset.containsNamedModel(graph.iri()) ? 0 : 1;
        statements += graph.statements();
        dataset.replaceNamedModel(graph.iri(), graph.model());
      }
      dataset.commit();
    } catch (RuntimeException e) {
      dataset.abort();
      throw e;
    } finally {
      dataset.end();
    }
    return new LoadCounts(added, news.size() - added, batch.size() - news.size(), statements);
  }

  private @Nullable String storedHash(String iri) {
    dataset.begin(ReadWrite.READ);
    try {
      Model model = dataset.getNamedModel(iri);
      var hash = model.getProperty(model.createResource(iri), Demarche.contentHash);
      return hash == null ? null : hash.getString();
    } finally {
      dataset.end();
    }
  }

  /** Puts a user's own reference data into the graph of the reference data, beside our own. */
  public void putReference(Model reference) {
    write(REFERENCE_GRAPH, labelled(reference).add(labelled(ReferenceData.standardGraph())));
  }

  /** The vocabulary and the reference data are asked together with the articles. */
  private void putVocabulary() {
    Model vocabulary = labelled(Vocabulary.all());
    String graph = Demarche.NS.substring(0, Demarche.NS.length() - 1);
    dataset.begin(ReadWrite.READ);
    boolean there;
    try {
      there =
          dataset.getNamedModel(graph).size() == vocabulary.size()
              && dataset.containsNamedModel(REFERENCE_GRAPH);
    } finally {
      dataset.end();
    }
    if (!there) {
      write(graph, vocabulary);
      write(REFERENCE_GRAPH, labelled(ReferenceData.standardGraph()));
    }
  }

  /** Queries ask for rdfs:label of whatever they show, so what has a preferred label gets one. */
  private static Model labelled(Model model) {
    model
        .listStatements(null, SKOS.prefLabel, (org.apache.jena.rdf.model.RDFNode) null)
        .toList()
        .forEach(
            s -> {
              if (!s.getSubject().hasProperty(RDFS.label)) {
                model.add(s.getSubject(), RDFS.label, s.getString());
              }
            });
    model.removeAll(null, RDF.type, Demarche.Actor);
    return model;
  }

  private void write(String graph, Model model) {
    dataset.begin(ReadWrite.WRITE);
    try {
      dataset.replaceNamedModel(graph, model);
      dataset.commit();
    } catch (RuntimeException e) {
      dataset.abort();
      throw e;
    } finally {
      dataset.end();
    }
  }

  @Override
  public void close() {
    dataset.close();
  }
}
