package org.demarche.extraction.reading;

import org.demarche.extraction.text.LayerType;
import org.demarche.extraction.text.Placed;

/**
 * Where something is named, by how it reads and not by what is known.
 *
 * @param start in UTF-16 characters
 * @param end exclusive
 * @param type what is named
 */
public record NameSpan(int start, int end, Type type) implements Placed {
  /** The names of a document. */
  public static final LayerType<NameSpan> LAYER = new LayerType<>("name spans");

  /** What is named, as Universal NER has it (Mayhew et al. 2024). */
  public enum Type {
    /** Somebody. */
    PERSON("PER"),
    /** A company, party, ministry or alliance. */
    ORGANIZATION("ORG"),
    /** A state, town, river or building. */
    PLACE("LOC");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    static Type of(String label) {
      for (Type type : values()) {
        if (type.label.equals(label)) {
          return type;
        }
      }
      throw new IllegalArgumentException("no type of name: " + label);
    }
  }
}
