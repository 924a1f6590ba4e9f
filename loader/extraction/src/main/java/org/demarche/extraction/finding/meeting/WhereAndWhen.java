package org.demarche.extraction.finding.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateBasis;
import org.demarche.extraction.dates.DateMention;
import org.demarche.extraction.dates.DateWords;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Finds the place and the date that belong to a meeting in a sentence. */
final class WhereAndWhen {
  /** Before a date, these say that the meeting was not then. */
  private static final Set<String> OTHER_TIMES =
      Set.of("since", "until", "till", "before", "after", "by", "from", "of", "for");

  private static final DateWords DATE_WORDS = new DateWords();

  private final MeetingWords inventory;
  private final WhoIsWho who;
  private final SentenceWords words;
  private final ArticleDates dates;

  WhereAndWhen(MeetingWords inventory, WhoIsWho who, SentenceWords words, ArticleDates dates) {
    this.inventory = inventory;
    this.who = who;
    this.words = words;
    this.dates = dates;
  }

  /** The date in the clause of a trigger, put into the past or the future as the status has it. */
  @Nullable PartialDate date(int trigger, int verb, MeetingStatus status) {
    DateMention best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (DateMention date : dates.in(words.whole())) {
      int at = words.at(date.span().start());
      boolean called = status == MeetingStatus.CANCELLED || status == MeetingStatus.POSTPONED;
      // "On Tuesday he cancelled the meeting": that is when it was called off.
      boolean ofTheCall = called && at < trigger;
      int distance = ofTheCall ? Integer.MAX_VALUE : distance(at, trigger, verb);
      if (distance < bestDistance) {
        best = date;
        bestDistance = distance;
      }
    }
    return best == null ? null : turned(best, status);
  }

  /** How far a date stands from a trigger; as far as can be where it belongs to something else. */
  private int distance(int date, int trigger, int verb) {
    boolean plannedFor =
        words.is(date - 1, "for") && words.is(date - 2, "planned", "scheduled", "due", "set");
    if (OTHER_TIMES.contains(words.lower(date - 1)) && !plannedFor) {
      return Integer.MAX_VALUE;
    }
    int from = Math.min(date, trigger);
    int to = Math.max(date, trigger);
    int distance = to - from;
    for (int i = from + 1; i < to; i++) {
      boolean attribution = words.is(i, "said", "says", "told") && i != verb;
      boolean clause = words.is(i, "that") && words.tagged(i, "SCONJ");
      boolean parts = words.isDoubleMark(i) || words.isDash(i) || words.is(i, ";", "but");
      if (parts || clause || attribution || isTrigger(i) && i != verb) {
        return Integer.MAX_VALUE;
      }
      String penn = words.penn(i);
      boolean finite = penn.equals("VBD") || penn.equals("VBZ") || penn.equals("VBP");
      boolean other = i != verb && i != trigger && finite && !words.tagged(i, "AUX");
      distance += other ? 12 : words.is(i, ",") ? 2 : 0;
      if (words.is(i, "who", "which", "that") && other) {
        return Integer.MAX_VALUE;
      }
    }
    return distance > 40 ? Integer.MAX_VALUE : distance;
  }

  /** Behind another meeting's name, a date or place is that one's. */
  private boolean isTrigger(int i) {
    boolean noun = inventory.has("noun", words.lower(i)) && words.tagged(i, "NOUN", "PROPN");
    return noun && !words.is(i, "conference", "session", "round", "ceremony")
        || words.tagged(i, "VERB") && words.lemma(i).equals("meet");
  }

  /** A meeting that was held is past, one that is planned is yet to come. */
  private PartialDate turned(DateMention mention, MeetingStatus status) {
    LocalDate published = dates.publishedAt(mention.span().start());
    boolean weekday = mention.basis() == DateBasis.WEEK_GUESSED;
    if (published == null) {
      return mention.date();
    }
    if (status == MeetingStatus.PLANNED && (weekday || !isPluperfect())) {
      return mention.coming(published);
    }
    return status == MeetingStatus.HELD && !weekday ? mention.past(published) : mention.date();
  }

  /** "had planned to meet": what was ahead then may be past by now. */
  private boolean isPluperfect() {
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, "had", "was", "were")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date is later than the article's. */
  boolean isAfterArticle(@Nullable PartialDate date) {
    LocalDate published = dates.publishedAt(words.whole().start());
    return date != null && published != null && date.isAfter(published);
  }

  /** The place in the clause of a trigger. */
  @Nullable Place place(int trigger, int verb) {
    Place behind = null;
    for (int i = trigger + 1; i < words.size() && behind == null; i++) {
      boolean parts = words.isDoubleMark(i) || words.is(i, ";", "said", "who") || words.isDash(i);
      if (parts || isTrigger(i) && i != verb) {
        break;
      }
      behind = placeAt(i);
    }
    for (int i = trigger - 1; i >= 0 && behind == null; i--) {
      boolean parts = words.isDoubleMark(i) || words.isDash(i) || words.is(i, ";", "that", "but");
      if (parts || isTrigger(i) && i != verb) {
        break;
      }
      behind = placeAt(i);
    }
    return behind;
  }

  private @Nullable Place placeAt(int i) {
    boolean visited =
        words.is(i, "to")
            && words.is(
                i - 1, "visit", "trip", "tour", "travel", "fly", "flew", "travelled", "traveled");
    if (!words.is(i, "in", "at") && !visited) {
      return null;
    }
    int start = i + 1;
    while (start < i + 4
        && words.has(start)
        && !isCapital(start)
        && words.tagged(start, "DET", "ADJ", "NOUN")) {
      start++;
    }
    int end = start;
    while (isCapital(end)
        || end > start && words.is(end, "of", "de", "el", "al", "-", "du") && isCapital(end + 1)) {
      end++;
    }
    boolean modifies = words.tagged(end, "NOUN") || words.isPossessive(end - 1);
    if (end == start || modifies) {
      return null;
    }
    boolean ofNoun = inventory.has("situation", words.lower(i - 1));
    String name = words.text(start, end).replaceAll("['’]s$", "");
    return ofNoun || isDate(name) || isSomebody(start, end) ? null : named(start, end, name);
  }

  private boolean isCapital(int i) {
    return words.has(i) && words.get(i).isCapitalised() && !words.lower(i).matches("i|we");
  }

  private static boolean isDate(String name) {
    return DATE_WORDS.weekdays().contains(name) || DATE_WORDS.isMonth(name);
  }

  private boolean isSomebody(int start, int end) {
    return who.mentionsIn(words.span(start, end)).stream()
        .anyMatch(m -> m.referent().type() != ActorType.COUNTRY);
  }

  Place named(int start, int end) {
    return named(start, end, words.text(start, end).replaceAll("['’]s$", ""));
  }

  private Place named(int start, int end, String name) {
    List<Actor> countries =
        who.actorsIn(words.span(start, end)).stream()
            .filter(a -> a.type() == ActorType.COUNTRY)
            .toList();
    return new Place(name.replace('\n', ' '), countries.isEmpty() ? null : countries.getFirst());
  }
}
