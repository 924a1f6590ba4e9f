package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateBasis;
import org.demarche.extraction.dates.DateMention;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.WordRange;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Finds what sides did, by verbs and their objects. What is only planned, asked for, denied or
 * possible is no action. The words lie in {@code actions.tsv}. Safe for use by many threads.
 */
public final class ActionFinder {
  private static final int REACH = 12;
  private static final double CONFIDENCE = 0.7;
  private static final double OF_A_PERSON = 0.6;

  private final MeetingWords inventory = new MeetingWords();
  private final Map<String, List<Deed>> byVerb = new HashMap<>();

  /** Reads the verbs and nouns. */
  public ActionFinder() {
    for (String line : Lines.of(ActionFinder.class, "actions.tsv")) {
      String[] columns = line.split("\t", -1);
      byVerb
          .computeIfAbsent(columns[1], verb -> new ArrayList<>())
          .add(new Deed(columns[0], columns[2], Set.of(columns[3].split(","))));
    }
  }

  private record Deed(String kind, String where, Set<String> nouns) {}

  /**
   * The actions, in the order in which the article first tells of them.
   *
   * @param text the article
   * @param who who is who in it
   * @param topics what it is about
   * @param dates the dates that it gives
   */
  public List<Action> find(Document text, WhoIsWho who, ArticleTopics topics, ArticleDates dates) {
    List<Action> actions = new ArrayList<>();
    for (SentenceWords words : text.layer(SentenceWords.LAYER)) {
      SentenceReaders readers = new SentenceReaders(inventory, who, words, dates);
      for (int i = 0; i < words.size(); i++) {
        Action action = words.tagged(i, "VERB") ? action(who, topics, words, readers, i) : null;
        if (action != null) {
          merge(actions, action);
        }
      }
    }
    return List.copyOf(actions);
  }

  /** What reads one sentence. */
  private static final class SentenceReaders {
    final NounRuns runs;
    final PartyReader parties;
    final Subjects subjects;
    final Timing timing;
    final WhereAndWhen whereAndWhen;
    final ArticleDates dates;

    SentenceReaders(MeetingWords inventory, WhoIsWho who, SentenceWords words, ArticleDates dates) {
      runs = new NounRuns(inventory, who, words);
      parties = new PartyReader(inventory, who, words);
      subjects = new Subjects(inventory, words, runs, parties);
      timing = new Timing(inventory, words, subjects);
      whereAndWhen = new WhereAndWhen(inventory, who, words, dates);
      this.dates = dates;
    }
  }

  private @Nullable Action action(
      WhoIsWho who, ArticleTopics topics, SentenceWords words, SentenceReaders readers, int verb) {
    List<Deed> deeds = new ArrayList<>(byVerb.getOrDefault(words.lemma(verb), List.of()));
    deeds.addAll(byVerb.getOrDefault(words.lemma(verb) + "-" + words.lower(verb + 1), List.of()));
    for (Deed deed : deeds) {
      boolean passive = words.isPassive(verb);
      int object = passive ? objectBefore(deed, words, verb) : object(deed, words, readers, verb);
      if (object < 0 || !isDone(words, readers, verb)) {
        continue;
      }
      Party agents =
          passive ? by(words, readers, verb) : readers.parties.read(readers.subjects.of(verb));
      List<Participant> named =
          agents.participants().stream().filter(a -> isAgent(a.actor())).toList();
      if (!named.isEmpty()) {
        return action(
            who,
            topics,
            words,
            readers,
            deed,
            verb,
            Math.min(object, verb),
            Math.max(object, verb),
            named);
      }
    }
    return null;
  }

  private static boolean isAgent(Actor actor) {
    return actor.type() != ActorType.GROUP
        || !actor.members().isEmpty()
        || actor.key().indexOf('-') < 0;
  }

  private Action action(
      WhoIsWho who,
      ArticleTopics topics,
      SentenceWords words,
      SentenceReaders readers,
      Deed deed,
      int verb,
      int from,
      int to,
      List<Participant> agents) {
    int end = Math.min(words.size(), to + 1);
    while (words.has(end)
        && words.is(end, "with", "by", "on", "against", "for", "of", "from", "in")
        && end < to + 6) {
      WordRange row = readers.runs.right(end + 1);
      if (row.isEmpty()) {
        break;
      }
      end = row.end();
    }
    Span evidence = words.span(from, end);
    List<Topic> about = topics.of(List.of(evidence), words.sentence());
    Set<Actor> targets = new LinkedHashSet<>();
    for (Mention<Actor> mention : targets(who, words, verb, end)) {
      boolean agent =
          agents.stream()
              .anyMatch(a -> a.isOf(mention.referent()) || a.party().equals(mention.referent()));
      boolean known =
          mention.referent().type() != ActorType.ORGANIZATION || who.isKnown(mention.referent());
      if (!agent && known && !isPlace(words, mention)) {
        targets.add(mention.referent());
      }
    }
    int top = top(words, verb);
    PartialDate date = readers.whereAndWhen.date(top, top, MeetingStatus.HELD);
    date =
        date == null && top != verb
            ? readers.whereAndWhen.date(verb, verb, MeetingStatus.HELD)
            : date;
    boolean person = agents.stream().anyMatch(Participant::isPerson);
    return new Action(
        deed.kind(),
        agents,
        List.copyOf(targets),
        about,
        isOfAnother(readers.dates, words, verb, date) ? null : date,
        List.of(evidence),
        person ? OF_A_PERSON : CONFIDENCE);
  }

  /** "the deal reached in 2015": the date is that of another verb between. */
  private static boolean isOfAnother(
      ArticleDates dates, SentenceWords words, int verb, @Nullable PartialDate date) {
    for (DateMention mention : dates.in(words.whole())) {
      if (date != null
          && mention.basis() == DateBasis.PRINTED
          && Objects.equals(mention.date().year(), date.year())) {
        int at = words.at(mention.span().start());
        for (int i = verb + 1; i < at; i++) {
          if (words.tagged(i, "VERB")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<Mention<Actor>> targets(
      WhoIsWho who, SentenceWords words, int verb, int end) {
    Span span = words.span(verb + 1, Math.max(verb + 1, end));
    List<Mention<Actor>> mentions = new ArrayList<>(who.mentionsIn(span));
    mentions.addAll(who.demonymsIn(span));
    return mentions;
  }

  private static boolean isPlace(SentenceWords words, Mention<Actor> mention) {
    int at = words.at(mention.start());
    at = words.is(at - 1, "the") ? at - 1 : at;
    return words.is(at - 1, "in", "at", "with", "by");
  }

  /** The verb at the top of "announced suspending", "decided to withdraw". */
  private static int top(SentenceWords words, int verb) {
    int top = verb;
    for (int steps = 0; steps < 3; steps++) {
      int head = words.head(top);
      if (head < 0
          || head > top
          || !words.tagged(head, "VERB")
          || !words.relation(top).equals("xcomp")) {
        return top;
      }
      top = head;
    }
    return top;
  }

  private static boolean isDone(SentenceWords words, SentenceReaders readers, int verb) {
    int top = top(words, verb);
    boolean announced =
        top != verb && words.lemma(top).matches("announce|decide|declare|agree|vote");
    MeetingStatus status = readers.timing.of(top, top);
    MeetingStatus itself = announced ? MeetingStatus.HELD : readers.timing.of(verb, verb);
    String penn = words.penn(verb);
    boolean finite =
        penn.equals("VBD") || penn.equals("VBN") || penn.equals("VBZ") || penn.equals("VBP");
    boolean gerund = penn.equals("VBG") && !words.tagged(verb - 1, "ADP", "SCONJ");
    boolean free = !words.tagged(verb - 1, "DET", "ADJ");
    return free
        && (announced || finite || gerund)
        && status == MeetingStatus.HELD
        && itself == MeetingStatus.HELD;
  }

  private static Party by(SentenceWords words, SentenceReaders readers, int verb) {
    for (int i = verb + 1; i < Math.min(words.size(), verb + REACH); i++) {
      if (words.is(i, "by")) {
        return readers.parties.read(readers.runs.right(i + 1));
      }
    }
    return Party.NOBODY;
  }

  private int objectBefore(Deed deed, SentenceWords words, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (isNoun(deed, words, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The token of the object's noun, or -1. */
  private int object(Deed deed, SentenceWords words, SentenceReaders readers, int verb) {
    boolean anywhere = deed.where().equals("any");
    if (deed.where().equals("actor")) {
      WordRange row = readers.runs.right(words.is(verb + 1, "out", "off") ? verb + 2 : verb + 1);
      boolean actor =
          deed.nouns().contains("*") && !readers.parties.read(row).participants().isEmpty();
      if (actor) {
        return row.end() - 1;
      }
    }
    for (int i = verb + 1; i < Math.min(words.size(), verb + REACH); i++) {
      boolean stop =
          words.is(i, ",", ";", ".", "that", "who", "which", "and")
              || words.isDoubleMark(i)
              || words.tagged(i, "VERB") && i > verb + 1 && !words.tagged(i - 1, "DET", "ADJ")
              || !anywhere
                  && words.tagged(i, "ADP")
                  && i > verb + 1
                  && !words.is(i, "of", "out", "off");
      if (stop) {
        return -1;
      }
      if (isNoun(deed, words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNoun(Deed deed, SentenceWords words, int i) {
    return words.tagged(i, "NOUN", "PROPN")
        && (deed.nouns().contains(words.lower(i))
            || deed.nouns().contains(words.lemma(i))
            || deed.nouns().contains(words.get(i).text()))
        && !words.tagged(i + 1, "NOUN");
  }

  /** The same deed told of twice is one. */
  private static void merge(List<Action> actions, Action action) {
    for (int i = 0; i < actions.size(); i++) {
      Action known = actions.get(i);
      if (isSame(known, action)) {
        List<Span> evidence = new ArrayList<>(known.evidence());
        evidence.addAll(action.evidence());
        Set<Actor> targets = new LinkedHashSet<>(known.targets());
        targets.addAll(action.targets());
        actions.set(
            i,
            new Action(
                known.kind(),
                known.agents(),
                List.copyOf(targets),
                known.topics(),
                known.date() == null ? action.date() : known.date(),
                evidence,
                Math.max(known.confidence(), action.confidence())));
        return;
      }
    }
    actions.add(action);
  }

  private static boolean isSame(Action one, Action other) {
    boolean sameSides =
        one.agents().stream()
            .anyMatch(a -> other.agents().stream().anyMatch(b -> a.party().equals(b.party())));
    boolean sameTopic =
        one.topics().isEmpty()
            || other.topics().isEmpty()
            || one.topics().stream().anyMatch(other.topics()::contains);
    PartialDate a = one.date();
    PartialDate b = other.date();
    boolean sameDate = a == null || b == null || a.covers(b) || b.covers(a);
    return one.kind().equals(other.kind()) && sameSides && sameTopic && sameDate;
  }
}
