package org.demarche.extraction.finding.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateMention;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.BlockKind;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.Keys;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * The first sentence of a report and its dateline. News tells there when and where what it reports
 * took place, and often only there: "agreed on Thursday", "BERGEN, Feb 14 -".
 */
final class Lead {
  private static final int DAYS = 7;
  private static final int EARLY = 4;
  private static final Pattern SAID_IN =
      Pattern.compile(
          "\\b(?:said|told|agreed|announced)\\b[^.\"“”]{0,40}?"
              + " in (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");

  private final Document text;
  private final WhoIsWho who;
  private final ArticleDates dates;

  Lead(Document text, WhoIsWho who, ArticleDates dates) {
    this.text = text;
    this.who = who;
    this.dates = dates;
  }

  /** Fills in the day and the place of the meeting that the report is about. */
  void complete(@Nullable MeetingDraft main) {
    int block = firstParagraph();
    if (main == null || block < 0 || !main.isHeld()) {
      return;
    }
    boolean early = main.firstBlock() <= block + EARLY;
    if (!early || main.series() != null && main.series().matches("(?:last|previous) .*")) {
      return;
    }
    Block paragraph = text.blocks().get(block);
    Span lead = new Span(paragraph.start(), paragraph.end());
    if (main.date() == null) {
      dates.in(lead).stream()
          .map(DateMention::date)
          .filter(date -> isRecent(date, dates.publishedAt(lead.start())))
          .findFirst()
          .ifPresent(main::dateAt);
    }
    if (main.place() == null && main.format() != MeetingFormat.CALL && main.date() != null) {
      Place place = saidIn(lead);
      place = place == null ? dateline(lead) : place;
      if (place != null) {
        main.placeAt(place);
      }
    }
  }

  /** The index of the first paragraph among the blocks; -1 if there is none. */
  private int firstParagraph() {
    for (int b = 0; b < text.blocks().size(); b++) {
      if (text.blocks().get(b).kind() == BlockKind.PARAGRAPH) {
        return b;
      }
    }
    return -1;
  }

  private static boolean isRecent(PartialDate date, @Nullable LocalDate published) {
    LocalDate day = date.exactDay();
    return published != null
        && day != null
        && !day.isAfter(published)
        && day.isAfter(published.minusDays(DAYS));
  }

  private @Nullable Place saidIn(Span lead) {
    Matcher matcher = SAID_IN.matcher(text.text()).region(lead.start(), lead.end());
    return matcher.find() ? place(matcher.group(1), matcher.start(1), matcher.end(1)) : null;
  }

  private @Nullable Place dateline(Span lead) {
    Dateline dateline = Dateline.at(text.text(), lead);
    if (dateline == null) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (String word : dateline.place().split(" ", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.substring(0, 1))
          .append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return place(
        asInText(name.toString()), lead.start(), lead.start() + dateline.printed().length());
  }

  /** Datelines are in capitals and often without accents. */
  private String asInText(String name) {
    String folded = Keys.fold(name);
    for (Word token : text.layer(Word.LAYER)) {
      boolean same = token.isCapitalised() && Keys.fold(token.text()).equals(folded);
      if (same && !token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
        return token.text();
      }
    }
    return name;
  }

  private @Nullable Place place(String name, int start, int end) {
    List<Actor> named = who.actorsIn(new Span(start, end));
    if (named.stream().anyMatch(a -> a.type() == ActorType.PERSON)) {
      return null;
    }
    Actor country =
        named.stream().filter(a -> a.type() == ActorType.COUNTRY).findFirst().orElse(null);
    return new Place(name, country);
  }
}
