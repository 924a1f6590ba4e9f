package org.demarche.extraction.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the numbers of the heads mean.
 *
 * @param universal parts of speech of Universal Dependencies
 * @param penn parts of speech of the Penn Treebank
 * @param relations relations of Universal Dependencies, with few subtypes
 * @param names B-PER, I-PER and so on, and O
 */
record HeadLabels(
    List<String> universal, List<String> penn, List<String> relations, List<String> names) {
  private static final Set<String> SUBTYPES =
      Set.of("nsubj:pass", "acl:relcl", "obl:agent", "nmod:poss", "aux:pass", "compound:prt");
  private static final Set<String> FOLDED =
      Set.of("goeswith", "reparandum", "orphan", "list", "dislocated", "clf");

  static HeadLabels of(JsonNode card) throws IOException {
    return new HeadLabels(
        list(card, "upos"),
        list(card, "xpos"),
        list(card, "relations").stream().map(HeadLabels::folded).toList(),
        list(card, "names"));
  }

  private static List<String> list(JsonNode card, String name) throws IOException {
    List<String> labels = new ArrayList<>();
    card.path(name).forEach(label -> labels.add(label.asText()));
    if (labels.isEmpty()) {
      throw new IOException("the card has no labels '" + name + "'");
    }
    return List.copyOf(labels);
  }

  /** A relation as later stages know it: few subtypes, no annotation of slips. */
  static String folded(String relation) {
    if (SUBTYPES.contains(relation)) {
      return relation;
    }
    String base = relation.replaceFirst(":.*", "");
    return FOLDED.contains(base) ? "dep" : base;
  }
}
