package org.demarche.loader.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Makes an article of the fields that JSON lines and front matter share, and the defaults. */
final class ArticleFields {
  private static final int MAX_TITLE = 200;

  private final Metadata defaults;

  ArticleFields(Metadata defaults) {
    this.defaults = defaults;
  }

  Article article(String id, String text, @Nullable JsonNode fields) throws UnreadableException {
    if (text.isBlank()) {
      throw new UnreadableException("has no text");
    }
    String date = string(fields, "date");
    String outlet = string(fields, "outlet");
    String language = string(fields, "language");
    String title = string(fields, "title");
    String assumedLanguage = defaults.language() == null ? "en" : defaults.language();
    return new Article(
        id,
        text,
        title == null ? firstLine(text) : title,
        date == null ? defaults.date() : parseDate(date),
        outlet == null ? defaults.outlet() : outlet,
        string(fields, "via"),
        string(fields, "url"),
        language == null ? assumedLanguage : language);
  }

  private static LocalDate parseDate(String date) throws UnreadableException {
    try {
      LocalDate parsed = LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
      if (parsed.getYear() < 1500 || parsed.getYear() > 2200) {
        throw new UnreadableException("has a date out of range: " + date);
      }
      return parsed;
    } catch (DateTimeParseException e) {
      throw new UnreadableException(
          "has a date that is not YYYY-MM-DD: '" + date.strip().replace('\n', ' ') + "'");
    }
  }

  private static @Nullable String string(@Nullable JsonNode fields, String name) {
    if (fields == null || !fields.hasNonNull(name) || !fields.get(name).isValueNode()) {
      return null;
    }
    String value = TextDecoder.normalise(fields.get(name).asText()).strip();
    return value.isEmpty() ? null : value;
  }

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    if (line.length() <= MAX_TITLE) {
      return line;
    }
    int cut = line.lastIndexOf(' ', MAX_TITLE);
    int end = cut > 0 ? cut : MAX_TITLE;
    return (Character.isHighSurrogate(line.charAt(end - 1))
            ? line.substring(0, end - 1)
            : line.substring(0, end))
        + "…";
  }
}
