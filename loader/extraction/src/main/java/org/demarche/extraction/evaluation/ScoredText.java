package org.demarche.extraction.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extraction.finding.statement.AnnotatedAttribution;
import org.demarche.extraction.text.Span;

/** The words of a text, by which attributions are compared: punctuation never counts. */
final class ScoredText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)*");
  private static final Pattern PARAGRAPH = Pattern.compile("[^\n]+");

  private final List<Span> words = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private final BitSet quoted = new BitSet();

  ScoredText(String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
      forms.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    markQuoted(text);
  }

  /**
   * An attribution as words.
   *
   * @param content the words of its content, without a leading "that"
   * @param source the different words of its source, lower case
   * @param direct whether half or more of the content stands between quotation marks
   */
  record Item(BitSet content, Set<String> source, boolean direct) {}

  Item item(AnnotatedAttribution attribution) {
    BitSet content = in(attribution.content());
    int first = content.nextSetBit(0);
    if (first >= 0 && forms.get(first).equals("that")) {
      content.clear(first);
    }
    Set<String> source = new HashSet<>();
    in(attribution.source()).stream().forEach(i -> source.add(forms.get(i)));
    BitSet inside = (BitSet) content.clone();
    inside.and(quoted);
    boolean direct = !content.isEmpty() && 2 * inside.cardinality() >= content.cardinality();
    return new Item(content, source, direct);
  }

  /** The words that a span touches. */
  private BitSet in(List<Span> spans) {
    BitSet found = new BitSet();
    for (Span span : spans) {
      for (int i = firstEndingBehind(span.start());
          i < words.size() && words.get(i).start() < span.end();
          i++) {
        found.set(i);
      }
    }
    return found;
  }

  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Words between double quotation marks; one left open runs to the end of its paragraph. */
  private void markQuoted(String text) {
    Matcher paragraphs = PARAGRAPH.matcher(text);
    while (paragraphs.find()) {
      int open = -1;
      for (int i = paragraphs.start(); i < paragraphs.end(); i++) {
        char c = text.charAt(i);
        if (open < 0 && (c == '"' || c == '“')) {
          open = i + 1;
        } else if (open >= 0 && (c == '"' || c == '”')) {
          markWithin(open, i);
          open = -1;
        }
      }
      if (open >= 0) {
        markWithin(open, paragraphs.end());
      }
    }
  }

  private void markWithin(int start, int end) {
    for (int i = firstEndingBehind(start); i < words.size() && words.get(i).end() <= end; i++) {
      quoted.set(i, words.get(i).start() >= start);
    }
  }
}
