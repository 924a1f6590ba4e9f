package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.demarche.extraction.encoder.Tensor;

/**
 * The best tree of a sentence by the scores of its arcs: a maximum spanning arborescence (Chu and
 * Liu 1965, Edmonds 1967) with one root, as Universal Dependencies has it.
 */
final class TreeDecoder {
  private static final double NEVER = -1e6;

  private TreeDecoder() {}

  /**
   * The heads of words.
   *
   * @param scores for each word a row with the score of the root, then of each word as its head
   * @return for each word 0 for the root, else the place of its head, from 1 on
   */
  static int[] heads(Tensor.Floats scores) {
    int size = (int) scores.shape()[0];
    double[][] arcs = new double[size + 1][size + 1];
    for (int dependent = 1; dependent <= size; dependent++) {
      for (int head = 0; head <= size; head++) {
        arcs[dependent][head] = head == dependent ? NEVER : scores.at(dependent - 1, head);
      }
    }
    int[] best = withOneRoot(arcs);
    return Arrays.copyOfRange(best, 1, size + 1);
  }

  private static int[] withOneRoot(double[][] arcs) {
    int[] best = arborescence(arcs);
    List<Integer> roots = roots(best);
    if (roots.size() <= 1) {
      return best;
    }
    // The likeliest of them; to try each would take time with the cube of a long sentence's length.
    int root = Collections.max(roots, Comparator.comparingDouble(word -> arcs[word][0]));
    for (int word = 1; word < arcs.length; word++) {
      arcs[word][0] += word == root ? 0 : NEVER;
    }
    return arborescence(arcs);
  }

  private static List<Integer> roots(int[] heads) {
    List<Integer> roots = new ArrayList<>();
    for (int i = 1; i < heads.length; i++) {
      if (heads[i] == 0) {
        roots.add(i);
      }
    }
    return roots;
  }

  /** The head of each node but the first, which is the root. */
  private static int[] arborescence(double[][] arcs) {
    int size = arcs.length;
    int[] heads = new int[size];
    for (int dependent = 1; dependent < size; dependent++) {
      int best = 0;
      for (int head = 1; head < size; head++) {
        best = head != dependent && arcs[dependent][head] > arcs[dependent][best] ? head : best;
      }
      heads[dependent] = best;
    }
    boolean[] cycle = cycle(heads);
    return cycle == null ? heads : expanded(arcs, heads, cycle);
  }

  /** The nodes of some cycle; nothing where there is none. */
  private static boolean @org.jspecify.annotations.Nullable [] cycle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int at = start;
      while (at != 0 && seen[at] == 0) {
        seen[at] = start;
        at = heads[at];
      }
      if (at != 0 && seen[at] == start) {
        boolean[] cycle = new boolean[heads.length];
        for (int node = at; !cycle[node]; node = heads[node]) {
          cycle[node] = true;
        }
        return cycle;
      }
    }
    return null;
  }

  /** Solves it with the cycle as one node, then opens the cycle where the tree enters it. */
  private static int[] expanded(double[][] arcs, int[] heads, boolean[] cycle) {
    int[] outside = new int[arcs.length];
    int count = 0;
    double weight = 0;
    for (int node = 0; node < arcs.length; node++) {
      if (cycle[node]) {
        weight += arcs[node][heads[node]];
      } else {
        outside[count++] = node;
      }
    }
    double[][] smaller = new double[count + 1][count + 1];
    int[] headInside = new int[count];
    int[] dependentInside = new int[count];
    for (int a = 0; a < count; a++) {
      smaller[a][count] = Double.NEGATIVE_INFINITY;
      smaller[count][a] = Double.NEGATIVE_INFINITY;
      for (int b = 0; b < count; b++) {
        smaller[a][b] = arcs[outside[a]][outside[b]];
      }
      for (int node = 0; node < cycle.length; node++) {
        if (cycle[node]) {
          if (arcs[outside[a]][node] > smaller[a][count]) {
            smaller[a][count] = arcs[outside[a]][node];
            headInside[a] = node;
          }
          double entering = arcs[node][outside[a]] - arcs[node][heads[node]] + weight;
          if (entering > smaller[count][a]) {
            smaller[count][a] = entering;
            dependentInside[a] = node;
          }
        }
      }
    }
    int[] found = arborescence(smaller);
    int[] result = heads.clone();
    for (int a = 1; a < count; a++) {
      result[outside[a]] = found[a] == count ? headInside[a] : outside[found[a]];
    }
    int entry = found[count];
    result[dependentInside[entry]] = outside[entry];
    return result;
  }
}
