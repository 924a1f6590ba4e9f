package org.demarche.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void javaConstantsAndTurtleNameTheSameTerms() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Demarche.class.getFields()) {
      if (Resource.class.isAssignableFrom(field.getType())) {
        String iri = ((Resource) field.get(null)).getURI();
        assertThat(iri).isEqualTo(Demarche.NS + field.getName());
        String type = field.getType() == Property.class ? "property " : "class ";
        constants.add(type + field.getName());
      }
    }
    Set<String> terms = new TreeSet<>();
    Model ontology = Vocabulary.ontology();
    ontology
        .listSubjectsWithProperty(RDF.type, OWL2.Class)
        .forEach(r -> terms.add("class " + r.getLocalName()));
    for (Resource type : List.of(OWL2.ObjectProperty, OWL2.DatatypeProperty)) {
      ontology
          .listSubjectsWithProperty(RDF.type, type)
          .forEach(r -> terms.add("property " + r.getLocalName()));
    }
    assertThat(constants).isEqualTo(terms);
  }

  @Test
  void everyTermHasALabelAndADefinition() {
    Model ontology = Vocabulary.ontology();
    for (Resource type : List.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)) {
      ontology
          .listSubjectsWithProperty(RDF.type, type)
          .forEach(
              r -> {
                assertThat(r.hasProperty(RDFS.label)).as("label of %s", r).isTrue();
                assertThat(r.hasProperty(SKOS.definition)).as("definition of %s", r).isTrue();
              });
    }
  }

  @Test
  void stancesAreThoseOfTheDesign() {
    Set<String> keys = new TreeSet<>();
    Vocabulary.stances()
        .listSubjectsWithProperty(RDF.type, Demarche.Stance)
        .forEach(r -> keys.add(r.getURI().substring(Demarche.STANCE.length())));
    assertThat(keys)
        .containsExactly(
            "accepts",
            "accuses",
            "condemns",
            "conditional",
            "demands",
            "denies",
            "doubts",
            "neutral",
            "open-to",
            "opposes",
            "pledges",
            "rejects",
            "supports",
            "threatens",
            "warns");
  }

  @Test
  void noTwoTopicsShareALabelAndEveryBroaderTopicExists() {
    Model topics = Vocabulary.topics();
    Set<String> labels = new HashSet<>();
    List<Resource> concepts = topics.listSubjectsWithProperty(RDF.type, Demarche.Topic).toList();
    assertThat(concepts).hasSizeGreaterThanOrEqualTo(100);
    for (Resource concept : concepts) {
      for (Property property : List.of(SKOS.prefLabel, SKOS.altLabel)) {
        concept
            .listProperties(property)
            .forEach(
                s ->
                    assertThat(labels.add(s.getString().toLowerCase(Locale.ROOT)))
                        .as("label %s is used once", s.getString())
                        .isTrue());
      }
      concept
          .listProperties(SKOS.broader)
          .forEach(
              s ->
                  assertThat(topics.contains(s.getResource(), RDF.type, Demarche.Topic))
                      .as("%s exists", s.getObject())
                      .isTrue());
    }
  }

  @Test
  void theVocabularyKeepsToItsOwnShapes() {
    assertThat(validate("").conforms()).isTrue();
  }

  @Test
  void aRightPositionConforms() {
    assertThat(validate(POSITION).conforms()).isTrue();
  }

  @Test
  void aPositionWithoutAStanceIsNamed() {
    ValidationReport report = validate(POSITION.replace("dmr:stance stance:rejects ;", ""));
    assertThat(report.getEntries())
        .extracting(e -> e.message())
        .containsExactly("A position is one stance.");
  }

  @Test
  void aContentThatEndsBeforeItStartsIsNamed() {
    ValidationReport report = validate(POSITION.replace("contentEnd 9", "contentEnd 3"));
    assertThat(report.getEntries())
        .extracting(e -> e.message())
        .containsExactly("The content starts once, before it ends.");
  }

  private static final String POSITION =
      """
      @prefix dmr: <https://w3id.org/demarche/ontology#> .
      @prefix stance: <https://w3id.org/demarche/stance/> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix : <http://example.org/> .
      :p a dmr:Position ; dmr:holder :norway ; dmr:topic :iceland ; dmr:stance stance:rejects ;
        dmr:stanceText "no" ; dmr:proposition "it" ; dmr:propositionSpan "4-6" ; dmr:expressedIn :s ; dmr:confidence 0.5 ; dmr:extractedBy :run ;
        prov:wasDerivedFrom :a .
      :s a dmr:Statement ; dmr:statedIn :a ; dmr:contentText "no" ; dmr:contextText "No, it said." ;
        dmr:contentStart 5 ; dmr:contentEnd 9 ; dmr:confidence 0.5 ; dmr:extractedBy :run .
      :a a dmr:Article ; dct:identifier "a" ; dct:title "T" ; dmr:extractedBy :run ;
        dmr:contentHash "%s" .
      :run a dmr:Extraction ; dmr:extractorVersion "1" .
      :norway a dmr:Country ; rdfs:label "Norway" .
      :iceland a dmr:Country ; rdfs:label "Iceland" .
      """
          .formatted("0".repeat(64));

  private static ValidationReport validate(String turtle) {
    Model data = ModelFactory.createDefaultModel();
    RDFDataMgr.read(data, new StringReader(turtle), "http://example.org/", Lang.TURTLE);
    data.add(Vocabulary.all());
    return ShaclValidator.get()
        .validate(Shapes.parse(Vocabulary.shapes().getGraph()), data.getGraph());
  }
}
