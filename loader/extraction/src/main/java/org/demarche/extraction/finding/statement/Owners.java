package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells for each word which statement says it, the innermost where one reports another. */
public final class Owners {
  private final Document text;
  private final List<Statement> statements;
  private final Map<Integer, Set<Integer>> touching = new HashMap<>();

  /** Those of an article's statements. */
  public Owners(Document text, List<Statement> statements) {
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
   * Whose words are.
   *
   * @param statement the statement's index
   * @param inCue whether they stand in the cue rather than in the content
   */
  public record Owner(int statement, boolean inCue) {}

  /** The innermost statement in whose cue or content a stretch of the text lies, or nothing. */
  public @Nullable Owner of(Span part) {
    Owner best = null;
    int least = Integer.MAX_VALUE;
    int sentence = Math.max(0, text.sentenceAt(part.start()));
    for (int i : touching.getOrDefault(sentence, Set.of())) {
      Statement statement = statements.get(i);
      if (statement.cue().overlaps(part)) {
        return new Owner(i, true);
      }
      for (Span content : statement.content()) {
        int length = content.end() - content.start();
        if (content.contains(part.start(), part.end()) && length < least) {
          best = new Owner(i, false);
          least = length;
        }
      }
    }
    return best;
  }

  /** The statement of an owner. */
  public Statement get(Owner owner) {
    return statements.get(owner.statement());
  }

  /** A statement and those that report it, from the inside out. */
  public List<Integer> chain(int statement) {
    List<Integer> chain = new ArrayList<>();
    for (int at = statement;
        at >= 0 && !chain.contains(at);
        at = statements.get(at).attributedBy()) {
      chain.add(at);
    }
    return chain;
  }
}
