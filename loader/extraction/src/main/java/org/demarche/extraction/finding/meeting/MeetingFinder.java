package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.who.WhoIsWho;

/**
 * Finds the meetings that an article tells of: talks, summits, calls, visits and signings, held,
 * planned or called off, with who takes part, where, when, and what is talked about. The words lie
 * in {@code meetings.tsv}. Safe for use by many threads.
 */
public final class MeetingFinder {
  private final MeetingWords inventory = new MeetingWords();

  /**
   * The meetings, in the order in which the article first tells of them.
   *
   * @param text the article
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
    Offices offices = new Offices(inventory, who);
    MeetingDrafts drafts = new MeetingDrafts(inventory, offices);
    Map<SentenceWords, List<Told>> told = new LinkedHashMap<>();
    for (SentenceWords words : text.layer(SentenceWords.LAYER)) {
      List<Told> here = new ArrayList<>();
      for (MeetingMention mention : new MentionReader(inventory, who, words, dates).read()) {
        MeetingDraft draft = drafts.add(mention);
        if (draft != null) {
          here.add(new Told(mention, draft));
        }
      }
      told.put(words, here);
    }
    Representatives representatives = new Representatives(inventory, offices, who, text);
    drafts.guess(representatives.speakers(statements));
    for (Told late : drafts.settle()) {
      told.computeIfAbsent(late.mention().words(), words -> new ArrayList<>()).add(late);
    }
    new Lead(text, who, dates).complete(drafts.main());
    drafts.all().forEach(MeetingDraft::addHost);
    representatives.name(drafts, statements);
    new TalkedAbout(inventory, topics, text).read(drafts, told);
    new Sayings(text).link(drafts, told, statements);
    return drafts.all().stream()
        .filter(draft -> draft.participants().size() >= 2)
        .map(MeetingDraft::meeting)
        .toList();
  }

  /** A mention and the meeting that it is of. */
  record Told(MeetingMention mention, MeetingDraft draft) {}
}
