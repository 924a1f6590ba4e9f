package org.demarche.extraction.who;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.ontology.Demarche;
import org.jspecify.annotations.Nullable;

/** How the Turtle of the reference data says what things are called. */
public final class ReferenceTerms {
  private static final String SCHEMA = "https://schema.org/";
  static final Property ALTERNATE_NAME = ResourceFactory.createProperty(SCHEMA + "alternateName");
  static final Property GENDER = ResourceFactory.createProperty(SCHEMA + "gender");
  static final Property START = ResourceFactory.createProperty(SCHEMA + "startDate");
  static final Property DISSOLUTION = ResourceFactory.createProperty(SCHEMA + "dissolutionDate");
  static final Property END = ResourceFactory.createProperty(SCHEMA + "endDate");

  private ReferenceTerms() {}

  /** Every name, the ambiguous ones included. */
  public static List<String> names(Resource r) {
    return Stream.of(SKOS.prefLabel, ALTERNATE_NAME, SKOS.altLabel)
        .flatMap(p -> strings(r, p).stream())
        .toList();
  }

  static Set<String> ambiguousNames(Resource r) {
    return strings(r, Demarche.ambiguousName).stream().collect(Collectors.toSet());
  }

  public static String label(Resource r) {
    List<String> labels = strings(r, SKOS.prefLabel);
    return labels.isEmpty() ? key(r) : labels.getFirst();
  }

  static List<String> strings(Resource r, Property p) {
    return r
        .listProperties(p)
        .mapWith(s -> s.getObject())
        .filterKeep(RDFNode::isLiteral)
        .mapWith(RDFNode::asLiteral)
        .mapWith(Literal::getLexicalForm)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  static @Nullable String string(Resource r, Property p) {
    List<String> values = strings(r, p);
    return values.isEmpty() ? null : values.getFirst();
  }

  static @Nullable Resource resource(Resource r, Property p) {
    var statement = r.getProperty(p);
    return statement == null || !statement.getObject().isURIResource()
        ? null
        : statement.getResource();
  }

  static boolean isTrue(Resource r, Property p) {
    return r.hasProperty(p) && r.getProperty(p).getBoolean();
  }

  public static String key(Resource r) {
    String iri = r.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  static void each(Model model, Resource type, Consumer<Resource> action) {
    model.listSubjectsWithProperty(RDF.type, type).toList().stream()
        .filter(Resource::isURIResource)
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(action);
  }
}
