package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Turns frames into attributions, with what the sentence says of their cues. */
final class FrameAttributions {
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
  private static final Set<String> REFUSALS = Set.of("refuse", "decline", "fail");
  private static final Set<String> CONDITIONALS = Set.of("would", "might", "could", "may");
  private static final Set<String> TELLING =
      Set.of("tell", "inform", "assure", "remind", "warn", "ask", "urge", "notify", "brief");
  private static final String EDGES = ",:;-–—―--";
  private static final String MARKS = "\"“”„«»‟``''";

  private final CueInventory inventory;
  private final TimeNouns times;

  FrameAttributions(CueInventory inventory, TimeNouns times) {
    this.inventory = inventory;
    this.times = times;
  }

  /** The attributions of a document that has frames and words, in the order of their cues. */
  List<Attribution> of(Document text) {
    List<Attribution> found = new ArrayList<>();
    WordTrees trees = WordTrees.of(text);
    Frame.of(FrameKind.STATEMENT, text)
        .map(frame -> new OneFrame(text, trees, frame).attribution())
        .filter(Objects::nonNull)
        .forEach(found::add);
    return found;
  }

  private final class OneFrame {
    private final Document text;
    private final WordTrees trees;
    private final Layer<Word> words;
    private final Frame frame;
    private final BitSet cue;
    private final BitSet source;
    private final BitSet content;

    OneFrame(Document text, WordTrees trees, Frame frame) {
      this.text = text;
      this.trees = trees;
      this.words = text.layer(Word.LAYER);
      this.frame = frame;
      this.cue = trees.wordsOf(List.of(frame.cue()));
      this.source = trees.wordsOf(frame.of(FrameRole.SOURCE));
      this.content = trees.wordsOf(frame.of(FrameRole.CONTENT));
      content.andNot(cue);
      source.andNot(cue);
      source.andNot(content);
    }

    /** Nothing where but marks are left of its content. */
    @Nullable Attribution attribution() {
      List<Span> contentSpans = spans(content, true);
      int head = head();
      if (contentSpans.isEmpty() || head < 0) {
        return null;
      }
      List<Span> cueSpans = spans(reporting(head), false);
      return new Attribution(
          inventory.cue(words.subList(head, Math.min(words.size(), head + 3))),
          sourceSpan(),
          cueSpans.isEmpty() ? frame.cue() : cueSpans.getFirst(),
          contentSpans,
          addressee(head),
          isNegated(head),
          isHypothetical(head),
          text.sentenceAt(words.get(head).start()),
          frame.confidence());
    }

    /**
     * The cue's verb, the last where it has several ("has been urged"), else its first word or, as
     * the colon behind a name, mark.
     */
    private int head() {
      int first = -1;
      int verb = -1;
      for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
        if (isWord(i)) {
          first = first < 0 ? i : first;
          boolean better = verb < 0 || !words.get(i).tag().equals("AUX");
          verb = words.get(i).isVerb() && better ? i : verb;
        }
      }
      int word = verb < 0 ? first : verb;
      return word < 0 ? cue.nextSetBit(0) : word;
    }

    /** The cue without where and when it was: "said" of "said in an interview on Monday". */
    private BitSet reporting(int head) {
      BitSet reporting = (BitSet) cue.clone();
      for (int child : trees.of(head)) {
        String relation = words.get(child).relation();
        boolean phrase = relation.equals("advmod") && !trees.of(child).isEmpty();
        boolean when = relation.equals("obj") && isTime(child);
        boolean aside = relation.startsWith("obl") || phrase || when;
        if (child > head && cue.get(child) && aside) {
          reporting.clear(trees.subtree(child, below -> false).nextSetBit(0), words.size());
        }
      }
      if (!reporting.get(head)) {
        return cue;
      }
      int last = reporting.length() - 1;
      reporting.set(last, last == head || !words.get(last).is("that"));
      return reporting;
    }

    /**
     * The run of the source's words that depends on the cue, else the longest; that of a word which
     * holds both ("he'll argue") as it was read.
     */
    private @Nullable Span sourceSpan() {
      BitSet best = new BitSet();
      int bestScore = -1;
      for (int i = source.nextSetBit(0); i >= 0; i = source.nextSetBit(runEnd(i))) {
        int end = runEnd(i);
        if (times.are(words.subList(i, end))) {
          // What tells when is nobody who speaks.
          continue;
        }
        int score = end - i;
        for (int t = i; t < end; t++) {
          int above = words.get(t).head();
          score += above >= 0 && cue.get(above) ? words.size() : 0;
        }
        if (score > bestScore) {
          bestScore = score;
          best.clear();
          best.set(i, end);
        }
      }
      List<Span> spans = spans(best, false);
      return spans.isEmpty() && cue.intersects(trees.wordsOf(frame.of(FrameRole.SOURCE)))
          ? frame.of(FrameRole.SOURCE).getFirst()
          : spans.isEmpty() ? null : spans.getFirst();
    }

    private boolean isTime(int top) {
      BitSet phrase = trees.subtree(top, below -> false);
      return times.are(words.subList(phrase.nextSetBit(0), top + 1));
    }

    /** Where a run of the source's words ends, marks between them counted in. */
    private int runEnd(int start) {
      int end = source.nextClearBit(start);
      int next = source.nextSetBit(end);
      while (next >= 0 && onlyMarks(end, next)) {
        end = source.nextClearBit(next);
        next = source.nextSetBit(end);
      }
      return end;
    }

    /** Runs of words without marks at their ends; runs with but marks between are one. */
    private List<Span> spans(BitSet chosen, boolean said) {
      List<Span> spans = new ArrayList<>();
      int previousEnd = -1;
      for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(chosen.nextClearBit(i))) {
        int start = i;
        int end = chosen.nextClearBit(i);
        while (start < end && (isEdge(start) || said && isThat(start, i))) {
          start++;
        }
        while (end > start && (isEdge(end - 1) || isLastStop(end - 1))) {
          end--;
        }
        if (start >= end) {
          continue;
        }
        Span span = unquoted(words.get(start).start(), words.get(end - 1).end());
        boolean sameLine =
            previousEnd < 0
                || text.text()
                        .substring(words.get(previousEnd - 1).end(), words.get(start).start())
                        .indexOf('\n')
                    < 0;
        if (previousEnd >= 0 && sameLine && onlyMarks(previousEnd, start)) {
          span = new Span(spans.removeLast().start(), span.end());
        }
        spans.add(span);
        previousEnd = end;
      }
      return spans;
    }

    /** A mark may be glued to a word; one that closes what opened within the span belongs to it. */
    private Span unquoted(int first, int last) {
      int start = first;
      int end = last;
      for (Span quote : text.quotes().over(first, last)) {
        start =
            quote.start() > start && onlyMarks(start, quote.start(), "‘'`") ? quote.start() : start;
        end = quote.end() < end && onlyMarks(quote.end(), end, "’'") ? quote.end() : end;
      }
      boolean open = false;
      for (Span quote : text.quotes().over(start, end)) {
        open = quote.start() > start && quote.end() == end;
      }
      boolean closes = open && end < text.text().length() && isMark(text.text().charAt(end));
      return new Span(start, closes ? end + 1 : end);
    }

    private boolean onlyMarks(int from, int to, String more) {
      return text.text()
          .substring(from, to)
          .chars()
          .allMatch(c -> isMark((char) c) || more.indexOf(c) >= 0);
    }

    private static boolean isMark(char c) {
      return MARKS.indexOf(c) >= 0;
    }

    private boolean isWord(int i) {
      return words.get(i).text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean isEdge(int i) {
      String word = words.get(i).text();
      boolean single =
          "‘’'".contains(word)
              && !text.quotes().over(words.get(i).start() - 1, words.get(i).end() + 1).isEmpty();
      return single
          || !isWord(i) && word.length() <= 2 && (MARKS.contains(word) || EDGES.contains(word));
    }

    private boolean isThat(int i, int first) {
      Word word = words.get(i);
      return word.is("that")
          && word.partOfSpeech().penn().equals("IN")
          && (i == first || i == first + 1);
    }

    /** A full stop belongs to a content only inside its quotation. */
    private boolean isLastStop(int i) {
      Word word = words.get(i);
      return word.is(".") && !text.isQuoted(word.start(), word.end());
    }

    private boolean onlyMarks(int from, int to) {
      for (int i = from; i < to; i++) {
        if (isWord(i)) {
          return false;
        }
      }
      return true;
    }

    /** "told reporters", "said to the ambassador": outside source and content. */
    private @Nullable Span addressee(int head) {
      boolean telling = TELLING.contains(words.get(head).lemma());
      for (int child : trees.of(head)) {
        String relation = words.get(child).relation();
        boolean told =
            telling && (relation.equals("obj") || relation.equals("iobj"))
                || relation.equals("obl") && hasChild(child, "to");
        if (told && child > head && !source.get(child)) {
          BitSet phrase = trees.subtree(child, below -> content.get(below) || source.get(below));
          BitSet run = new BitSet();
          for (int i = phrase.nextSetBit(0); i >= 0 && i < phrase.length(); i++) {
            if (content.get(i) || source.get(i)) {
              break;
            }
            run.set(i, !words.get(i).is("to"));
          }
          List<Span> spans = spans(run, false);
          if (run.get(child) && !spans.isEmpty()) {
            return spans.getFirst();
          }
        }
      }
      return null;
    }

    private boolean hasChild(int i, String lemma) {
      return trees.of(i).stream().anyMatch(child -> words.get(child).lemma().equals(lemma));
    }

    private boolean isNegated(int head) {
      for (int child : trees.of(head)) {
        if (NEGATIONS.contains(words.get(child).lemma()) && !content.get(child)) {
          return true;
        }
      }
      int above = words.get(head).head();
      return REFUSALS.contains(words.get(head).lemma())
          || above >= 0
              && words.get(head).relation().equals("xcomp")
              && REFUSALS.contains(words.get(above).lemma());
    }

    private boolean isHypothetical(int head) {
      for (int child : trees.of(head)) {
        Word word = words.get(child);
        boolean modal = word.relation().equals("aux") && CONDITIONALS.contains(word.lemma());
        boolean condition = word.relation().equals("mark") && word.is("if");
        if ((modal || condition) && !content.get(child)) {
          return true;
        }
      }
      return false;
    }
  }
}
