package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.encoder.Tensor;
import org.demarche.extraction.text.Span;

/**
 * Makes frames of statements of what the heads say of the words of a window. A word is content of
 * one cue only, the likeliest, unless it likely is of several (who reports what somebody said
 * shares it), and no cue itself, but for cues that lie within the content of another and are
 * nowhere else. The best row of words is chosen that are content or not, where each change from one
 * to the other costs (Viterbi 1967), so that contents have few holes and no islands.
 */
final class StatementDecoder {
  /** What a word is as a cue, as the head numbers it; 0 is none. */
  static final int FIRST = 1;

  static final int INSIDE = 2;
  static final int NESTED = 3;

  /** What a word is to a cue, as the head numbers it. */
  static final int NONE = 0;

  static final int CONTENT = 1;
  static final int SOURCE = 2;
  static final int LABELS = 3;

  /** Keeps logarithms finite. */
  private static final double LEAST = 1e-6;

  /** Who reports what somebody said shares the content with him: then both are this likely. */
  private static final double SHARED = 0.5;

  private final Thresholds thresholds;

  StatementDecoder(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * The first word of a cue.
   *
   * @param word its place in the window
   * @param nested whether it is one within the content of another
   * @param probability of that
   */
  record CueWord(int word, boolean nested, double probability) {}

  /**
   * The cues of a window.
   *
   * @param tags for each word the probabilities of being no cue, its first word, another, nested
   */
  List<CueWord> cues(Tensor.Floats tags) {
    List<CueWord> cues = new ArrayList<>();
    for (int word = 0; word < tags.shape()[0]; word++) {
      double flat = tags.at(word, FIRST);
      double nested = tags.at(word, NESTED);
      if (flat >= thresholds.cue() || nested >= thresholds.nested()) {
        cues.add(new CueWord(word, nested > flat, Math.max(flat, nested)));
      }
    }
    return cues;
  }

  /**
   * The frames of a window; none for a cue without content.
   *
   * @param words where its words stand
   * @param tags what {@link #cues} took
   * @param cues what it gave
   * @param labels for each cue and word the probabilities of being none, content, source
   */
  List<Frame> frames(
      List<Span> words, Tensor.Floats tags, List<CueWord> cues, Tensor.Floats labels) {
    return new Decoding(words, tags, cues, labels).frames();
  }

  private final class Decoding {
    private final List<Span> words;
    private final Tensor.Floats tags;
    private final List<CueWord> cues;
    private final Tensor.Floats labels;

    Decoding(List<Span> words, Tensor.Floats tags, List<CueWord> cues, Tensor.Floats labels) {
      this.words = words;
      this.tags = tags;
      this.cues = cues;
      this.labels = labels;
    }

    List<Frame> frames() {
      List<Frame> frames = new ArrayList<>();
      for (int k = 0; k < cues.size(); k++) {
        CueWord head = cues.get(k);
        double[] odds = contentOdds(k);
        BitSet source = source(k);
        BitSet content = rows(odds);
        content.andNot(source);
        if (!content.isEmpty() && head.probability() * mean(k, content) >= thresholds.frame()) {
          Map<FrameRole, List<Span>> roles = new EnumMap<>(FrameRole.class);
          roles.put(FrameRole.CONTENT, runs(content));
          roles.put(FrameRole.SOURCE, runs(source));
          double confidence = Math.round(head.probability() * 1000) / 1000.0;
          frames.add(
              new Frame(
                  FrameKind.STATEMENT, words(head), roles, List.of(), head.nested(), confidence));
        }
      }
      frames.removeIf(frame -> frame.nested() && !isWithinAnother(frame, frames));
      return frames;
    }

    /** For each word how much likelier than not it is content of a cue, as a logarithm. */
    private double[] contentOdds(int cue) {
      double[] odds = new double[words.size()];
      for (int word = 0; word < odds.length; word++) {
        double none =
            Math.max(probability(cue, word, NONE), probability(cue, word, SOURCE)) + LEAST;
        double content = mayBeContent(cue, word) ? probability(cue, word, CONTENT) : 0;
        odds[word] = Math.log(thresholds.contentWeight() * (content + LEAST) / none);
      }
      return odds;
    }

    private boolean mayBeContent(int cue, int word) {
      double own = probability(cue, word, CONTENT);
      if (cues.get(cue).word() == word) {
        return false;
      }
      for (int other = 0; other < cues.size() && own < SHARED; other++) {
        if (other != cue && cues.get(other).nested() == cues.get(cue).nested()) {
          double theirs = probability(other, word, CONTENT);
          boolean first = theirs > own || theirs == own && other < cue;
          if (cues.get(other).word() == word || first) {
            return false;
          }
        }
      }
      return true;
    }

    /** The words that are content in the best row of words that are or are not. */
    private BitSet rows(double[] odds) {
      boolean[][] changed = new boolean[odds.length][2];
      double outside = 0;
      double inside = odds[0];
      for (int word = 1; word < odds.length; word++) {
        changed[word][0] = inside - thresholds.change() > outside;
        changed[word][1] = outside - thresholds.change() > inside;
        double nextOutside = changed[word][0] ? inside - thresholds.change() : outside;
        inside = (changed[word][1] ? outside - thresholds.change() : inside) + odds[word];
        outside = nextOutside;
      }
      BitSet content = new BitSet();
      int state = inside > outside ? 1 : 0;
      for (int word = odds.length - 1; word >= 0; word--) {
        content.set(word, state == 1);
        state = changed[word][state] ? 1 - state : state;
      }
      return content;
    }

    private BitSet source(int cue) {
      BitSet source = new BitSet();
      for (int word = 0; word < words.size(); word++) {
        double weighed = thresholds.sourceWeight() * probability(cue, word, SOURCE);
        boolean free = !isCue(cue, word);
        source.set(
            word,
            free
                && weighed > probability(cue, word, NONE)
                && (!mayBeContent(cue, word) || weighed > probability(cue, word, CONTENT)));
      }
      return source;
    }

    private boolean isCue(int cue, int word) {
      return cues.stream()
          .anyMatch(other -> other.word() == word && other.nested() == cues.get(cue).nested());
    }

    private double mean(int cue, BitSet content) {
      return content.stream()
          .mapToDouble(word -> probability(cue, word, CONTENT))
          .average()
          .orElse(0);
    }

    private static boolean isWithinAnother(Frame nested, List<Frame> frames) {
      return frames.stream()
          .filter(frame -> !frame.nested())
          .flatMap(frame -> frame.of(FrameRole.CONTENT).stream())
          .anyMatch(content -> content.contains(nested.start(), nested.end()));
    }

    private double probability(int cue, int word, int label) {
      return labels.values()[(cue * words.size() + word) * LABELS + label];
    }

    /** The cue's first word and those behind it that the head takes for its others. */
    private Span words(CueWord cue) {
      int end = cue.word() + 1;
      while (end < words.size() && tags.best(end) == INSIDE) {
        end++;
      }
      return new Span(words.get(cue.word()).start(), words.get(end - 1).end());
    }

    /** Words that follow each other directly, as one span. */
    private List<Span> runs(BitSet chosen) {
      List<Span> runs = new ArrayList<>();
      for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(chosen.nextClearBit(i))) {
        int last = chosen.nextClearBit(i) - 1;
        runs.add(new Span(words.get(i).start(), words.get(last).end()));
      }
      return runs;
    }
  }
}
