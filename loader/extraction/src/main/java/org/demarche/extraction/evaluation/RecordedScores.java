package org.demarche.extraction.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The scores that a version reached, so that a later one can be held to them: a measure and its F1
 * a line, with a tab between them.
 *
 * @param f1 the F1 of each measure, from 0 to 1
 */
public record RecordedScores(Map<String, Double> f1) {
  /** How much a score may fall before it counts as worse: one point of a hundred. */
  public static final double TOLERANCE = 0.01;

  /** Keeps the order of the measures. */
  public RecordedScores {
    f1 = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(f1));
  }

  /** The scores of a table. */
  public static RecordedScores of(ScoreTable table) {
    Map<String, Double> scores = new LinkedHashMap<>();
    table.rows().forEach(row -> scores.put(row.name().strip(), row.f1()));
    return new RecordedScores(scores);
  }

  /**
   * Reads scores.
   *
   * @throws IOException when the file cannot be read or a line is no score; the message names both
   */
  public static RecordedScores read(Path file) throws IOException {
    Map<String, Double> scores = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] fields = line.split("\t", -1);
      if (!line.startsWith("#")) {
        try {
          scores.put(fields[0], Double.valueOf(fields[fields.length - 1]));
        } catch (NumberFormatException e) {
          throw new IOException(file + " line " + number + ": is no measure and its F1", e);
        }
      }
    }
    return new RecordedScores(scores);
  }

  /**
   * Writes the scores.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder("# measure\tF1\n");
    f1.forEach(
        (name, score) -> lines.append(name).append(String.format(Locale.ROOT, "\t%.3f\n", score)));
    Files.writeString(file, lines);
  }

  /** What got worse by more than a point, in words; a measure that is gone among it. */
  public List<String> worseIn(ScoreTable table) {
    Map<String, Double> now = of(table).f1();
    List<String> worse = new ArrayList<>();
    f1.forEach(
        (name, recorded) -> {
          Double score = now.get(name);
          if (score == null || score < recorded - TOLERANCE) {
            worse.add(
                String.format(
                    Locale.ROOT,
                    "%s: %s, recorded %.3f",
                    name,
                    score == null ? "missing" : String.format(Locale.ROOT, "%.3f", score),
                    recorded));
          }
        });
    return worse;
  }
}
