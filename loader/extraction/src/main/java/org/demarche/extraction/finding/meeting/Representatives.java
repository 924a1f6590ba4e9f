package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Names the people who took part for their sides where a meeting is first told of by its sides
 * alone: by "the ministers", when one minister of each side is known, and by what they said on the
 * spot.
 */
final class Representatives {
  private static final Pattern ON_THE_SPOT =
      Pattern.compile(
          "\\b(?:(?:news|press) (?:conference|briefing)|(?:his|her|their|the) guests)\\b");

  private final MeetingWords inventory;
  private final Offices offices;
  private final WhoIsWho who;
  private final Document text;

  Representatives(MeetingWords inventory, Offices offices, WhoIsWho who, Document text) {
    this.inventory = inventory;
    this.offices = offices;
    this.who = who;
    this.text = text;
  }

  void name(MeetingDrafts drafts, List<Statement> statements) {
    Set<String> collectives = collectives();
    MeetingDraft main = drafts.main();
    if (main != null && main.isHeld() && main.isOpen()) {
      complete(main, collectives, statements);
      drafts.all().stream().filter(d -> d != main).forEach(d -> d.follow(main));
    }
    for (MeetingDraft draft : drafts.all()) {
      Set<String> words = draft == main ? collectives : draft.collectives();
      for (Participant participant : draft.participants()) {
        if (participant.isPerson() || draft.isDoubtful()) {
          continue;
        }
        Person found = null;
        for (String collective : words) {
          found = found == null ? holder(drafts, participant, collective) : found;
        }
        if (found == null && draft == main && draft.isHeld()) {
          found = onTheSpot(drafts, draft, participant, statements);
        }
        boolean othersNamed = draft.participants().stream().anyMatch(Participant::isPerson);
        if (found == null && othersNamed && draft == main && !words.isEmpty()) {
          found = onlyOne(drafts, participant, statements);
        }
        if (found != null) {
          draft.name(new Participant(found.actor(), found.officeOf(), Role.PARTICIPANT));
        }
      }
    }
  }

  /** The words such as "ministers" by which the article means several people at once. */
  private Set<String> collectives() {
    Set<String> all = new LinkedHashSet<>();
    for (SentenceWords words : text.layer(SentenceWords.LAYER)) {
      for (int i = 0; i < words.size(); i++) {
        boolean definite =
            words.is(i - 1, "the", "both", "two", "three", "four")
                || words.is(i - 2, "the", "both") && words.tagged(i - 1, "NUM", "ADJ");
        if (inventory.has("people", words.lower(i)) && definite && !words.is(i + 1, "of")) {
          all.add(words.lower(i));
        }
      }
    }
    return all;
  }

  /** Talks of which one side is known: the others are the ministers who speak of them. */
  private void complete(MeetingDraft main, Set<String> collectives, List<Statement> statements) {
    for (String collective : collectives) {
      for (Statement statement : statements) {
        Person person = who.person(statement.speaker());
        if (person != null && person.officeOf() != null && offices.isIn(person, collective)) {
          main.join(new Participant(person.actor(), person.officeOf(), Role.PARTICIPANT));
        }
      }
    }
  }

  /** The one person of a side in the office that a word such as "ministers" names. */
  private @Nullable Person holder(MeetingDrafts drafts, Participant side, String collective) {
    List<Person> found = new ArrayList<>();
    for (Person person : who.people()) {
      Actor of = person.officeOf();
      boolean same = of != null && drafts.bodies().isSame(of, side.party());
      if (same && offices.isIn(person, collective)) {
        found.add(person);
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** The only one of a side who speaks, where the others are named. */
  private @Nullable Person onlyOne(
      MeetingDrafts drafts, Participant side, List<Statement> statements) {
    Person only = null;
    for (Person person : who.people()) {
      Actor of = person.officeOf();
      if (of != null && drafts.bodies().isSame(of, side.party())) {
        if (only != null) {
          return null;
        }
        only = person;
      }
    }
    Person found = only;
    boolean speaks =
        found != null
            && !offices.isReporter(found)
            && statements.stream().anyMatch(s -> found.actor().equals(s.speaker()));
    return speaks ? found : null;
  }

  /** Those in office who speak in the article for a side. */
  List<Participant> speakers(List<Statement> statements) {
    List<Participant> speakers = new ArrayList<>();
    for (Person person : who.people()) {
      boolean leads = person.officeOf() != null && !offices.isReporter(person);
      boolean speaks = statements.stream().anyMatch(s -> person.actor().equals(s.speaker()));
      if (leads && speaks) {
        speakers.add(new Participant(person.actor(), person.officeOf(), Role.PARTICIPANT));
      }
    }
    return speakers;
  }

  /** Who spoke for a side at a news conference, or at the place of the meeting. */
  private @Nullable Person onTheSpot(
      MeetingDrafts drafts, MeetingDraft draft, Participant side, List<Statement> statements) {
    for (Statement statement : statements) {
      Person person = who.person(statement.speaker());
      if (person == null
          || person.officeOf() == null
          || !drafts.bodies().isSame(person.officeOf(), side.party())
          || offices.isReporter(person)) {
        continue;
      }
      String sentence = statement.context().in(text.text());
      Place place = draft.place();
      boolean there =
          place != null
              && Pattern.compile("\\b(?:in|at) " + Pattern.quote(place.name()) + "\\b")
                  .matcher(sentence)
                  .find();
      if (there || ON_THE_SPOT.matcher(sentence).find()) {
        return person;
      }
    }
    return null;
  }
}
