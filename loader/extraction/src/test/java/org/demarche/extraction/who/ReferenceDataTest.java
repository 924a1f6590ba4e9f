package org.demarche.extraction.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.ontology.Demarche;
import org.demarche.ontology.Vocabulary;
import org.junit.jupiter.api.Test;

/** The shape of the data in {@code data/reference}. */
class ReferenceDataTest {
  /** Territories and former states to which ISO 3166-1 gives no code of two letters today. */
  private static final Set<String> WITHOUT_CODE =
      Set.of(
          "kosovo",
          "northern-cyprus",
          "abkhazia",
          "south-ossetia",
          "transnistria",
          "somaliland",
          "nagorno-karabakh",
          "scotland",
          "wales",
          "northern-ireland",
          "iraqi-kurdistan",
          "soviet-union",
          "yugoslavia",
          "czechoslovakia",
          "east-germany",
          "west-germany");

  /**
   * Cities that are their own capital, and states of the past, whose towns are others' capitals.
   */
  private static final Set<String> WITHOUT_CAPITAL =
      Set.of("hk", "mo", "soviet-union", "yugoslavia", "czechoslovakia", "east-germany");

  private static final Model DATA = ReferenceData.standardGraph();

  @Test
  void allMembersAndObserversOfTheUnitedNationsAreThere() {
    long coded = countries().stream().filter(c -> c.hasProperty(Demarche.iso3166)).count();
    assertThat(coded).isGreaterThanOrEqualTo(193 + 2);
  }

  @Test
  void everyCountryHasItsNamesCapitalAndCode() {
    for (Resource country : countries()) {
      String key = ReferenceTerms.key(country);
      assertThat(country.listProperties(SKOS.prefLabel).toList()).as(key).hasSize(1);
      assertThat(country.hasProperty(Demarche.demonym)).as("demonym of %s", key).isTrue();
      assertThat(country.hasProperty(Demarche.capital))
          .as("capital of %s", key)
          .isEqualTo(!WITHOUT_CAPITAL.contains(key));
      assertThat(country.hasProperty(Demarche.iso3166))
          .as("code of %s", key)
          .isEqualTo(!WITHOUT_CODE.contains(key));
      if (country.hasProperty(Demarche.iso3166)) {
        assertThat(ReferenceTerms.strings(country, Demarche.iso3166))
            .singleElement()
            .asString()
            .matches("[A-Z]{2}")
            .isEqualToIgnoringCase(key);
      }
    }
  }

  @Test
  void noTwoCountriesShareANameButForAmbiguousOnes() {
    Map<String, String> owners = new HashMap<>();
    for (Resource country : countries()) {
      Set<String> ambiguous = ReferenceTerms.ambiguousNames(country);
      for (Property property :
          List.of(
              SKOS.prefLabel,
              ReferenceTerms.ALTERNATE_NAME,
              Demarche.capital,
              Demarche.metonym,
              Demarche.demonym)) {
        for (String name : ReferenceTerms.strings(country, property)) {
          String owner = owners.putIfAbsent(name, ReferenceTerms.key(country));
          boolean shared = owner != null && !owner.equals(ReferenceTerms.key(country));
          assertThat(shared && !ambiguous.contains(name))
              .as("%s is also %s", name, owner)
              .isFalse();
        }
      }
    }
  }

  @Test
  void anAmbiguousNameIsOneOfTheNames() {
    DATA.listStatements(null, Demarche.ambiguousName, (String) null)
        .forEach(
            s ->
                assertThat(
                        s.getSubject()
                            .listProperties()
                            .filterKeep(
                                other ->
                                    !other.getPredicate().equals(Demarche.ambiguousName)
                                        && other.getObject().equals(s.getObject()))
                            .hasNext())
                    .as("%s of %s", s.getObject(), s.getSubject())
                    .isTrue());
  }

  @Test
  void noNameHoldsMarkup() {
    DATA.listStatements()
        .filterKeep(s -> s.getObject().isLiteral())
        .forEach(s -> assertThat(s.getString()).doesNotContainPattern("[~|<>{}\\n]"));
  }

  @Test
  void everyTenureIsOfKnownThingsAndEndsAfterItBegins() {
    List<Resource> tenures = DATA.listSubjectsWithProperty(RDF.type, Demarche.Tenure).toList();
    assertThat(tenures).hasSizeGreaterThan(300);
    for (Resource tenure : tenures) {
      for (Property property : List.of(ORG.member, Demarche.office)) {
        assertThat(tenure.getPropertyResourceValue(property).hasProperty(SKOS.prefLabel))
            .as("%s of %s", property, tenure)
            .isTrue();
      }
      String end = ReferenceTerms.string(tenure, ReferenceTerms.END);
      String start = ReferenceTerms.string(tenure, ReferenceTerms.START);
      assertThat(start).as("start of %s", tenure).isNotNull();
      if (end != null) {
        assertThat(end).as("end of %s", tenure).isGreaterThanOrEqualTo(start);
      }
    }
  }

  @Test
  void theDataKeepsToTheShapes() {
    Model all = org.apache.jena.rdf.model.ModelFactory.createDefaultModel();
    all.add(DATA).add(Vocabulary.all());
    all.listStatements(null, SKOS.prefLabel, (org.apache.jena.rdf.model.RDFNode) null)
        .toList()
        .forEach(s -> all.add(s.getSubject(), RDFS.label, s.getString()));
    assertThat(
            ShaclValidator.get()
                .validate(Shapes.parse(Vocabulary.shapes().getGraph()), all.getGraph())
                .getEntries())
        .isEmpty();
  }

  private static List<Resource> countries() {
    return DATA.listSubjectsWithProperty(RDF.type, Demarche.Country).toList();
  }
}
