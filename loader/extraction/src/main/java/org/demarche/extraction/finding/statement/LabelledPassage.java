package org.demarche.extraction.finding.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.extraction.text.Span;

/**
 * A passage with its annotations, to learn from.
 *
 * @param passage the passage
 * @param gold for the head of each cue the labels of the passage's tokens
 * @param article the number of its article
 */
record LabelledPassage(Passage passage, Map<Integer, int[]> gold, int article) {
  /** A passage of an article of which these are all attributions. */
  static LabelledPassage of(Passage passage, List<AnnotatedAttribution> gold, int article) {
    return new LabelledPassage(passage, labels(passage, gold), article);
  }

  /** For the head of each cue in the passage the labels of its tokens. */
  private static Map<Integer, int[]> labels(Passage p, List<AnnotatedAttribution> gold) {
    Map<Integer, int[]> labels = new TreeMap<>();
    if (p.length == 0) {
      return labels;
    }
    int start = p.token(0).start();
    int end = p.token(p.length - 1).end();
    for (AnnotatedAttribution attribution : gold) {
      if (attribution.cue().isEmpty()
          || attribution.cue().getFirst().end() <= start
          || attribution.cue().getFirst().start() >= end) {
        continue;
      }
      int[] row = new int[p.length];
      mark(p, attribution.content(), AttributionModel.CONTENT, row);
      boolean content = Arrays.stream(row).anyMatch(label -> label != 0);
      mark(p, attribution.source(), AttributionModel.SOURCE, row);
      mark(p, attribution.cue(), AttributionModel.CUE, row);
      int head = head(p, row);
      if (content && head >= 0) {
        labels.put(head, row);
      }
    }
    return labels;
  }

  private static void mark(Passage p, List<Span> spans, int label, int[] row) {
    for (Span span : spans) {
      for (int i = 0; i < row.length; i++) {
        if (p.token(i).start() < span.end() && span.start() < p.token(i).end()) {
          row[i] = label;
        }
      }
    }
  }

  /** The word of the cue whose head lies outside it, a verb where there are several. */
  private static int head(Passage p, int[] row) {
    int best = -1;
    for (int i = 0; i < row.length; i++) {
      if (row[i] == AttributionModel.CUE) {
        boolean outer = p.heads[i] < 0 || row[p.heads[i]] != AttributionModel.CUE;
        if (outer && (best < 0 || p.verbs[i] && !p.verbs[best])) {
          best = i;
        }
      }
    }
    return best;
  }

  /** The labels of all attributions of a passage in one row; contents go before sources. */
  int[] flat() {
    int[] labels = new int[passage.length];
    for (int[] row : gold.values()) {
      for (int t = 0; t < row.length; t++) {
        boolean stronger =
            row[t] == AttributionModel.CONTENT || labels[t] == AttributionModel.OUTSIDE;
        if (row[t] != AttributionModel.OUTSIDE && stronger) {
          labels[t] = row[t];
        }
      }
    }
    return labels;
  }
}
