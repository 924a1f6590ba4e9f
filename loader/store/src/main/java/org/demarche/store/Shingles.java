package org.demarche.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as the set of its runs of words, by which texts that say nearly the same are told from
 * others (Broder 1997). Letter case, accents, punctuation and kinds of quotation marks don't count.
 *
 * @param runs the runs of {@value #LENGTH} words
 * @param words how many words there are
 */
record Shingles(Set<String> runs, int words) {
  private static final int LENGTH = 3;
  private static final int LEAST_WORDS = 4;
  private static final double LEAST_SHARED = 0.5;
  private static final double LEAST_CONTAINED = 0.8;
  private static final int LEAST_RUNS_CONTAINED = 4;

  static Shingles of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    List<String> words =
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(w -> !w.isEmpty()).toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + LENGTH)));
    }
    return new Shingles(runs, words.size());
  }

  /** Whether a text is long enough to be known again by its words. */
  boolean isTelling() {
    return words >= LEAST_WORDS;
  }

  /**
   * Whether two texts are the same or nearly: half of all their runs are shared (Jaccard), or the
   * shorter one, if it is no mere phrase, is all but contained in the longer, as where one outlet
   * prints a part of a quotation.
   */
  boolean isNearly(Shingles other) {
    boolean shorter = runs.size() <= other.runs.size();
    Shingles less = shorter ? this : other;
    Shingles more = shorter ? other : this;
    int shared = 0;
    for (String run : less.runs) {
      shared += more.runs.contains(run) ? 1 : 0;
    }
    int either = runs.size() + other.runs.size() - shared;
    boolean alike = shared >= LEAST_SHARED * either;
    boolean contained =
        less.runs.size() >= LEAST_RUNS_CONTAINED && shared >= LEAST_CONTAINED * less.runs.size();
    return shared > 0 && (alike || contained);
  }
}
