package org.demarche.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.ontology.Demarche;
import org.demarche.ontology.Vocabulary;

/** The graphs that every store has, because they are asked together with the articles. */
final class CommonGraphs {
  static final String VOCABULARY = Demarche.NS.substring(0, Demarche.NS.length() - 1);

  private CommonGraphs() {}

  /** The vocabulary, and the reference data that come with Demarche, by the name of the graph. */
  static Map<String, Model> standard() {
    Map<String, Model> graphs = new LinkedHashMap<>();
    graphs.put(VOCABULARY, vocabulary());
    graphs.put(Store.REFERENCE_GRAPH, labelled(ReferenceData.standardGraph()));
    return graphs;
  }

  static Model vocabulary() {
    return labelled(Vocabulary.all());
  }

  /** A user's own reference data beside those that come with Demarche. */
  static Model reference(Model own) {
    return labelled(own).add(labelled(ReferenceData.standardGraph()));
  }

  /** Queries ask for rdfs:label of whatever they show, so what has a preferred label gets one. */
  private static Model labelled(Model model) {
    model
        .listStatements(null, SKOS.prefLabel, (RDFNode) null)
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
}
