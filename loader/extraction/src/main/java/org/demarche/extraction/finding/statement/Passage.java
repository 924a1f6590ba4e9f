package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;

/**
 * The tokens of one block as the learned parts see them: hashes of forms, lemmas and tags, the
 * dependency tree, quotations. Positions count from the first token of the block.
 */
final class Passage {
  private static final int OUTSIDE = 0x3C6EF372;

  final int firstToken;
  final int length;
  final int[] words;
  final int[] lemmas;
  final int[] tags;
  final int[] heads;
  final int[] relations;
  final int[] sentences;

  /** The number of the quotation that a token is in, -1 outside; marks belong to none. */
  final int[] quotes;

  final boolean[] marks;
  final boolean[] verbs;
  final int[][] children;

  /** How many marks, commas, verbs stand before a token. */
  final int[] marksBefore;

  final int[] commasBefore;
  final int[] verbsBefore;

  /** What the inventory of cues says of a lemma, 0 where it has none. */
  final int[] acts;

  /** Of a token's sentence: 1 begins inside a quotation, 3 with a mark, 2 has one, 0 none. */
  final int[] openings;

  private final int[] leftEdges;
  private final int[] rightEdges;
  private final List<Word> tokens;

  /**
   * A passage.
   *
   * @param text an article
   * @param firstSentence its first sentence in the block
   * @param endSentence the one behind its last
   * @param inventory the known cues
   */
  Passage(Document text, int firstSentence, int endSentence, CueInventory inventory) {
    List<Sentence> all = text.sentences();
    firstToken = all.get(firstSentence).firstToken();
    tokens = text.layer(Word.LAYER).subList(firstToken, all.get(endSentence - 1).endToken());
    length = tokens.size();
    words = new int[length];
    lemmas = new int[length];
    tags = new int[length];
    heads = new int[length];
    relations = new int[length];
    sentences = new int[length];
    quotes = new int[length];
    marks = new boolean[length];
    verbs = new boolean[length];
    marksBefore = new int[length + 1];
    commasBefore = new int[length + 1];
    verbsBefore = new int[length + 1];
    acts = new int[length];
    for (int s = firstSentence; s < endSentence; s++) {
      Arrays.fill(
          sentences,
          all.get(s).firstToken() - firstToken,
          all.get(s).endToken() - firstToken,
          s - firstSentence);
    }
    fill(text);
    for (int i = 0; i < length; i++) {
      String act = inventory.act(tokens, i);
      acts[i] = act == null ? 0 : act.hashCode();
    }
    openings = openings();
    children = children();
    leftEdges = new int[length];
    rightEdges = new int[length];
    edges();
  }

  private void fill(Document text) {
    List<Span> spans = text.quotes();
    int quote = text.quotes().firstEndingAfter(tokens.isEmpty() ? 0 : tokens.getFirst().start());
    for (int i = 0; i < length; i++) {
      Word token = tokens.get(i);
      String plain = plain(token.text());
      words[i] = plain.hashCode();
      lemmas[i] = token.lemma().hashCode();
      tags[i] = token.partOfSpeech().penn().hashCode();
      heads[i] = token.head() < 0 ? -1 : token.head() - firstToken;
      relations[i] = token.relation().hashCode();
      marks[i] = plain.equals("\"");
      verbs[i] = token.partOfSpeech().penn().startsWith("V") || token.tag().equals("AUX");
      while (quote < spans.size() && spans.get(quote).end() <= token.start()) {
        quote++;
      }
      boolean inside =
          quote < spans.size() && spans.get(quote).contains(token.start(), token.end());
      quotes[i] = inside ? quote : -1;
      marksBefore[i + 1] = marksBefore[i] + (marks[i] ? 1 : 0);
      commasBefore[i + 1] = commasBefore[i] + (plain.equals(",") ? 1 : 0);
      verbsBefore[i + 1] = verbsBefore[i] + (verbs[i] ? 1 : 0);
    }
  }

  private int[] openings() {
    int[] kinds = new int[length];
    for (int from = 0; from < length; ) {
      int kind = inQuote(from) ? 1 : marks[from] ? 3 : 0;
      int to = from;
      while (to < length && sentences[to] == sentences[from]) {
        kind = kind == 0 && marks[to] ? 2 : kind;
        to++;
      }
      Arrays.fill(kinds, from, to, kind);
      from = to;
    }
    return kinds;
  }

  private int[][] children() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      lists.add(new ArrayList<>(2));
    }
    for (int i = 0; i < length; i++) {
      if (heads[i] >= 0) {
        lists.get(heads[i]).add(i);
      }
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private void edges() {
    for (int i = 0; i < length; i++) {
      leftEdges[i] = i;
      rightEdges[i] = i;
    }
    for (int i = 0; i < length; i++) {
      int steps = 0;
      for (int a = heads[i]; a >= 0 && steps < 60; a = heads[a]) {
        leftEdges[a] = Math.min(leftEdges[a], i);
        rightEdges[a] = Math.max(rightEdges[a], i);
        steps++;
      }
    }
  }

  static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "“", "”", "„", "«", "»", "``", "''" -> "\"";
      case "‘", "’" -> "'";
      default -> lower.indexOf('’') < 0 ? lower : lower.replace('’', '\'');
    };
  }

  Word token(int i) {
    return tokens.get(i);
  }

  /** Whether a token is more than punctuation. */
  boolean isWord(int i) {
    return Character.isLetterOrDigit(tokens.get(i).text().codePointAt(0));
  }

  int word(int i) {
    return i < 0 || i >= length ? OUTSIDE : words[i];
  }

  int lemma(int i) {
    return i < 0 || i >= length ? OUTSIDE : lemmas[i];
  }

  int tag(int i) {
    return i < 0 || i >= length ? OUTSIDE : tags[i];
  }

  int act(int i) {
    return i < 0 || i >= length ? OUTSIDE : acts[i];
  }

  int relation(int i) {
    return i < 0 || i >= length ? OUTSIDE : relations[i];
  }

  int head(int i) {
    return i < 0 || i >= length ? -1 : heads[i];
  }

  int leftEdge(int i) {
    return leftEdges[i];
  }

  int rightEdge(int i) {
    return rightEdges[i];
  }

  boolean inQuote(int i) {
    return i >= 0 && i < length && quotes[i] >= 0;
  }

  /** The tokens from one position up to another. */
  List<Word> tokens(int from, int end) {
    return tokens.subList(from, end);
  }

  /** The first child with a relation, or -1. */
  int child(int i, String relation) {
    for (int child : children[i]) {
      if (tokens.get(child).relation().equals(relation)) {
        return child;
      }
    }
    return -1;
  }
}
