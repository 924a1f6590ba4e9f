package org.demarche.extraction.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of one article as they come to be known: each full name is one person, unless it is
 * borne by two in offices of different countries; a surname or given name alone is whoever the
 * article has named by it, or else the one person of the reference data whom it fits at that date.
 */
final class People {
  private final ReferenceData reference;
  private final String articleKey;
  private final @Nullable LocalDate articleDate;
  private final @Nullable Actor issuer;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Actor, Entry> byActor = new HashMap<>();
  private final Map<String, Entry> byKey = new HashMap<>();
  private final Map<String, List<Entry>> bySurname = new HashMap<>();
  private final Map<String, List<Entry>> byOtherName = new HashMap<>();
  private final Map<String, List<Entry>> byFirstAndLast = new HashMap<>();

  People(
      ReferenceData reference,
      String articleKey,
      @Nullable LocalDate articleDate,
      @Nullable Actor issuer) {
    this.reference = reference;
    this.issuer = issuer;
    this.articleKey = articleKey;
    this.articleDate = articleDate;
  }

  /** Whether these words are the surname of somebody named before: "López Obrador". */
  boolean isSurname(String words) {
    return bySurname.containsKey(Keys.fold(words));
  }

  /** Whether somebody named before has this word in the name. */
  boolean isNamed(String word) {
    return isSurname(word) || byOtherName.containsKey(Keys.fold(word));
  }

  /** Somebody named in full. */
  Actor add(Sighting sighting) {
    String name = sighting.row().name();
    Actor bearer = bearer(name, sighting.office());
    Entry same = byKey.get(bearer.key());
    if (same != null && same.isOtherThan(sighting.office())) {
      Actor side = Objects.requireNonNull(side(sighting.office()));
      bearer = new Actor(ActorType.PERSON, Keys.of(name) + "-" + side.key(), name);
      same = byKey.get(bearer.key());
    }
    if (same != null) {
      same.see(sighting);
      return same.actor;
    }
    // "Robert Mueller" is "Robert S. Mueller", but not "Anna Mueller".
    for (Entry entry : byFirstAndLast.getOrDefault(firstAndLast(name), List.of())) {
      boolean bothKnown =
          reference.people().of(entry.actor) != null && reference.people().of(bearer) != null;
      if (!bothKnown && !entry.isOtherThan(sighting.office())) {
        entry.see(sighting);
        return entry.actor;
      }
    }
    Entry entry = new Entry(bearer, reference.personNames().of(name));
    entry.gender = gender(bearer, name);
    entry.see(sighting);
    add(entry, name);
    return bearer;
  }

  private void add(Entry entry, String name) {
    entries.add(entry);
    byActor.putIfAbsent(entry.actor, entry);
    byKey.putIfAbsent(entry.actor.key(), entry);
    entry.parts.surnames().forEach(word -> put(bySurname, word, entry));
    entry.parts.others().forEach(word -> put(byOtherName, word, entry));
    String ends = firstAndLast(name);
    if (!ends.isEmpty()) {
      put(byFirstAndLast, ends, entry);
    }
  }

  private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
  }

  /** A name without what stands between its ends; empty where it is a single word. */
  private static String firstAndLast(String name) {
    List<String> words =
        List.of(Keys.fold(name).replaceAll("\\b\\p{L}\\. ?", "").split("\\s+", -1));
    return words.size() < 2 ? "" : words.getFirst() + " " + words.getLast();
  }

  /**
   * Somebody called by one name, or nothing where nobody can be meant.
   *
   * @param bare whether the article shows otherwise that the name is somebody's
   */
  @Nullable Actor again(Sighting sighting, boolean bare) {
    String folded = Keys.fold(sighting.row().name());
    List<Entry> fitting = bySurname.getOrDefault(folded, List.of());
    if (fitting.isEmpty()) {
      fitting = byOtherName.getOrDefault(folded, List.of());
    }
    List<Entry> agreeing = fitting.stream().filter(e -> e.agreesWith(sighting)).toList();
    if (!agreeing.isEmpty()) {
      Entry entry = agreeing.getFirst();
      entry.see(sighting);
      return entry.actor;
    }
    return fitting.isEmpty() || sighting.office() != null || sighting.row().titled()
        ? lone(sighting, bare)
        : null;
  }

  /** Notes whose aide somebody is; of the same side, where the article tells no other. */
  void belongsTo(Actor actor, @Nullable Actor chief) {
    Entry entry = byActor.get(actor);
    if (entry != null && entry.chief == null) {
      entry.chief = chief;
    }
  }

  private @Nullable Actor lone(Sighting sighting, boolean bare) {
    NameRow row = sighting.row();
    List<KnownPerson> known = reference.people().surnamed(row.name());
    List<KnownPerson> fitting = known.stream().filter(p -> fits(p, sighting)).toList();
    boolean shown =
        bare || sighting.office() != null || row.titled() || sighting.possessor() != null;
    Actor actor;
    if (fitting.size() == 1) {
      actor = fitting.getFirst().actor();
    } else if (shown || fitting.size() > 1) {
      // Nobody else's: the same surname in another article may be somebody else.
      actor = new Actor(ActorType.PERSON, articleKey + "-" + Keys.of(row.name()), row.name());
    } else {
      return null;
    }
    Entry entry = new Entry(actor, reference.personNames().of(row.name()));
    entry.gender = gender(actor, actor.name());
    entry.see(sighting);
    add(entry, row.name());
    return actor;
  }

  /** Whether a known person can be meant by a surname with what stands beside it, at that date. */
  private boolean fits(KnownPerson person, Sighting sighting) {
    OfficeMention office = sighting.office();
    boolean inOffice =
        articleDate != null && person.tenures().stream().anyMatch(t -> t.holdsOn(articleDate));
    boolean gender = sighting.gender() == null || sighting.gender().fits(person.gender());
    if (office == null) {
      boolean certain = articleDate == null || person.tenures().isEmpty() || inOffice;
      return gender && (certain || sighting.row().titled());
    }
    LocalDate date = articleDate;
    boolean past = !office.office().speaksFor();
    boolean held =
        person.tenures().stream()
            .filter(t -> past || date == null || t.holdsOn(date))
            .filter(t -> office.side() == null || office.side().equals(t.side()))
            .anyMatch(t -> past || isLike(t.office(), office.office()));
    return gender && held;
  }

  /** Whether two offices can be one in the news: a foreign minister is a minister. */
  private static boolean isLike(Office one, Office other) {
    return one.equals(other)
        || one.name().endsWith(" " + other.name())
        || other.name().endsWith(" " + one.name());
  }

  /** The person of the reference data who bears a full name, or one of that name alone. */
  private Actor bearer(String name, @Nullable OfficeMention office) {
    List<KnownPerson> named = reference.people().named(name);
    Actor side = side(office);
    List<KnownPerson> fitting =
        named.stream().filter(p -> side == null || !isElsewhere(p, side)).toList();
    if (fitting.size() > 1 && articleDate != null) {
      LocalDate date = articleDate;
      List<KnownPerson> inOffice =
          fitting.stream()
              .filter(p -> p.tenures().stream().anyMatch(t -> t.holdsOn(date)))
              .toList();
      fitting = inOffice.isEmpty() ? fitting : inOffice;
    }
    if (fitting.size() == 1) {
      return fitting.getFirst().actor();
    }
    String suffix = side == null || named.isEmpty() || !fitting.isEmpty() ? "" : "-" + side.key();
    return new Actor(ActorType.PERSON, Keys.of(name) + suffix, name);
  }

  /** Whether all the countries that somebody is known to have served are others. */
  private static boolean isElsewhere(KnownPerson person, Actor side) {
    Set<Actor> served =
        person.tenures().stream()
            .flatMap(t -> Stream.ofNullable(t.side()))
            .filter(s -> s.type() == ActorType.COUNTRY)
            .collect(Collectors.toSet());
    return side.type() == ActorType.COUNTRY && !served.isEmpty() && !served.contains(side);
  }

  private @Nullable Gender gender(Actor actor, String name) {
    KnownPerson known = reference.people().of(actor);
    return known != null && known.gender() != null
        ? known.gender()
        : reference.personNames().gender(name);
  }

  private static @Nullable Actor side(@Nullable OfficeMention office) {
    return office == null || !office.office().speaksFor() ? null : office.side();
  }

  /** All people, in the order in which they were first named. */
  List<Person> all() {
    return entries.stream().map(this::person).toList();
  }

  private Person person(Entry entry) {
    OfficeMention office = entry.office;
    Actor side = office == null ? entry.possessor : office.side();
    Office held = office == null ? null : office.office();
    KnownPerson known = reference.people().of(entry.actor);
    LocalDate date = articleDate;
    boolean mayHold = held == null || held.speaksFor();
    if (side == null && known != null && date == null && held != null && mayHold) {
      // Of an article without a date only what it prints itself tells the office.
      Office printed = held;
      List<Actor> sides =
          known.tenures().stream()
              .filter(t -> isLike(t.office(), printed))
              .flatMap(t -> Stream.ofNullable(t.side()))
              .distinct()
              .toList();
      side = sides.size() == 1 ? sides.getFirst() : null;
    }
    if (side == null && known != null && date != null && mayHold) {
      List<Tenure> tenures = known.tenures().stream().filter(t -> t.holdsOn(date)).toList();
      Office printed = held;
      Tenure tenure =
          tenures.stream()
              .filter(t -> printed == null || isLike(t.office(), printed))
              .findFirst()
              .orElse(tenures.isEmpty() ? null : tenures.getFirst());
      side = tenure == null ? null : tenure.side();
      held = held == null && tenure != null ? tenure.office() : held;
    }
    Person person =
        new Person(
            entry.actor,
            entry.printed,
            entry.parts.surname(),
            held,
            office == null ? null : office.printed(),
            side,
            entry.gender);
    boolean ofChief = side == null && held != null && held.speaksFor() && !person.isCounterpart();
    if (!ofChief) {
      return person;
    }
    // A government that names its own officials does not say whose they are.
    Actor chiefs = sideOfChief(entry);
    return person.of(chiefs == null ? issuer : chiefs);
  }

  /** Somebody whom the article does not name, in the office that the reference data gives. */
  @Nullable Person unnamed(Actor actor) {
    KnownPerson known = reference.people().of(actor);
    return known == null || !known.actor().equals(actor)
        ? null
        : person(new Entry(actor, reference.personNames().of(actor.name())));
  }

  private @Nullable Actor sideOfChief(Entry entry) {
    Entry chief = entry.chief == null ? null : byActor.get(entry.chief);
    if (chief == null) {
      return null;
    }
    OfficeMention office = chief.office;
    return office == null || office.side() == null ? chief.possessor : office.side();
  }

  /** What is known so far of one person. */
  private static final class Entry {
    private final Actor actor;
    private final PersonNames.Parts parts;
    private String printed = "";
    private @Nullable Gender gender;
    private @Nullable OfficeMention office;
    private @Nullable Actor possessor;
    private @Nullable Actor chief;

    Entry(Actor actor, PersonNames.Parts parts) {
      this.actor = actor;
      this.parts = parts;
    }

    /** The office first printed with a country or organisation stays. */
    void see(Sighting sighting) {
      String name = sighting.row().name();
      printed = name.length() > printed.length() ? name : printed;
      OfficeMention seen = sighting.office();
      boolean better =
          office == null || office.side() == null && seen != null && seen.side() != null;
      office = better && seen != null ? seen : office;
      gender = sighting.gender() == null ? gender : sighting.gender();
      possessor = possessor == null ? sighting.possessor() : possessor;
    }

    /** Whether a title or office beside a surname can be this person's. */
    boolean agreesWith(Sighting sighting) {
      Gender told = sighting.gender();
      return told == null || told.fits(gender);
    }

    /** Whether an office of another country shows that the name is somebody else's here. */
    boolean isOtherThan(@Nullable OfficeMention other) {
      Actor mine = side(office);
      Actor theirs = side(other);
      return mine != null
          && theirs != null
          && mine.type() == ActorType.COUNTRY
          && theirs.type() == ActorType.COUNTRY
          && !mine.equals(theirs);
    }
  }
}
