package org.demarche.extraction.who;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.extraction.text.Lines;
import org.jspecify.annotations.Nullable;

/** Offices whose names tell the holder's gender. */
final class GenderedOffices {
  private final Map<String, Gender> genders = new HashMap<>();

  GenderedOffices() {
    for (String line : Lines.of(GenderedOffices.class, "gendered-offices.tsv")) {
      String[] cells = line.split("\t", -1);
      genders.put(cells[0], cells[1].equals("f") ? Gender.FEMALE : Gender.MALE);
    }
  }

  /** The gender that the words of an office tell, or nothing. */
  @Nullable Gender gender(String printed) {
    for (String word : printed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (genders.containsKey(word)) {
        return genders.get(word);
      }
    }
    return null;
  }
}
