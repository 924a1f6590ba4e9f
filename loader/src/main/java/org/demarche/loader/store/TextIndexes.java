package org.demarche.loader.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.ontology.Demarche;

/**
 * The text index over contents and labels. The stand-alone server's assembler file describes the
 * same fields; a test holds the two together.
 */
final class TextIndexes {
  private TextIndexes() {}

  static TextIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    EntityDefinition fields = new EntityDefinition("uri", "text");
    fields.setGraphField("graph");
    fields.setLangField("lang");
    // Without a field for the triple itself, deletions would never reach the index.
    fields.setUidField("uid");
    fields.set("text", Demarche.contentText.asNode());
    fields.set("label", RDFS.label.asNode());
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setValueStored(true);
    Directory directory = FSDirectory.open(folder);
    return TextDatasetFactory.createLuceneIndex(directory, config);
  }
}
