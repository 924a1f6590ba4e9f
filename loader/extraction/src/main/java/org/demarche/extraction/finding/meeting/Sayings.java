package org.demarche.extraction.finding.meeting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;

/** Links statements to the meetings at which they were made, and to those that they came out of. */
final class Sayings {
  private static final int REACH = 40;
  private static final Pattern AT = Pattern.compile("\\b(?:at|in|during)\\b");

  private final Document text;

  Sayings(Document text) {
    this.text = text;
  }

  void link(List<MeetingFinder.Told> told, List<Statement> statements) {
    MeetingDraft main =
        told.stream()
            .map(MeetingFinder.Told::draft)
            .filter(draft -> draft.status().isReal() && draft.parties() >= 2)
            .findFirst()
            .orElse(null);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      saidAt(statement, i, told);
      if (main != null && isJoint(statement)) {
        main.addOutcome(i);
      }
    }
  }

  /** "stressed in the call", "told his guests at the signing ceremony" */
  private void saidAt(Statement statement, int index, List<MeetingFinder.Told> told) {
    for (MeetingFinder.Told one : told) {
      int cue = one.mention().cue().start();
      int gap = cue - statement.cue().end();
      boolean quoted = statement.content().stream().anyMatch(c -> c.contains(cue, cue));
      boolean near =
          gap >= 0
              && gap < REACH
              && one.mention().sentence().contains(statement.cue().start(), cue);
      if (near && !quoted && one.draft().status().isReal()) {
        String between = text.text().substring(statement.cue().end(), cue);
        if (AT.matcher(between).find()) {
          one.draft().addSaid(index);
        }
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
