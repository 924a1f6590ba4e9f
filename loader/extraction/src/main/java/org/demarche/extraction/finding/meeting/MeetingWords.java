package org.demarche.extraction.finding.meeting;

import java.util.HashMap;
import java.util.Map;
import org.demarche.extraction.text.Lines;
import org.jspecify.annotations.Nullable;

/** The words of {@code meetings.tsv} by their sections. */
final class MeetingWords {
  private final Map<String, Map<String, String>> sections = new HashMap<>();

  MeetingWords() {
    for (String line : Lines.of(MeetingWords.class, "meetings.tsv")) {
      String[] columns = line.split("\t", -1);
      sections
          .computeIfAbsent(columns[0], section -> new HashMap<>())
          .put(
              columns[1],
              columns.length > 3
                  ? columns[2] + "\t" + columns[3]
                  : columns.length > 2 ? columns[2] : "");
    }
  }

  boolean has(String section, String word) {
    return value(section, word) != null;
  }

  @Nullable String value(String section, String word) {
    return sections.getOrDefault(section, Map.of()).get(word);
  }
}
