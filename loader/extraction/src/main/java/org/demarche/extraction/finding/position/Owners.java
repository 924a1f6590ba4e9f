package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells for each word which statement says it, the innermost where one reports another. */
final class Owners {
  private final Document text;
  private final List<Statement> statements;
  private final Map<Integer, Set<Integer>> touching = new HashMap<>();

  Owners(Document text, List<Statement> statements) {
    this.text = text;
    this.statements = statements;
    for (int i = 0; i < statements.size(); i++) {
      touches(statements.get(i).cue(), i);
      for (Span content : statements.get(i).content()) {
        touches(content, i);
      }
    }
  }

  private void touches(Span part, int statement) {
    text.sentencesOver(part)
        .forEach(s -> touching.computeIfAbsent(s, k -> new TreeSet<>()).add(statement));
  }

  /**
   * Whose a word is.
   *
   * @param statement the statement's index
   * @param inCue whether the word stands in the cue, so that the stance is in the saying itself
   * @param content the piece of content that holds it; in a cue the first piece
   */
  record Owner(int statement, boolean inCue, Span content) {}

  /** The innermost statement that a stretch of the text belongs to, or nothing. */
  @Nullable Owner of(int start, int end) {
    Owner best = null;
    int least = Integer.MAX_VALUE;
    int sentence = Math.max(0, text.sentenceAt(start));
    for (int i : touching.getOrDefault(sentence, Set.of())) {
      Statement statement = statements.get(i);
      if (statement.cue().contains(start, end)) {
        return new Owner(i, true, statement.content().getFirst());
      }
      for (Span content : statement.content()) {
        int length = content.end() - content.start();
        if (content.contains(start, end) && length < least) {
          best = new Owner(i, false, content);
          least = length;
        }
      }
    }
    return best;
  }

  Statement get(Owner owner) {
    return statements.get(owner.statement());
  }

  Statement get(int index) {
    return statements.get(index);
  }

  /** A statement and those that report it, from the inside out. */
  List<Integer> chain(int statement) {
    List<Integer> chain = new ArrayList<>();
    for (int at = statement;
        at >= 0 && !chain.contains(at);
        at = statements.get(at).attributedBy()) {
      chain.add(at);
    }
    return chain;
  }
}
