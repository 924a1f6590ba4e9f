package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.demarche.extraction.encoder.Tensor;
import org.demarche.extraction.reading.syntax.WordRange;
import org.demarche.extraction.text.Span;

/**
 * Makes frames of one kind of what the heads say of the words of a window. The spans of the main
 * role are the best row of words that are outside, begin a span or go on with one; a word may be of
 * several other roles. A cue has one position for each of its propositions, and one meeting or
 * action.
 */
final class FrameDecoder {
  private static final int FIRST = 1;
  private static final int INSIDE = 2;

  /** What the labels of a word tell, in their order; those of the other roles follow. */
  private static final int BEGINS = 0;

  private static final int IN_MAIN = 1;

  private final FrameLabels labels;

  FrameDecoder(FrameLabels labels) {
    this.labels = labels;
  }

  /**
   * A frame before its words are looked up.
   *
   * @param cue the words of its cue, by their places in the window
   * @param roles the words of each of its roles, the main one first
   * @param confidence how probable the cue is
   */
  record FrameDraft(WordRange cue, List<List<WordRange>> roles, double confidence) {
    /** The words of its main role; of its cue where that is not filled. */
    int[] mainWords() {
      List<WordRange> main = roles.getFirst().isEmpty() ? List.of(cue) : roles.getFirst();
      return main.stream().flatMapToInt(r -> IntStream.range(r.start(), r.end())).toArray();
    }
  }

  /**
   * The places of the words that begin a cue.
   *
   * @param tags for each word the probabilities of being no cue, its first word, another
   */
  List<Integer> cues(Tensor.Floats tags) {
    return IntStream.range(0, (int) tags.shape()[0])
        .filter(word -> tags.at(word, FIRST) >= labels.threshold())
        .boxed()
        .toList();
  }

  /**
   * What cues and roles make.
   *
   * @param tags what {@link #cues} took
   * @param cues what it gave
   * @param probabilities for each cue and word of beginning a span of the main role, of being in
   *     one, and of being in each other role
   */
  List<FrameDraft> drafts(Tensor.Floats tags, List<Integer> cues, Tensor.Floats probabilities) {
    List<FrameDraft> drafts = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      WordRange cue = cue(tags, cues.get(i));
      Seen words = new Seen(probabilities, i);
      boolean apart = labels.kind() == FrameKind.POSITION;
      List<WordRange> main = words.spans(word -> !apart || !cue.contains(word));
      List<List<WordRange>> others = new ArrayList<>();
      for (int role = 1; role < labels.kind().roles().size(); role++) {
        double least = labels.threshold(labels.kind().roles().get(role));
        others.add(words.runs(role + 1, least));
      }
      double confidence = Math.round(tags.at(cue.start(), FIRST) * 1000) / 1000.0;
      List<List<WordRange>> mains = apart ? main.stream().map(List::of).toList() : List.of(main);
      for (List<WordRange> one : mains) {
        List<List<WordRange>> roles = new ArrayList<>(List.of(one));
        roles.addAll(others);
        drafts.add(new FrameDraft(cue, List.copyOf(roles), confidence));
      }
    }
    return drafts;
  }

  /** The frame of a draft whose classes have these probabilities, one row a draft. */
  Frame frame(List<Span> words, FrameDraft draft, Tensor.Floats classes, int row) {
    Map<FrameRole, List<Span>> roles = new EnumMap<>(FrameRole.class);
    for (int i = 0; i < draft.roles().size(); i++) {
      roles.put(
          labels.kind().roles().get(i),
          draft.roles().get(i).stream().map(range -> span(words, range)).toList());
    }
    return new Frame(
        labels.kind(),
        span(words, draft.cue()),
        roles,
        labels.best(classes, row),
        false,
        draft.confidence());
  }

  private static Span span(List<Span> words, WordRange range) {
    return new Span(words.get(range.start()).start(), words.get(range.end() - 1).end());
  }

  private static WordRange cue(Tensor.Floats tags, int first) {
    int end = first + 1;
    while (end < tags.shape()[0] && tags.best(end) == INSIDE) {
      end++;
    }
    return new WordRange(first, end);
  }

  /** The words of a window as one cue sees them. */
  private final class Seen {
    private final Tensor.Floats probabilities;
    private final int cue;
    private final int size;

    Seen(Tensor.Floats probabilities, int cue) {
      this.probabilities = probabilities;
      this.cue = cue;
      this.size = (int) probabilities.shape()[1];
    }

    private double of(int word, int label) {
      int count = (int) probabilities.shape()[2];
      return probabilities.values()[(cue * size + word) * count + label];
    }

    /** The probability of being in a span of the main role, its odds multiplied. */
    private double weighed(int word) {
      double odds = labels.weight() * of(word, IN_MAIN);
      return odds / (odds + 1 - of(word, IN_MAIN));
    }

    List<WordRange> runs(int label, double least) {
      List<WordRange> runs = new ArrayList<>();
      for (int word = 0; word < size; word++) {
        int end = word;
        while (end < size && of(end, label) > least) {
          end++;
        }
        if (end > word) {
          runs.add(new WordRange(word, end));
          word = end;
        }
      }
      return runs;
    }

    List<WordRange> spans(IntPredicate may) {
      double[] inside =
          IntStream.range(0, size).mapToDouble(w -> may.test(w) ? weighed(w) : 0).toArray();
      double[] begin = IntStream.range(0, size).mapToDouble(w -> of(w, BEGINS)).toArray();
      return BestSpans.of(inside, begin, labels.change());
    }
  }
}
