package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Turns labelled tokens into an attribution's spans, with what the sentence says of its cue. */
final class TaggedSpans {
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
  private static final Set<String> REFUSALS = Set.of("refuse", "decline", "fail");
  private static final Set<String> CONDITIONALS = Set.of("would", "might", "could", "may");
  private static final Set<String> TELLING =
      Set.of("tell", "inform", "assure", "remind", "warn", "ask", "urge", "notify", "brief");

  private final CueInventory inventory;
  private final TimeNouns times;

  TaggedSpans(CueInventory inventory, TimeNouns times) {
    this.inventory = inventory;
    this.times = times;
  }

  /**
   * The attribution that a tagged one is.
   *
   * @param pattern what patterns found at a cue's start, for a source that the model did not see
   * @return null where nothing but punctuation is left of its content
   */
  @Nullable Attribution of(
      Document text, TaggedAttribution tagged, IntFunction<@Nullable Attribution> pattern) {
    Passage p = tagged.passage();
    List<Span> content = spans(text, p, tagged.content(), true);
    if (content.isEmpty()) {
      return null;
    }
    Span source = source(text, tagged);
    Attribution byPattern = pattern.apply(p.token(tagged.cue()).start());
    if (source == null && byPattern != null) {
      source = byPattern.source();
    }
    Span addressee = addressee(text, tagged);
    if (addressee == null && byPattern != null) {
      addressee = outside(byPattern.addressee(), content);
    }
    return new Attribution(
        cue(tagged),
        source,
        cueSpan(tagged),
        content,
        addressee,
        isNegated(tagged),
        isHypothetical(tagged),
        text.sentenceAt(text.layer(Word.LAYER).get(p.firstToken + tagged.cue()).start()),
        Math.round(tagged.probability() * 1000) / 1000.0);
  }

  private Cue cue(TaggedAttribution tagged) {
    Passage p = tagged.passage();
    List<Word> tokens = new ArrayList<>();
    for (int i = tagged.cue(); i < Math.min(p.length, tagged.cue() + 3); i++) {
      tokens.add(p.token(i));
    }
    Cue known = p.token(tagged.cue()).isVerb() ? inventory.at(tokens, 0) : null;
    return known == null
        ? new Cue(p.token(tagged.cue()).lemma(), inventory.speechAct(tokens, 0), Set.of())
        : known;
  }

  /** The run of the cue's words that holds its head, without punctuation at its ends. */
  private static Span cueSpan(TaggedAttribution tagged) {
    BitSet tokens = tagged.cueTokens();
    int first = tokens.previousClearBit(tagged.cue()) + 1;
    int end = tokens.nextClearBit(tagged.cue());
    Passage p = tagged.passage();
    while (first < tagged.cue() && !p.isWord(first)) {
      first++;
    }
    while (end - 1 > tagged.cue() && !p.isWord(end - 1)) {
      end--;
    }
    return new Span(p.token(first).start(), p.token(end - 1).end());
  }

  /** The run of the source's words that is the cue's subject, else the longest. */
  private @Nullable Span source(Document text, TaggedAttribution tagged) {
    Passage p = tagged.passage();
    BitSet tokens = tagged.source();
    int best = -1;
    int bestScore = -1;
    for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(tokens.nextClearBit(i))) {
      int end = tokens.nextClearBit(i);
      if (times.are(p.tokens(i, end))) {
        // What tells when is nobody who speaks.
        continue;
      }
      int score = end - i;
      for (int t = i; t < end; t++) {
        score += p.head(t) == tagged.cue() ? 1000 : 0;
      }
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    if (best < 0) {
      return null;
    }
    BitSet run = new BitSet();
    run.set(best, tokens.nextClearBit(best));
    List<Span> spans = spans(text, p, run, false);
    return spans.isEmpty() ? null : spans.getFirst();
  }

  /**
   * Runs of tokens without punctuation at their ends; runs with but punctuation between are one.
   */
  private static List<Span> spans(Document text, Passage p, BitSet tokens, boolean content) {
    List<Span> spans = new ArrayList<>();
    int previousEnd = -1;
    for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(tokens.nextClearBit(i))) {
      int start = i;
      int end = tokens.nextClearBit(i);
      while (start < end && (isEdge(p, start) || content && isThat(p, start, i))) {
        start++;
      }
      while (end > start && (isEdge(p, end - 1) || isLastStop(p, end - 1))) {
        end--;
      }
      if (start >= end) {
        continue;
      }
      Span span =
          new Span(p.token(start).start(), closed(text.text(), p.token(start), p.token(end - 1)));
      if (previousEnd >= 0 && onlyPunctuation(p, previousEnd, start)) {
        span = new Span(spans.removeLast().start(), span.end());
      }
      spans.add(span);
      previousEnd = end;
    }
    return spans;
  }

  private static boolean isEdge(Passage p, int i) {
    String word = p.token(i).text();
    return p.marks[i]
        || word.length() <= 2
            && word.codePoints().noneMatch(Character::isLetterOrDigit)
            && ",:;-–—―--".contains(word);
  }

  private static boolean isThat(Passage p, int i, int first) {
    return p.token(i).is("that")
        && p.token(i).partOfSpeech().penn().equals("IN")
        && (i == first || i == first + 1);
  }

  /** A full stop belongs to a content only inside its quotation. */
  private static boolean isLastStop(Passage p, int i) {
    return p.token(i).is(".") && !p.inQuote(i);
  }

  private static boolean onlyPunctuation(Passage p, int from, int to) {
    for (int i = from; i < to; i++) {
      if (p.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** The end of the last token, or behind the mark that closes what opened inside the span. */
  private static int closed(String text, Word first, Word last) {
    boolean open = false;
    for (int i = first.start(); i < last.end(); i++) {
      char c = text.charAt(i);
      open = c == '"' ? !open : c == '“' || open && c != '”';
    }
    int end = last.end();
    for (int i = end; open && i < Math.min(end + 2, text.length()); i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '”') {
        return i + 1;
      }
    }
    return end;
  }

  /** "told reporters", "said to the ambassador": outside source and content. */
  private static @Nullable Span addressee(Document text, TaggedAttribution tagged) {
    Passage p = tagged.passage();
    boolean telling = TELLING.contains(p.token(tagged.cue()).lemma());
    for (int child : p.children[tagged.cue()]) {
      String relation = p.token(child).relation();
      boolean told =
          telling && (relation.equals("obj") || relation.equals("iobj"))
              || relation.equals("obl") && hasChild(p, child, "to");
      if (told && child > tagged.cue() && !tagged.source().get(child)) {
        BitSet run = new BitSet();
        for (int i = p.leftEdge(child); i <= p.rightEdge(child); i++) {
          if (tagged.content().get(i) || tagged.source().get(i)) {
            break;
          }
          run.set(i, !p.token(i).is("to"));
        }
        List<Span> spans = spans(text, p, run, false);
        if (run.get(child) && !spans.isEmpty()) {
          return spans.getFirst();
        }
      }
    }
    return null;
  }

  private static @Nullable Span outside(@Nullable Span span, List<Span> content) {
    return span != null && content.stream().noneMatch(c -> c.overlaps(span)) ? span : null;
  }

  private static boolean hasChild(Passage p, int i, String lemma) {
    for (int child : p.children[i]) {
      if (p.token(child).lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegated(TaggedAttribution tagged) {
    Passage p = tagged.passage();
    int cue = tagged.cue();
    for (int child : p.children[cue]) {
      if (NEGATIONS.contains(p.token(child).lemma()) && !tagged.content().get(child)) {
        return true;
      }
    }
    int above = p.head(cue);
    return REFUSALS.contains(p.token(cue).lemma())
        || above >= 0
            && p.token(cue).relation().equals("xcomp")
            && REFUSALS.contains(p.token(above).lemma());
  }

  private static boolean isHypothetical(TaggedAttribution tagged) {
    Passage p = tagged.passage();
    for (int child : p.children[tagged.cue()]) {
      Word token = p.token(child);
      boolean modal = token.relation().equals("aux") && CONDITIONALS.contains(token.lemma());
      boolean condition = token.relation().equals("mark") && token.is("if");
      if ((modal || condition) && !tagged.content().get(child)) {
        return true;
      }
    }
    return false;
  }
}
