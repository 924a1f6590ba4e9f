package org.demarche.extraction.who;

import static org.demarche.extraction.who.ReferenceTerms.DISSOLUTION;
import static org.demarche.extraction.who.ReferenceTerms.END;
import static org.demarche.extraction.who.ReferenceTerms.GENDER;
import static org.demarche.extraction.who.ReferenceTerms.START;
import static org.demarche.extraction.who.ReferenceTerms.ambiguousNames;
import static org.demarche.extraction.who.ReferenceTerms.each;
import static org.demarche.extraction.who.ReferenceTerms.isTrue;
import static org.demarche.extraction.who.ReferenceTerms.key;
import static org.demarche.extraction.who.ReferenceTerms.label;
import static org.demarche.extraction.who.ReferenceTerms.names;
import static org.demarche.extraction.who.ReferenceTerms.resource;
import static org.demarche.extraction.who.ReferenceTerms.string;
import static org.demarche.extraction.who.ReferenceTerms.strings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.demarche.extraction.provenance.Fingerprint;
import org.demarche.extraction.text.Document;
import org.demarche.ontology.Demarche;
import org.demarche.ontology.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What is known beforehand: countries, organisations, movements, offices, outlets, office holders
 * and topics, with the names that news gives them. Read once; unmodifiable and safe for many
 * threads.
 */
public final class ReferenceData {
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)\\bjoint\\b|\\bleaders['’]|communiqu|declaration|statement (?:by|of|from) (?:the )?\\p{Lu}");

  private static final Pattern OFFICIAL =
      Pattern.compile(
          "\\b(?:MFA|Ministry|Ministries|Government|Department|Embassy|Mission|Presidency|President"
              + "|Prime Minister|Chancellery|Cabinet|Foreign Office)\\b");

  private final PhraseIndex<Actor> actors = new PhraseIndex<>();
  private final PhraseIndex<Actor> demonyms = new PhraseIndex<>();
  private final PhraseIndex<Office> offices = new PhraseIndex<>();
  private final PhraseIndex<Outlet> outlets = new PhraseIndex<>();
  private final Model model;
  private final Set<String> seats = new HashSet<>();
  private final Set<String> oneWordNames = new HashSet<>();
  private final PhraseIndex<List<Actor>> ambiguousActors = new PhraseIndex<>();
  private final PhraseIndex<List<Actor>> ambiguousDemonyms = new PhraseIndex<>();
  private final Map<String, Actor> actorsByIri = new HashMap<>();
  private final Map<Actor, Actor> wholes = new HashMap<>();
  private final Map<String, Actor> countriesByName = new HashMap<>();
  private final Map<String, Office> officesByKey = new HashMap<>();
  private final Map<String, Office> officesByIri = new HashMap<>();
  private final List<FormerState> formerStates = new ArrayList<>();
  private final Map<String, List<Tenure>> tenuresByHolder = new HashMap<>();
  private final KnownPeople people = new KnownPeople();
  private final PersonNames personNames = new PersonNames();
  private final Set<String> agencies = new HashSet<>();

  private final String fingerprint;

  private ReferenceData(Model model, String fingerprint) {
    this.fingerprint = fingerprint;
    Map<String, List<Actor>> ambiguous = new TreeMap<>();
    Map<String, List<Actor>> ambiguousPeoples = new TreeMap<>();
    // Countries come first: the first meaning given to a name stays.
    each(model, Demarche.Country, r -> addSide(r, ActorType.COUNTRY, ambiguous));
    each(model, Demarche.Country, r -> addDemonyms(r, ambiguousPeoples));
    each(model, Demarche.Organization, r -> addSide(r, ActorType.ORGANIZATION, ambiguous));
    each(model, Demarche.Group, r -> addSide(r, ActorType.GROUP, ambiguous));
    ambiguous.forEach((name, actors) -> ambiguousActors.add(name, actors, true));
    ambiguousPeoples.forEach((name, actors) -> ambiguousDemonyms.add(name, actors, true));
    each(model, Demarche.Country, this::addFormerState);
    each(model, Demarche.Organization, this::addWhole);
    each(model, Demarche.Office, this::addOffice);
    each(model, Demarche.Outlet, this::addOutlet);
    each(model, Demarche.Tenure, this::addTenure);
    each(model, Demarche.Person, this::addPerson);
    this.model = model;
  }

  /** The data that Demarche comes with. */
  public static ReferenceData standard() {
    return new ReferenceData(standardModel(), "");
  }

  /** The Turtle that {@link #standard()} reads, as one model, without the topic scheme. */
  public static Model standardGraph() {
    Model model = ModelFactory.createDefaultModel();
    for (String file :
        List.of("countries", "organizations", "offices", "outlets", "people", "tenures")) {
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
    Model own = readFolder(folder);
    return new ReferenceData(standardModel().add(own), fingerprint(own));
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

  /** Of the triples in an order of their own; nodes without a name are told by what is said. */
  private static String fingerprint(Model own) {
    Fingerprint fingerprint = new Fingerprint();
    own
        .listStatements()
        .mapWith(
            s ->
                (s.getSubject().isAnon() ? "_" : s.getSubject())
                    + " "
                    + s.getPredicate()
                    + " "
                    + (s.getObject().isAnon() ? "_" : s.getObject()))
        .toList()
        .stream()
        .sorted()
        .forEach(fingerprint::text);
    return fingerprint.hex();
  }

  /**
   * SHA-256 of what a user's own files add to the data that come with Demarche, in hexadecimal
   * digits; empty where there are none.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** The actors that a text names, countries by their name, capital or government's name. */
  public List<Mention<Actor>> actorsIn(String text) {
    return actors.find(text);
  }

  /** The countries that a text names by an adjective or by the word for its people. */
  public List<Mention<Actor>> demonymsIn(String text) {
    return demonyms.find(text);
  }

  /**
   * The names in a text that mean one of these actors only where it names that one otherwise too.
   */
  List<Mention<List<Actor>>> ambiguousActorsIn(String text) {
    return ambiguousActors.find(text);
  }

  /** As {@link #ambiguousActorsIn}, of words for peoples. */
  List<Mention<List<Actor>>> ambiguousDemonymsIn(String text) {
    return ambiguousDemonyms.find(text);
  }

  /** The office holders that the data knows. */
  KnownPeople people() {
    return people;
  }

  /** How personal names are made up. */
  PersonNames personNames() {
    return personNames;
  }

  /** The state that an actor's names meant on a day: the Soviet Union for Russia in 1987. */
  Actor asOf(@Nullable LocalDate day, Actor actor) {
    return day == null
        ? actor
        : formerStates.stream()
            .filter(former -> former.successor().equals(actor) && former.existedOn(day))
            .map(FormerState::state)
            .findFirst()
            .orElse(actor);
  }

  /** Whether an actor is a state that is no more, and was one on a day. */
  boolean isFormerStateOf(@Nullable LocalDate day, Actor actor) {
    return day != null
        && formerStates.stream().anyMatch(f -> f.state().equals(actor) && f.existedOn(day));
  }

  /** The country that bears a name or whose capital does, letter case and diacritics aside. */
  @Nullable Actor country(String name) {
    return countriesByName.get(Keys.fold(name));
  }

  /** Whether an actor is a country, organisation or movement of the data. */
  boolean knows(Actor side) {
    return actorsByIri.containsValue(side);
  }

  /** The organisation of the data that another one is part of, or nothing. */
  @Nullable Actor whole(Actor part) {
    return wholes.get(part);
  }

  /** The office of a key, or nothing. */
  @Nullable Office office(String key) {
    return officesByKey.get(key);
  }

  /** The offices that a text names. */
  public List<Mention<Office>> officesIn(String text) {
    return offices.find(text);
  }

  /** The outlets and agencies that a text names. */
  public List<Mention<Outlet>> outletsIn(String text) {
    return outlets.find(text);
  }

  /** All of the data as it was read. */
  public Model model() {
    return model;
  }

  /** The names of one word that countries, their capitals and governments go by. */
  public Set<String> oneWordNames() {
    return Set.copyOf(oneWordNames);
  }

  /** Whether a name is that of a capital or of a seat of government, and no country's own. */
  boolean isSeat(String name) {
    return seats.contains(name);
  }

  /** Whether an outlet is a news agency, which others relay. */
  public boolean isAgency(Outlet outlet) {
    return agencies.contains(outlet.key());
  }

  /**
   * The side that publishes under a name, where that is a government, ministry or the like: the
   * United States for "White House"; of a joint paper all who issue it; nothing for a news outlet.
   *
   * @param outlet who publishes it
   * @param text the article
   * @param title its title
   */
  public @Nullable Actor issuer(String outlet, Document text, String title) {
    Actor publisher = publisher(outlet);
    if (publisher == null || !JOINT.matcher(title).find()) {
      return publisher;
    }
    // Who issues a joint paper stands in its title, or else in its first sentence.
    int end = text.sentences().isEmpty() ? 0 : text.sentences().getFirst().end();
    Set<Actor> issuers = sides(title);
    boolean joint = title.toLowerCase(Locale.ROOT).contains("joint");
    if (issuers.isEmpty() || joint && issuers.equals(Set.of(publisher))) {
      issuers.addAll(sides(text.text().substring(0, end)));
    }
    if (joint || issuers.isEmpty()) {
      issuers.add(publisher);
    }
    List<Actor> all = List.copyOf(issuers);
    return all.size() == 1 ? all.getFirst() : Collectives.groupOf(all);
  }

  private Set<Actor> sides(String words) {
    Set<Actor> sides = new LinkedHashSet<>();
    actors.find(words).forEach(side -> sides.add(side.referent()));
    demonyms.find(words).forEach(side -> sides.add(side.referent()));
    return sides;
  }

  private @Nullable Actor publisher(String outlet) {
    List<Mention<Actor>> named = actors.find(outlet);
    List<Mention<Actor>> sides = named.isEmpty() ? demonyms.find(outlet) : named;
    if (sides.isEmpty() || !outlets.find(outlet).isEmpty()) {
      return null;
    }
    Mention<Actor> side = sides.getFirst();
    String words = outlet.substring(side.start(), side.end());
    boolean official = seats.contains(words) || OFFICIAL.matcher(outlet).find();
    return official || side.referent().type() == ActorType.ORGANIZATION ? side.referent() : null;
  }

  /** The outlet of a name, known or not. */
  public Outlet outlet(String name) {
    List<Mention<Outlet>> known = outlets.find(name);
    return known.isEmpty() || known.getFirst().end() - known.getFirst().start() < name.length()
        ? new Outlet(Keys.of(name), name)
        : known.getFirst().referent();
  }

  private void addSide(Resource r, ActorType type, Map<String, List<Actor>> ambiguous) {
    Actor side = new Actor(type, key(r), label(r));
    actorsByIri.put(r.getURI(), side);
    Set<String> doubtful = ambiguousNames(r);
    List<String> all = new ArrayList<>(names(r));
    all.addAll(strings(r, Demarche.capital));
    all.addAll(strings(r, Demarche.metonym));
    List<String> own = names(r);
    all.stream().filter(name -> !own.contains(name)).forEach(seats::add);
    add(all, side, doubtful, actors, ambiguous);
    if (type == ActorType.COUNTRY) {
      all.forEach(name -> countriesByName.putIfAbsent(Keys.fold(name), side));
      all.stream().filter(name -> name.indexOf(' ') < 0).forEach(oneWordNames::add);
    }
  }

  private void addWhole(Resource r) {
    Resource whole = resource(r, ORG.subOrganizationOf);
    Actor part = actorsByIri.get(r.getURI());
    Actor parent = whole == null ? null : actorsByIri.get(whole.getURI());
    if (part != null && parent != null) {
      wholes.put(part, parent);
    }
  }

  private void addFormerState(Resource r) {
    Resource successor = resource(r, DCTerms.isReplacedBy);
    String until = string(r, DISSOLUTION);
    Actor state = actorsByIri.get(r.getURI());
    Actor following = successor == null ? null : actorsByIri.get(successor.getURI());
    if (state != null && following != null && until != null) {
      formerStates.add(new FormerState(state, following, LocalDate.parse(until)));
    }
  }

  private void addDemonyms(Resource r, Map<String, List<Actor>> ambiguous) {
    Actor country = new Actor(ActorType.COUNTRY, key(r), label(r));
    add(strings(r, Demarche.demonym), country, ambiguousNames(r), demonyms, ambiguous);
  }

  private static void add(
      List<String> names,
      Actor actor,
      Set<String> doubtful,
      PhraseIndex<Actor> index,
      Map<String, List<Actor>> ambiguous) {
    for (String name : names) {
      if (doubtful.contains(name)) {
        ambiguous.computeIfAbsent(name, n -> new ArrayList<>()).add(actor);
      } else {
        index.add(name, actor, true);
      }
    }
  }

  private void addOffice(Resource r) {
    Office office = new Office(key(r), label(r), isTrue(r, Demarche.speaksFor));
    officesByIri.put(r.getURI(), office);
    officesByKey.put(office.key(), office);
    names(r).forEach(name -> offices.add(name, office, name.equals(name.toUpperCase(Locale.ROOT))));
  }

  private void addOutlet(Resource r) {
    Outlet outlet = new Outlet(key(r), label(r));
    Set<String> doubtful = ambiguousNames(r);
    names(r).stream()
        .filter(name -> !doubtful.contains(name))
        .forEach(name -> outlets.add(name, outlet, true));
    if (isTrue(r, Demarche.agency)) {
      agencies.add(outlet.key());
    }
  }

  private void addTenure(Resource r) {
    Resource holder = resource(r, ORG.member);
    Resource officeNode = resource(r, Demarche.office);
    Office office = officeNode == null ? null : officesByIri.get(officeNode.getURI());
    if (holder != null && office != null) {
      Resource side = resource(r, Demarche.officeOf);
      tenuresByHolder
          .computeIfAbsent(holder.getURI(), h -> new ArrayList<>())
          .add(
              new Tenure(
                  new Actor(ActorType.PERSON, key(holder), label(holder)),
                  office,
                  side == null ? null : actorsByIri.get(side.getURI()),
                  string(r, START),
                  string(r, END)));
    }
  }

  private void addPerson(Resource r) {
    Resource gender = resource(r, GENDER);
    List<String> names = names(r);
    Set<String> surnames = new HashSet<>();
    names.forEach(name -> surnames.addAll(personNames.of(name).surnames()));
    people.add(
        new KnownPerson(
            new Actor(ActorType.PERSON, key(r), label(r)),
            surnames,
            gender == null
                ? null
                : gender.getURI().endsWith("Female") ? Gender.FEMALE : Gender.MALE,
            tenuresByHolder.getOrDefault(r.getURI(), List.of())),
        names);
  }
}
