package org.demarche.loader.mention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.ontology.Demarche;
import org.demarche.ontology.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What is known beforehand: countries, organisations, movements, offices, outlets, office holders
 * and topics, with the names that news gives them. Read once; unmodifiable and safe for many
 * threads.
 */
public final class ReferenceData {
  private static final Property ALTERNATE_NAME =
      ResourceFactory.createProperty("https://schema.org/alternateName");

  private final PhraseIndex<Actor> actors = new PhraseIndex<>();
  private final PhraseIndex<Actor> demonyms = new PhraseIndex<>();
  private final PhraseIndex<Office> offices = new PhraseIndex<>();
  private final PhraseIndex<Outlet> outlets = new PhraseIndex<>();
  private final PhraseIndex<Topic> topics = new PhraseIndex<>();
  private final Map<String, Actor> people = new HashMap<>();
  private final Set<String> ambiguousNames = new HashSet<>();
  private final Set<String> agencies = new HashSet<>();

  private ReferenceData(Model model) {
    // Countries come first: the first meaning given to a name stays.
    each(model, Demarche.Country, r -> addCountry(r));
    each(model, Demarche.Organization, r -> addActor(r, ActorType.ORGANIZATION));
    each(model, Demarche.Group, r -> addActor(r, ActorType.GROUP));
    each(model, Demarche.Office, this::addOffice);
    each(model, Demarche.Outlet, this::addOutlet);
    each(model, Demarche.Person, this::addPerson);
    each(model, Demarche.Topic, this::addTopic);
  }

  /** The data that Demarche comes with. */
  public static ReferenceData standard() {
    return new ReferenceData(standardModel());
  }

  /** The Turtle that {@link #standard()} reads, as one model, without the topic scheme. */
  public static Model standardGraph() {
    Model model = ModelFactory.createDefaultModel();
    for (String file : List.of("countries", "organizations", "offices", "outlets", "people")) {
      String name = "/org/demarche/reference/" + file + ".ttl";
      try (InputStream in = ReferenceData.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("no reference data on the class path: " + name);
        }
        RDFDataMgr.read(model, in, Lang.TURTLE);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return model;
  }

  /**
   * The data that Demarche comes with, and a user's own files.
   *
   * @param folder holds Turtle files
   * @throws IOException when a file cannot be read or is not Turtle; the message names it
   */
  public static ReferenceData load(Path folder) throws IOException {
    Model model = standardModel();
    model.add(readFolder(folder));
    return new ReferenceData(model);
  }

  /**
   * The Turtle files of a folder as one model.
   *
   * @throws IOException when a file cannot be read or is not Turtle; the message names it
   */
  public static Model readFolder(Path folder) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          RDFDataMgr.read(model, in, Lang.TURTLE);
        } catch (RiotException e) {
          throw new IOException(file + " is not Turtle: " + e.getMessage(), e);
        }
      }
    }
    return model;
  }

  private static Model standardModel() {
    return standardGraph().add(Vocabulary.topics());
  }

  /** The actors that a text names, countries by their name, capital or government's name. */
  public List<Mention<Actor>> actorsIn(String text) {
    return actors.find(text);
  }

  /** The countries that a text names by an adjective or by the word for its people. */
  public List<Mention<Actor>> demonymsIn(String text) {
    return demonyms.find(text);
  }

  /** The offices that a text names. */
  public List<Mention<Office>> officesIn(String text) {
    return offices.find(text);
  }

  /** The outlets and agencies that a text names. */
  public List<Mention<Outlet>> outletsIn(String text) {
    return outlets.find(text);
  }

  /** The topics of the scheme that a part of a text names. */
  public List<Mention<Topic>> topicsIn(String text, int from, int to) {
    return topics.find(text, from, to);
  }

  /** Whether an outlet is a news agency, which others relay. */
  public boolean isAgency(Outlet outlet) {
    return agencies.contains(outlet.key());
  }

  /** The outlet of a name, known or not. */
  public Outlet outlet(String name) {
    List<Mention<Outlet>> known = outlets.find(name);
    return known.isEmpty() || known.getFirst().end() - known.getFirst().start() < name.length()
        ? new Outlet(Keys.of(name), name)
        : known.getFirst().referent();
  }

  /** A well-known person by full name or other spelling, where only one bears it. */
  public @Nullable Actor person(String name) {
    String folded = Keys.fold(name);
    return ambiguousNames.contains(folded) ? null : people.get(folded);
  }

  private void addCountry(Resource r) {
    Actor country = addActor(r, ActorType.COUNTRY);
    for (Property p : List.of(Demarche.capital, Demarche.metonym)) {
      strings(r, p).forEach(name -> actors.add(name, country, true));
    }
    strings(r, Demarche.demonym).forEach(name -> demonyms.add(name, country, true));
  }

  private Actor addActor(Resource r, ActorType type) {
    Actor actor = new Actor(type, key(r), label(r));
    names(r).forEach(name -> actors.add(name, actor, true));
    return actor;
  }

  private void addOffice(Resource r) {
    boolean speaks =
        r.hasProperty(Demarche.speaksFor) && r.getProperty(Demarche.speaksFor).getBoolean();
    Office office = new Office(key(r), label(r), speaks);
    names(r).forEach(name -> offices.add(name, office, false));
  }

  private void addOutlet(Resource r) {
    Outlet outlet = new Outlet(key(r), label(r));
    names(r).forEach(name -> outlets.add(name, outlet, true));
    if (r.hasProperty(Demarche.agency) && r.getProperty(Demarche.agency).getBoolean()) {
      agencies.add(outlet.key());
    }
  }

  private void addPerson(Resource r) {
    Actor person = new Actor(ActorType.PERSON, key(r), label(r));
    for (String name : names(r)) {
      Actor other = people.putIfAbsent(Keys.fold(name), person);
      if (other != null && !other.equals(person)) {
        ambiguousNames.add(Keys.fold(name));
      }
    }
  }

  private void addTopic(Resource r) {
    Topic topic = new Topic(false, key(r), label(r));
    names(r).forEach(name -> topics.add(name, topic, name.matches("[A-Z0-9-]{2,}")));
  }

  private static List<String> names(Resource r) {
    return Stream.of(SKOS.prefLabel, ALTERNATE_NAME, SKOS.altLabel)
        .flatMap(p -> strings(r, p).stream())
        .toList();
  }

  private static String label(Resource r) {
    List<String> labels = strings(r, SKOS.prefLabel);
    return labels.isEmpty() ? key(r) : labels.getFirst();
  }

  private static List<String> strings(Resource r, Property p) {
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

  private static String key(Resource r) {
    String iri = r.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static void each(
      Model model, Resource type, java.util.function.Consumer<Resource> action) {
    model.listSubjectsWithProperty(RDF.type, type).toList().stream()
        .filter(Resource::isURIResource)
        .sorted(java.util.Comparator.comparing(Resource::getURI))
        .forEach(action);
  }
}
