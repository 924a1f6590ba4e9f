package org.demarche.extraction.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * From when on something counts as found; chosen on articles that training left out.
 *
 * @param cue how probable it must be that a word is a cue, from 0 to 1
 * @param nested how probable that it is one within the content of another
 * @param frame what the probability of a cue times the mean of its content's words must reach
 * @param contentWeight by how much the probability of being content is multiplied
 * @param sourceWeight by how much that of being source
 * @param change what it costs that a word is content and the next is not, or the reverse, as a
 *     logarithm
 */
record Thresholds(
    double cue,
    double nested,
    double frame,
    double contentWeight,
    double sourceWeight,
    double change) {
  static Thresholds of(JsonNode card) throws IOException {
    return new Thresholds(
        number(card, "cue"),
        number(card, "nested"),
        number(card, "frame"),
        number(card, "contentWeight"),
        number(card, "sourceWeight"),
        number(card, "change"));
  }

  private static double number(JsonNode card, String name) throws IOException {
    JsonNode number = card.path(name);
    if (!number.isNumber() || number.asDouble() < 0) {
      throw new IOException("the card has no threshold '" + name + "'");
    }
    return number.asDouble();
  }
}
