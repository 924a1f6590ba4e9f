package org.demarche.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** The vocabulary's Turtle files as models, each a fresh one that the caller may change. */
public final class Vocabulary {
  private Vocabulary() {}

  /** The classes and properties. */
  public static Model ontology() {
    return read("demarche.ttl");
  }

  /** The SHACL shapes that stored data keeps to. */
  public static Model shapes() {
    return read("shapes.ttl");
  }

  /** The topic scheme. */
  public static Model topics() {
    return read("topics.ttl");
  }

  /** The stances. */
  public static Model stances() {
    return read("stances.ttl");
  }

  /** The speech acts. */
  public static Model speechActs() {
    return read("speech-acts.ttl");
  }

  /** The kinds of action. */
  public static Model actionKinds() {
    return read("action-kinds.ttl");
  }

  /** The ontology and the four schemes together, without the shapes. */
  public static Model all() {
    return ontology().add(topics()).add(stances()).add(speechActs()).add(actionKinds());
  }

  private static Model read(String name) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
      RDFDataMgr.read(model, in, Lang.TURTLE);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
