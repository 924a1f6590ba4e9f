package org.demarche.extraction.finding.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;

/** Links statements to the meetings at which they were made, and to those that they came out of. */
final class Sayings {
  private static final int REACH = 40;

  private final Document text;

  Sayings(Document text) {
    this.text = text;
  }

  void link(
      MeetingDrafts drafts,
      Map<SentenceWords, List<MeetingFinder.Told>> told,
      List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      SentenceWords sentence =
          text.layer(SentenceWords.LAYER).get(text.sentenceAt(statement.cue().start()));
      saidAt(statement, i, told.getOrDefault(sentence, List.of()));
      MeetingDraft main = drafts.main();
      if (main != null && main.isHeld() && isJoint(statement)) {
        main.addOutcome(i);
      }
    }
  }

  /** "stressed in the call", "told his guests at the signing ceremony" */
  private void saidAt(Statement statement, int index, List<MeetingFinder.Told> here) {
    for (MeetingFinder.Told told : here) {
      MeetingMention mention = told.mention();
      SentenceWords words = mention.words();
      int trigger = words.get(mention.trigger()).start();
      int gap = trigger - statement.cue().end();
      boolean quoted = statement.content().stream().anyMatch(c -> c.contains(trigger, trigger));
      boolean at = false;
      for (int i = mention.trigger() - 1; i >= Math.max(0, mention.trigger() - 4); i--) {
        at |= words.is(i, "at", "in", "during");
      }
      if (at && gap >= 0 && gap < REACH && !quoted && told.draft().isHeld()) {
        told.draft().addSaid(index);
      }
    }
  }

  /** What the sides tell together. */
  private boolean isJoint(Statement statement) {
    Span source = statement.source();
    String words = source == null ? "" : source.in(text.text()).toLowerCase(Locale.ROOT);
    String context = statement.context().in(text.text()).toLowerCase(Locale.ROOT);
    boolean document =
        words.matches("(?:a|the|their) joint (?:statement|communiqué|communique|declaration)");
    boolean together =
        words.matches(
            "(?:the|both) (?:two |three |four )?"
                + "(?:sides|ministers|parties|leaders|presidents|delegations|countries)");
    return document
        || together
            && (context.contains("joint statement") || statement.speechAct().equals("agree"));
  }
}
