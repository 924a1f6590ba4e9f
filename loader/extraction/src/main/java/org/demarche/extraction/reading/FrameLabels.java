package org.demarche.extraction.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.extraction.encoder.Tensor;

/**
 * What the numbers of the heads for one kind of frame mean.
 *
 * @param kind the kind
 * @param classes the classes of each group, one group behind the other
 * @param threshold how probable a cue must be, from 0 to 1; as what follows chosen on articles that
 *     training left out
 * @param weight by how much the odds of being in a span of the main role are multiplied
 * @param roles how probable it must be that a word is of each other role
 * @param change what it costs that a span of the main role begins or ends, as a logarithm
 */
record FrameLabels(
    FrameKind kind,
    List<List<String>> classes,
    double threshold,
    double weight,
    Map<FrameRole, Double> roles,
    double change) {
  /** Reads those of positions, meetings and actions. */
  static Map<FrameKind, FrameLabels> of(JsonNode card) throws IOException {
    Map<FrameKind, FrameLabels> all = new EnumMap<>(FrameKind.class);
    for (FrameKind kind : List.of(FrameKind.POSITION, FrameKind.MEETING, FrameKind.ACTION)) {
      JsonNode labels = card.path("frames").path(kind.word());
      String roles = kind.roles().stream().map(FrameRole::word).collect(Collectors.joining(" "));
      if (!roles.equals(String.join(" ", words(labels.path("roles"))))) {
        throw new IOException(
            "the card's frames '" + kind.word() + "' have not the roles " + roles);
      }
      List<List<String>> classes = new ArrayList<>();
      labels.path("classes").forEach(group -> classes.add(words(group)));
      all.put(
          kind,
          new FrameLabels(
              kind,
              List.copyOf(classes),
              labels.path("threshold").asDouble(LIKELY),
              labels.path("weight").asDouble(1),
              thresholds(kind, labels.path("role")),
              labels.path("change").asDouble(1)));
    }
    return all;
  }

  private static final double LIKELY = 0.5;

  private static Map<FrameRole, Double> thresholds(FrameKind kind, JsonNode roles) {
    Map<FrameRole, Double> thresholds = new EnumMap<>(FrameRole.class);
    for (FrameRole role : kind.roles()) {
      thresholds.put(role, roles.path(role.word()).asDouble(LIKELY));
    }
    return Map.copyOf(thresholds);
  }

  /** How probable it must be that a word is of a role. */
  double threshold(FrameRole role) {
    return roles.getOrDefault(role, LIKELY);
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return List.copyOf(words);
  }

  /** The likeliest class of each group, from the probabilities of all. */
  List<String> best(Tensor.Floats probabilities, int row) {
    List<String> best = new ArrayList<>();
    int at = 0;
    for (List<String> group : classes) {
      int first = at;
      int chosen = first;
      for (int i = first; i < first + group.size(); i++) {
        chosen = probabilities.at(row, i) > probabilities.at(row, chosen) ? i : chosen;
      }
      best.add(group.get(chosen - first));
      at += group.size();
    }
    return best;
  }
}
