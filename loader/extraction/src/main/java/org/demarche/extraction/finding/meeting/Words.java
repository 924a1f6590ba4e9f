package org.demarche.extraction.finding.meeting;

import java.util.List;
import java.util.Locale;
import org.demarche.extraction.text.AnnotatedText;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.text.Token;

/** The tokens of one sentence by their place in it, with the questions that patterns ask. */
final class Words {
  private final AnnotatedText text;
  private final Sentence sentence;
  private final List<Token> tokens;

  Words(AnnotatedText text, Sentence sentence) {
    this.text = text;
    this.sentence = sentence;
    this.tokens = text.tokens(sentence);
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return tokens.size();
  }

  boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  Token get(int i) {
    return tokens.get(i);
  }

  /** The word as printed, in lower case; empty beyond the sentence. */
  String lower(int i) {
    return has(i) ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }

  String lemma(int i) {
    return has(i) ? tokens.get(i).lemma() : "";
  }

  String tag(int i) {
    return has(i) ? tokens.get(i).tag() : "";
  }

  boolean is(int i, String... words) {
    String lower = lower(i);
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean tagged(int i, String... tags) {
    String tag = tag(i);
    for (String each : tags) {
      if (tag.equals(each)) {
        return true;
      }
    }
    return false;
  }

  boolean isVerb(int i) {
    return has(i) && tokens.get(i).isVerb();
  }

  boolean isPossessive(int i) {
    String lower = lower(i);
    return lower.endsWith("'s") || lower.endsWith("’s") || lower.equals("'") || lower.equals("’");
  }

  boolean isQuoteMark(int i) {
    return is(i, "\"", "“", "”", "„", "«", "»", "''", "``");
  }

  /** Whether this dash stands between words and not inside one. */
  boolean isDash(int i) {
    if (is(i, "—", "–", "--")) {
      return true;
    }
    return is(i, "-")
        && (!has(i - 1) || tokens.get(i - 1).end() < tokens.get(i).start())
        && (!has(i + 1) || tokens.get(i).end() < tokens.get(i + 1).start());
  }

  /** The head in the sentence, or -1. */
  int head(int i) {
    int head = tokens.get(i).head();
    return head == Token.ROOT ? -1 : head - sentence.firstToken();
  }

  String relation(int i) {
    return tokens.get(i).relation();
  }

  /** The first token that starts at or behind an offset into the text. */
  int at(int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).end() > offset) {
        return i;
      }
    }
    return tokens.size();
  }

  Span span(int from, int to) {
    return from >= to
        ? new Span(sentence.start(), sentence.start())
        : new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  Span whole() {
    return new Span(sentence.start(), sentence.end());
  }

  String text(int from, int to) {
    return span(from, to).in(text.text());
  }

  boolean isQuoted(int i) {
    Token token = tokens.get(i);
    return text.isQuoted(token.start(), token.end());
  }

  boolean isQuoted(int start, int end) {
    return text.isQuoted(start, end);
  }

  /** The verb that governs a token in the tree, the token itself excepted; or -1. */
  int governor(int i) {
    int at = head(i);
    for (int steps = 0; at >= 0 && steps < 6; steps++) {
      if (tokens.get(at).tag().equals("VERB")) {
        return at;
      }
      at = head(at);
    }
    return -1;
  }
}
