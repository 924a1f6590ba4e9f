package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;

/**
 * Makes meetings of the frames that an article has of them: talks, summits, calls, visits and
 * signings, held, planned or called off, with who takes part, where, when, and what is talked
 * about. Safe for use by many threads.
 */
public final class MeetingFinder {
  private static final double SURE = 0.5;
  private static final int MOST_SIDES = 4;

  private final MeetingWords words = new MeetingWords();

  /** A finder with the words that Demarche comes with. */
  public MeetingFinder() {}

  /**
   * The meetings, in the order in which the article first tells of them.
   *
   * @param text the article, with its frames
   * @param who who is who in it
   * @param topics what it is about
   * @param dates the dates that it gives
   * @param statements what is said in it
   */
  public List<Meeting> find(
      Document text,
      WhoIsWho who,
      ArticleTopics topics,
      ArticleDates dates,
      List<Statement> statements) {
    MeetingDrafts drafts = new MeetingDrafts(new Bodies(words));
    List<Told> told = new ArrayList<>();
    for (MeetingMention mention :
        new MentionReader(words, text, who, topics, dates, statements).read()) {
      told.add(new Told(mention, drafts.add(mention)));
    }
    drafts.all().forEach(MeetingDraft::addHost);
    complete(drafts, who, statements);
    if (!told.isEmpty()) {
      untouched(text, topics, told);
      new Sayings(text).link(told, statements);
    }
    return drafts.all().stream()
        .filter(draft -> draft.parties() >= 2)
        .map(MeetingDraft::meeting)
        .toList();
  }

  /** Of the first meeting that nobody is told of, those who speak in the article took part. */
  private static void complete(MeetingDrafts drafts, WhoIsWho who, List<Statement> statements) {
    MeetingDraft first = drafts.all().isEmpty() ? null : drafts.all().getFirst();
    if (first == null || first.parties() > 1 || first.confidence() < SURE) {
      return;
    }
    Set<Actor> sides = new LinkedHashSet<>();
    List<Participant> speakers = new ArrayList<>();
    for (Statement statement : statements) {
      Person person = who.person(statement.speaker());
      Actor side = person == null ? null : person.officeOf();
      if (person != null && side != null && person.speaksForSide() && sides.add(side)) {
        speakers.add(new Participant(person.actor(), side, Role.PARTICIPANT));
      }
    }
    if (sides.size() > 1 && sides.size() <= MOST_SIDES) {
      speakers.forEach(first::take);
    }
  }

  /** What was not talked about belongs to the meeting that was told of last, or else first. */
  private void untouched(Document text, ArticleTopics topics, List<Told> told) {
    NotDiscussed notDiscussed = new NotDiscussed(text, topics, words);
    for (Sentence sentence : text.sentences()) {
      MeetingDraft last =
          told.stream()
              .filter(t -> t.mention().cue().start() < sentence.end())
              .filter(t -> t.draft().status().isReal() && t.draft().parties() >= 2)
              .reduce((a, b) -> b)
              .map(Told::draft)
              .orElse(null);
      if (last != null) {
        for (Untouched what : notDiscussed.in(sentence)) {
          last.leave(what, what.words().in(text.text()));
        }
      }
    }
  }

  /** A mention and the meeting that it is of. */
  record Told(MeetingMention mention, MeetingDraft draft) {}
}
