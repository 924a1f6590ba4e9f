package org.demarche.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.demarche.articles.page.DatedLine;
import org.jspecify.annotations.Nullable;

/** Makes articles of drafts: reads dates, recognises the language, assumes what is missing. */
final class ArticleMaker {
  private static final int MAX_TITLE = 200;
  // Lines that mending made another of what it made of the whole text.
  private static final int MISSED_MOST = 20;

  private final Metadata defaults;
  private final LanguageRecognizer languages = new LanguageRecognizer();

  ArticleMaker(Metadata defaults) {
    this.defaults = defaults;
  }

  /** Hands on the article that a draft makes. */
  void make(Draft draft, String name, @Nullable String origin, ArticleSink sink)
      throws UnreadableException {
    if (draft.text().isBlank()) {
      throw new UnreadableException("has no text");
    }
    if (draft.text().length() > ArticleReader.MAX_BYTES) {
      throw new UnreadableException(Part.tooLarge(ArticleReader.MAX_BYTES));
    }
    LocalDate date = date(draft, name, sink);
    String title = draft.title();
    String outlet = draft.outlet() == null ? defaults.outlet() : draft.outlet();
    String url = webAddress(draft.url(), name, sink);
    sink.accept(
        new Article(
            draft.id(),
            draft.text(),
            title == null || title.isBlank() ? firstLine(draft.text()) : shortened(title),
            date == null ? defaults.date() : date,
            outlet == null ? host(url) : outlet,
            draft.via(),
            url,
            language(draft, name, sink),
            stretches(draft),
            url == null ? origin : null));
  }

  /** Finds the dated lines in the text, which holds them in their order. */
  private static List<DatedStretch> stretches(Draft draft) {
    List<DatedStretch> stretches = new ArrayList<>();
    int at = 0;
    int missed = 0;
    for (DatedLine line : draft.lines()) {
      if (missed > MISSED_MOST) {
        return List.of();
      }
      int found = line.text().isEmpty() ? -1 : draft.text().indexOf(line.text(), at);
      if (found < 0) {
        missed++;
        continue;
      }
      at = found + line.text().length();
      String printed = line.date();
      LocalDate date = printed == null ? null : PublicationDate.parse(printed);
      DatedStretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (date != null && last != null && last.date().equals(date) && isBlank(draft, last, found)) {
        stretches.removeLast();
        stretches.add(new DatedStretch(last.start(), at, date));
      } else if (date != null) {
        stretches.add(new DatedStretch(found, at, date));
      }
    }
    return stretches;
  }

  private static boolean isBlank(Draft draft, DatedStretch before, int start) {
    return draft.text().substring(before.end(), start).isBlank();
  }

  private static @Nullable LocalDate date(Draft draft, String name, ArticleSink sink) {
    LocalDate date =
        draft.dates().stream()
            .map(PublicationDate::parse)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (date == null && !draft.dates().isEmpty()) {
      String printed = draft.dates().getFirst().strip();
      String shown = printed.length() > 40 ? printed.substring(0, 40) + "…" : printed;
      sink.warn(
          new InputWarning(
              name, "has a date that is no day: '" + shown + "'; read without it (YYYY-MM-DD)"));
    }
    return date;
  }

  private String language(Draft draft, String name, ArticleSink sink) {
    String stated = LanguageRecognizer.tag(draft.language());
    if (stated == null) {
      String assumed = defaults.language();
      return assumed == null ? languages.recognize(draft.text()) : assumed;
    }
    // Sites give all their pages the language of most; the text knows better.
    String shown =
        Article.isEnglish(stated)
            ? languages.recognize(draft.text())
            : languages.hasEnglishWords(draft.text()) ? LanguageRecognizer.ENGLISH : stated;
    if (Article.isEnglish(stated) == Article.isEnglish(shown)) {
      return stated;
    }
    sink.warn(
        new InputWarning(
            name, "states its language as " + stated + ", but is in " + shown + "; read as that"));
    return shown;
  }

  /** What is no address of the web ("javascript:…") does not reach a page or a store. */
  private static @Nullable String webAddress(
      @Nullable String stated, String name, ArticleSink sink) {
    if (stated == null) {
      return null;
    }
    String address = stated.strip();
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // It is said below, as it is of any other that is none.
    }
    String shown = address.length() > 60 ? address.substring(0, 60) + "…" : address;
    sink.warn(
        new InputWarning(
            name,
            "has a url that is no web address: '" + shown + "'; read without it (https://…)"));
    return null;
  }

  /** The host stands for the outlet where nobody says who that is. */
  private static @Nullable String host(@Nullable String url) {
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String firstLine(String text) {
    return shortened(text.strip().lines().findFirst().orElse(""));
  }

  private static String shortened(String title) {
    String line = title.strip().replaceAll("\\s+", " ");
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
