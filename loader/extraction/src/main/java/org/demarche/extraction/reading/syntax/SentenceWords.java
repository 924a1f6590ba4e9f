package org.demarche.extraction.reading.syntax;

import java.util.List;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.LayerType;
import org.demarche.extraction.text.Placed;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of one sentence by their place in it, from 0. Questions about a place outside of the
 * sentence are answered with no, an empty string or -1.
 */
public final class SentenceWords implements Placed {
  /** The sentences of a document, one for each of {@link Document#SENTENCES}. */
  public static final LayerType<SentenceWords> LAYER = new LayerType<>("words of sentences");

  private static final int MOST_STEPS = 6;

  private final WordTrees trees;
  private final Sentence sentence;
  private final List<Word> words;
  private final int first;

  SentenceWords(WordTrees trees, Sentence sentence) {
    this.trees = trees;
    this.sentence = sentence;
    this.first = sentence.firstToken();
    this.words = trees.words().subList(first, sentence.endToken());
  }

  /** A document that has sentences and words, with this view of each sentence. */
  public static Document read(Document document) {
    WordTrees trees = new WordTrees(document);
    return document.with(
        LAYER,
        document.sentences().stream().map(each -> new SentenceWords(trees, each)).toList(),
        document.layer(Word.LAYER).foundBy());
  }

  @Override
  public int start() {
    return sentence.start();
  }

  @Override
  public int end() {
    return sentence.end();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SentenceWords same
        && sentence.equals(same.sentence)
        && words.equals(same.words);
  }

  @Override
  public int hashCode() {
    return sentence.hashCode();
  }

  WordTrees trees() {
    return trees;
  }

  /** The document that the sentence is of. */
  public Document document() {
    return trees.document();
  }

  /** The sentence. */
  public Sentence sentence() {
    return sentence;
  }

  /** The words in order. */
  public List<Word> words() {
    return words;
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** Whether a place is in the sentence. */
  public boolean has(int i) {
    return i >= 0 && i < words.size();
  }

  /** The word at a place in the sentence. */
  public Word get(int i) {
    return words.get(i);
  }

  /** The word as printed, in lower case. */
  public String lower(int i) {
    return has(i) ? trees.lower(first + i) : "";
  }

  /** The dictionary form. */
  public String lemma(int i) {
    return has(i) ? words.get(i).lemma() : "";
  }

  /** The universal part of speech. */
  public String tag(int i) {
    return has(i) ? words.get(i).tag() : "";
  }

  /** The part of speech in the Penn Treebank: "VBN". */
  public String penn(int i) {
    return has(i) ? words.get(i).partOfSpeech().penn() : "";
  }

  /** Whether a word is one of some, which are in lower case. */
  public boolean is(int i, String... some) {
    String lower = lower(i);
    for (String word : some) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word has one of the universal parts of speech. */
  public boolean tagged(int i, String... tags) {
    String tag = tag(i);
    for (String each : tags) {
      if (tag.equals(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a verb or an auxiliary. */
  public boolean isVerb(int i) {
    return has(i) && words.get(i).isVerb();
  }

  /** Whether a participle is a passive: some form of "be" stands shortly before it. */
  public boolean isPassive(int verb) {
    if (!penn(verb).equals("VBN")) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (lemma(i).equals("be")) {
        return true;
      }
      if (!tagged(i, "AUX", "ADV", "PART")) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word is the ending of a possessive, or has it. */
  public boolean isPossessive(int i) {
    String lower = lower(i);
    return lower.endsWith("'s") || lower.endsWith("’s") || lower.equals("'") || lower.equals("’");
  }

  /** Whether this is a double quotation mark of any kind. */
  public boolean isDoubleMark(int i) {
    return is(i, "\"", "“", "”", "„", "«", "»", "''", "``");
  }

  /** Whether this dash stands between words and not inside one. */
  public boolean isDash(int i) {
    if (is(i, "—", "–", "--")) {
      return true;
    }
    return is(i, "-")
        && (!has(i - 1) || words.get(i - 1).end() < words.get(i).start())
        && (!has(i + 1) || words.get(i).end() < words.get(i + 1).start());
  }

  /** The head; -1 for a root. */
  public int head(int i) {
    int head = words.get(i).head();
    return head == Word.ROOT ? -1 : head - first;
  }

  /** The relation to the head. */
  public String relation(int i) {
    return words.get(i).relation();
  }

  /** The nearest verb above a word in the tree; -1 if there is none. */
  public int governor(int i) {
    int at = head(i);
    for (int steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
      if (words.get(at).tag().equals("VERB")) {
        return at;
      }
      at = head(at);
    }
    return -1;
  }

  /** The place of the first word that ends behind an offset into the text; else the size. */
  public int at(int offset) {
    return Math.clamp(trees.words().firstEndingAfter(offset) - (long) first, 0, words.size());
  }

  /** The stretch of the text from one word to before another. */
  public Span span(int from, int to) {
    return from >= to
        ? new Span(sentence.start(), sentence.start())
        : new Span(words.get(from).start(), words.get(to - 1).end());
  }

  /** The stretch of the whole sentence. */
  public Span whole() {
    return new Span(sentence.start(), sentence.end());
  }

  /** The text from one word to before another. */
  public String text(int from, int to) {
    return span(from, to).in(document().text());
  }

  /** The index of the quotation that a word starts in; -1 if there is none. */
  public int quoteOf(int i) {
    return has(i) ? trees.quoteOf(first + i) : -1;
  }

  /** Whether a quotation holds all of a word. */
  public boolean isQuoted(int i) {
    Word word = words.get(i);
    return document().isQuoted(word.start(), word.end());
  }
}
