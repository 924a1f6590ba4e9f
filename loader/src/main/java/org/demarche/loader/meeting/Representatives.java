package org.demarche.loader.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.loader.mention.Actor;
import org.demarche.loader.mention.Person;
import org.demarche.loader.mention.WhoIsWho;
import org.demarche.loader.statement.Statement;
import org.demarche.loader.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Names the people who took part for their sides where a meeting is first told of by its sides
 * alone: by "the ministers", when one minister of each side is known, and by what they said on the
 * spot.
 */
final class Representatives {
  /** The offices that "leaders" are in. */
  private static final Set<String> LEADERS =
      Set.of("president", "prime", "premier", "chancellor", "king", "emir", "leader");

  private final MeetingWords inventory;
  private final WhoIsWho who;
  private final AnnotatedText text;

  Representatives(MeetingWords inventory, WhoIsWho who, AnnotatedText text) {
    this.inventory = inventory;
    this.who = who;
    this.text = text;
  }

  void name(Drafts drafts, List<Statement> statements) {
    for (Draft draft : drafts.all()) {
      Set<String> collectives =
          draft == drafts.main() ? collectives(drafts) : draft.collectives();
      for (Participant participant : draft.participants()) {
        if (participant.isPerson()) {
          continue;
        }
        Person found = null;
        for (String collective : collectives) {
          found = found == null ? holder(drafts, participant, collective) : found;
        }
        if (found == null && draft == drafts.main() && draft.isHeld()) {
          found = onTheSpot(drafts, draft, participant, statements);
        }
        if (found != null) {
          draft.name(new Participant(found.actor(), found.officeOf(), Role.PARTICIPANT));
        }
      }
    }
  }

  private static Set<String> collectives(Drafts drafts) {
    Set<String> all = new java.util.LinkedHashSet<>();
    drafts.all().forEach(draft -> all.addAll(draft.collectives()));
    return all;
  }

  /** The one person of a side in the office that a word such as "ministers" names. */
  private @Nullable Person holder(Drafts drafts, Participant side, String collective) {
    if (!inventory.has("people", collective)) {
      return null;
    }
    String office = collective.replaceAll("s$", "");
    List<Person> found = new ArrayList<>();
    for (Person person : who.people()) {
      Actor of = person.officeOf();
      String officeText = person.officeText();
      if (of == null || officeText == null || !drafts.bodies().isSame(of, side.party())) {
        continue;
      }
      List<String> words = List.of(officeText.toLowerCase(Locale.ROOT).split("[\\s-]+", -1));
      boolean leads = collective.equals("leaders") && words.stream().anyMatch(LEADERS::contains);
      if ((words.contains(office) || leads) && !words.contains("former")) {
        found.add(person);
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** Who spoke for a side at a news conference, or at the place of the meeting. */
  private @Nullable Person onTheSpot(
      Drafts drafts, Draft draft, Participant side, List<Statement> statements) {
    for (Statement statement : statements) {
      Person person = who.person(statement.speaker());
      if (person == null
          || person.officeOf() == null
          || person.officeText() == null
          || !drafts.bodies().isSame(person.officeOf(), side.party())
          || isReporter(person.officeText())) {
        continue;
      }
      String sentence = statement.context().in(text.text());
      Place place = draft.place();
      boolean there = place != null && sentence.matches("(?s).*\\b(?:in|at) " + java.util.regex.Pattern.quote(place.name()) + "\\b.*");
      if (sentence.contains("news conference") || sentence.contains("his guests") || sentence.contains("her guests") || there) {
        return person;
      }
    }
    return null;
  }

  private boolean isReporter(String office) {
    for (String word : office.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (inventory.has("reporter", word)) {
        return true;
      }
    }
    return false;
  }
}
