package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.demarche.ontology.Demarche;

/**
 * The text index over contents and labels. The stand-alone server's assembler file describes the
 * same fields; a test holds the two together.
 */
final class TextIndexes {
  private static final String GRAPH_FIELD = "graph";

  private TextIndexes() {}

  static TextIndexLucene open(Path folder) throws IOException {
    Files.createDirectories(folder);
    EntityDefinition fields = new EntityDefinition("uri", "text");
    fields.setGraphField(GRAPH_FIELD);
    fields.setLangField("lang");
    // Without a field for the triple itself, deletions would never reach the index.
    fields.setUidField("uid");
    fields.set("text", Demarche.contentText.asNode());
    fields.set("label", RDFS.label.asNode());
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setValueStored(true);
    return new TextIndexLucene(FSDirectory.open(folder), config);
  }

  /** Whether there is nothing in the index, as when its folder was removed. */
  static boolean isEmpty(TextIndexLucene index) {
    return index.getIndexWriter().getDocStats().numDocs == 0;
  }

  /**
   * Makes the index anew from what is in the dataset, within the caller's transaction over it. The
   * old index stays until the new one is whole.
   */
  static void rebuild(TextIndexLucene index, DatasetGraph graphs) {
    change(
        index,
        () -> {
          index.getIndexWriter().deleteAll();
          add(index, graphs, Node.ANY);
        });
  }

  /** Makes the index say of some graphs what the dataset says, as {@link #rebuild} does of all. */
  static void renew(TextIndexLucene index, DatasetGraph graphs, Collection<String> names) {
    change(
        index,
        () -> {
          for (String name : names) {
            index.getIndexWriter().deleteDocuments(new Term(GRAPH_FIELD, name));
            add(index, graphs, NodeFactory.createURI(name));
          }
        });
  }

  /** Adds what a quad has for the index; the caller commits. */
  static void add(TextIndexLucene index, Quad quad) {
    Entity entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
    if (entity != null) {
      index.addEntity(entity);
    }
  }

  private interface IndexChange {
    void run() throws IOException;
  }

  private static void change(TextIndexLucene index, IndexChange change) {
    try {
      change.run();
      index.commit();
    } catch (IOException e) {
      index.rollback();
      throw new StoreException("the text index cannot be made: " + e.getMessage(), e);
    }
  }

  private static void add(TextIndexLucene index, DatasetGraph graphs, Node graph) {
    EntityDefinition fields = index.getDocDef();
    for (String field : fields.fields()) {
      for (Node predicate : fields.getPredicates(field)) {
        for (Iterator<Quad> quads = graphs.findNG(graph, Node.ANY, predicate, Node.ANY);
            quads.hasNext(); ) {
          add(index, quads.next());
        }
      }
    }
  }
}
