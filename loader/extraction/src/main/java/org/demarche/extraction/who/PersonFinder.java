package org.demarche.extraction.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, and the organisations that the reference data does not know, that an article
 * names: in full, with the office before or behind the name, and later by a part of it.
 */
final class PersonFinder {
  private static final int OWNER_REACH = 60;
  private static final Pattern OWN =
      Pattern.compile("(?:(['’]s)|\\b[Hh](?:is|er))(?: \\p{Ll}[\\p{Ll}-]*){1,4},? $");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "at", "near", "across", "outside", "throughout", "toward", "towards");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "these");

  private final ReferenceData reference;
  private final NameScanner scanner;
  private final BareNames bareNames;
  private final OfficeReader offices;
  private final Set<String> places = new HashSet<>(Lines.of(PersonFinder.class, "place-names.txt"));
  private final Ministries ministries = new Ministries();
  private final GenderedOffices genderedOffices = new GenderedOffices();

  PersonFinder(ReferenceData reference) {
    this.reference = reference;
    this.scanner = new NameScanner(reference.personNames());
    this.bareNames = new BareNames(reference.personNames());
    this.offices = new OfficeReader(reference);
  }

  /** The result: people, and where they and unknown organisations are named. */
  record FoundPeople(
      People people,
      List<Mention<Actor>> personMentions,
      List<Mention<Actor>> organizationMentions) {}

  /** Who is named in an article of a date, which a government may have issued. */
  FoundPeople find(
      Document text,
      MentionMap known,
      String articleKey,
      @Nullable LocalDate articleDate,
      @Nullable Actor issuer) {
    People people = new People(reference, articleKey, articleDate, issuer);
    List<Mention<Actor>> organizations = new ArrayList<>();
    List<NameRow> singles = new ArrayList<>();
    List<Mention<Actor>> mentions = new ArrayList<>();
    List<NameRow> rows = scanner.scan(text, known);
    for (NameRow row : rows) {
      if (row.organization() && !row.isSingle()) {
        Mention<Actor> body = ministries.mention(row, text.text(), known);
        organizations.add(body);
        known.addBody(body);
      }
    }
    for (NameRow row : rows) {
      OfficeMention office = offices.beside(text, row, known);
      if (row.organization() && !row.isSingle()) {
        continue;
      }
      if (row.isSingle() || people.isSurname(row.name())) {
        singles.add(row);
      } else if (isPerson(row, office)) {
        Actor actor = people.add(sight(row, office, text.text(), known));
        mentions.add(new Mention<>(row.start(), row.end(), actor));
      }
    }
    List<NameRow> names = singles.stream().flatMap(single -> apart(single, people)).toList();
    Set<String> bare = bareNames(names, people, text, mentions);
    for (NameRow row : names) {
      OfficeMention office = offices.beside(text, row, known);
      Actor actor =
          row.organization() || places.contains(row.name())
              ? null
              : people.again(
                  sight(row, office, text.text(), known), bare.contains(Keys.fold(row.name())));
      if (actor != null) {
        mentions.add(new Mention<>(row.start(), row.end(), actor));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    for (Mention<Actor> mention : mentions) {
      people.belongsTo(mention.referent(), chief(mention, mentions, text.text()));
    }
    return new FoundPeople(people, mentions, organizations);
  }

  /**
   * The names of one word that nobody bears whom the article names in full, yet that are people.
   */
  private Set<String> bareNames(
      List<NameRow> names, People people, Document text, List<Mention<Actor>> mentions) {
    List<NameRow> nobodys =
        names.stream()
            .filter(r -> r.isSingle() && !people.isNamed(r.name()) && !places.contains(r.name()))
            .toList();
    return bareNames.people(text, nobodys, mentions);
  }

  /** "Brandt-Moreau" where the article has a Brandt and a Moreau: the two, not one of that name. */
  private static Stream<NameRow> apart(NameRow row, People people) {
    int hyphen = row.name().indexOf('-');
    if (hyphen < 0
        || people.isSurname(row.name())
        || !people.isSurname(row.name().substring(0, hyphen))
        || !people.isSurname(row.name().substring(hyphen + 1))) {
      return Stream.of(row);
    }
    int end = row.start() + hyphen;
    return Stream.of(row.part(row.start(), end), row.part(end + 1, row.end()));
  }

  private Sighting sight(
      NameRow row, @Nullable OfficeMention office, String text, MentionMap known) {
    Gender gender = row.gender();
    if (gender == null && office != null) {
      gender = genderedOffices.gender(office.printed());
    }
    return new Sighting(row, office, gender, possessor(row, text, known));
  }

  /**
   * Whose aide or minister somebody is called: "Hjaltadóttir's aide Birkir", "his adviser Ilinca".
   */
  private static @Nullable Actor chief(
      Mention<Actor> mention, List<Mention<Actor>> mentions, String text) {
    int from = Math.max(0, mention.start() - OWNER_REACH);
    Matcher own = OWN.matcher(text.substring(from, mention.start()));
    if (!own.find()) {
      return null;
    }
    int at = from + own.start();
    boolean pronoun = own.group(1) == null;
    Actor chief = null;
    for (Mention<Actor> other : mentions) {
      boolean right = pronoun ? other.end() <= at : other.end() == at;
      chief = right && !other.referent().equals(mention.referent()) ? other.referent() : chief;
    }
    return chief;
  }

  /** The side whose possessive stands right before the name: "Norway's Lundevold". */
  private static @Nullable Actor possessor(NameRow row, String text, MentionMap known) {
    int end = row.start() - 1;
    if (end < 3 || text.charAt(end) != ' ' || !text.substring(end - 2, end).matches("['’]s")) {
      return null;
    }
    Mention<Actor> side = known.lastActorWithin(Math.max(0, end - 2 - 60), end - 2);
    return side != null && side.end() == end - 2 ? side.referent() : null;
  }

  /** Whether a row of capitalised words is somebody rather than a place or thing. */
  private boolean isPerson(NameRow row, @Nullable OfficeMention office) {
    if (places.contains(row.name())) {
      return false;
    }
    String first = row.name().substring(0, row.name().indexOf(' '));
    boolean shown =
        office != null
            || row.titled()
            || !reference.people().named(row.name()).isEmpty()
            || reference.personNames().isGiven(first)
            || reference.personNames().isSurnameFirst(row.name());
    return shown
        || !DETERMINERS.contains(row.lead().toLowerCase(java.util.Locale.ROOT))
            && !PLACE_PREPOSITIONS.contains(row.lead());
  }
}
