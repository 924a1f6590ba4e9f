package org.demarche.loader.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.loader.mention.Actor;
import org.demarche.loader.mention.Mention;
import org.demarche.loader.mention.PartialDate;
import org.demarche.loader.mention.Person;
import org.demarche.loader.mention.Topic;
import org.demarche.loader.mention.WhoIsWho;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Lines;
import org.demarche.loader.text.Sentence;
import org.demarche.loader.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the meetings that an article tells of: who took part, by sentences such as "A and B met" or
 * "talks between A and B", and what they discussed. The patterns lie in {@code meetings.txt}.
 */
public final class MeetingFinder {
  private static final double CONFIDENCE = 0.7;

  private final Pattern together = pattern("together");
  private final Pattern discussion = pattern("discussion");
  private final Pattern notDiscussed = pattern("not-discussed");
  private final Pattern place = Pattern.compile(lines("place").getFirst());

  /** The meetings, the main one first. */
  public List<Meeting> find(AnnotatedText text, WhoIsWho who, @Nullable LocalDate articleDate) {
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      Span span = new Span(sentence.start(), sentence.end());
      Matcher matcher = together.matcher(text.text()).region(span.start(), span.end());
      if (!matcher.find()) {
        continue;
      }
      List<Actor> participants = participants(text, who, span, matcher);
      if (participants.size() >= 2) {
        merge(drafts, draft(text, who, articleDate, span, participants));
      }
    }
    if (!drafts.isEmpty()) {
      addTopics(text, who, drafts);
    }
    return drafts.stream().map(d -> d.meeting(who)).toList();
  }

  private static List<Actor> participants(
      AnnotatedText text, WhoIsWho who, Span sentence, Matcher matcher) {
    List<Actor> before = sides(who, subject(text, sentence, matcher.start()));
    List<Actor> behind =
        sides(who, new Span(matcher.end(), clauseEnd(text, matcher.end(), sentence.end())));
    String words = matcher.group().toLowerCase(Locale.ROOT);
    if (words.endsWith("between") || words.endsWith("of")) {
      return behind;
    }
    if (words.endsWith("with") || words.equals("met")) {
      Set<Actor> all = new LinkedHashSet<>(before);
      all.addAll(behind);
      return before.isEmpty() || behind.isEmpty() ? List.of() : List.copyOf(all);
    }
    return before;
  }

  /** What stands before a verb in its clause: from the last comma that no name follows. */
  private static Span subject(AnnotatedText text, Span sentence, int verb) {
    int start = sentence.start();
    String before = text.text().substring(start, verb);
    int that = Math.max(before.lastIndexOf(" that "), before.lastIndexOf(". "));
    return new Span(that < 0 ? start : start + that, verb);
  }

  private static int clauseEnd(AnnotatedText text, int from, int to) {
    int end = from;
    while (end < to) {
      char c = text.text().charAt(end);
      if (c == '.' || c == ';' || c == '"' || c == '”' || c == '“') {
        break;
      }
      if (c == ','
          && text.text()
              .substring(end, to)
              .matches("(?s), (?:who|which|[^,]{3,60} said|[^,]{3,60} told).*")) {
        break;
      }
      end++;
    }
    return end;
  }

  private static List<Actor> sides(WhoIsWho who, Span span) {
    List<Actor> people = who.peopleIn(span);
    return people.size() >= 1 ? people : who.sidesIn(span);
  }

  private Draft draft(
      AnnotatedText text,
      WhoIsWho who,
      @Nullable LocalDate articleDate,
      Span sentence,
      List<Actor> participants) {
    String words = sentence.in(text.text());
    Matcher matcher = place.matcher(words);
    PartialDate date = null;
    for (Mention<PartialDate> mention : who.dates(sentence, articleDate)) {
      date = date == null ? mention.referent() : date;
    }
    Draft draft = new Draft(new LinkedHashSet<>(participants));
    draft.place = matcher.find() ? matcher.group(1) : null;
    draft.date = date;
    draft.format = format(words.toLowerCase(Locale.ROOT), participants.size());
    draft.discussed.addAll(who.topicsIn(sentence));
    return draft;
  }

  private static String format(String words, int participants) {
    if (words.contains("phone") || words.contains("telephone")) {
      return "call";
    }
    if (words.contains("summit")) {
      return "summit";
    }
    if (words.contains("trilateral") || participants == 3) {
      return "trilateral";
    }
    return participants == 2 ? "bilateral" : "multilateral";
  }

  /** Joins what has a participant in common and no other date; a new meeting otherwise. */
  private static void merge(List<Draft> drafts, Draft draft) {
    for (Draft known : drafts) {
      boolean shared = known.participants.stream().anyMatch(draft.participants::contains);
      boolean sameDate = known.date == null || draft.date == null || known.date.equals(draft.date);
      boolean sameFormat = !"trilateral".equals(draft.format) || known.format.equals(draft.format);
      if (shared && sameDate && sameFormat) {
        known.participants.addAll(draft.participants);
        known.discussed.addAll(draft.discussed);
        known.date = known.date == null ? draft.date : known.date;
        known.place = known.place == null ? draft.place : known.place;
        return;
      }
    }
    drafts.add(draft);
  }

  /** What sentences about the talks name goes to the main meeting. */
  private void addTopics(AnnotatedText text, WhoIsWho who, List<Draft> drafts) {
    Draft main = drafts.getFirst();
    for (Draft draft : drafts) {
      main = draft.mentions > main.mentions ? draft : main;
    }
    for (Sentence sentence : text.sentences()) {
      Span span = new Span(sentence.start(), sentence.end());
      String words = span.in(text.text());
      List<Topic> topics = who.topicsIn(span);
      if (notDiscussed.matcher(words).find()) {
        main.notDiscussed.addAll(topics);
      } else if (discussion.matcher(words).find() && !isOther(who, span, drafts, main)) {
        main.discussed.addAll(topics);
      }
    }
    main.notDiscussed.removeAll(main.discussed);
  }

  private static boolean isOther(WhoIsWho who, Span span, List<Draft> drafts, Draft main) {
    List<Actor> named = sides(who, span);
    return drafts.stream()
        .anyMatch(
            d ->
                d != main
                    && named.size() > 1
                    && d.participants.containsAll(named)
                    && !main.participants.containsAll(named));
  }

  private static Pattern pattern(String section) {
    return Pattern.compile("\\b(?:" + String.join("|", lines(section)) + ")\\b");
  }

  private static List<String> lines(String section) {
    String prefix = section + "\t";
    return Lines.of(MeetingFinder.class, "meetings.txt").stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  /** A meeting in the making. */
  private static final class Draft {
    final Set<Actor> participants;
    final Set<Topic> discussed = new LinkedHashSet<>();
    final Set<Topic> notDiscussed = new LinkedHashSet<>();
    final int mentions = 1;
    @Nullable String place;
    @Nullable PartialDate date;
    String format = "talks";

    Draft(Set<Actor> participants) {
      this.participants = participants;
    }

    Meeting meeting(WhoIsWho who) {
      // A country that a participant stands for is a side of the talks, not their topic.
      Set<String> sides = new LinkedHashSet<>();
      for (Actor actor : participants) {
        Person person = who.person(actor);
        sides.add(actor.key());
        if (person != null && person.officeOf() != null) {
          sides.add(person.officeOf().key());
        }
      }
      List<Topic> topics =
          discussed.stream().filter(t -> !t.country() || !sides.contains(t.key())).toList();
      return new Meeting(
          List.copyOf(participants),
          place,
          date,
          format,
          topics,
          List.copyOf(notDiscussed),
          CONFIDENCE);
    }
  }
}
