package org.demarche.extraction.finding.statement;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateBasis;
import org.demarche.extraction.dates.DateMention;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** When a statement was made: the date beside its cue, else the article's own. */
final class StatementDates {
  private static final Pattern SAME_CLAUSE =
      Pattern.compile("[^.,;:\"“”()]{0,45},?[^.,;:\"“”()]{0,15}");

  /** A relative pronoun whose clause has not met a comma yet. */
  private static final Pattern OPEN_RELATIVE = Pattern.compile("\\b(?:who|which|whose)\\b[^,]*$");

  private static final Pattern DURING = Pattern.compile("\\b(?i:in|at|during|on)\\s(?:the\\s)?$");
  private static final int WITHIN = 12;
  private static final Pattern THAT = Pattern.compile("[)\\]]?,?\\s+that\\b");
  private static final Pattern BESIDE = Pattern.compile("\\s+(?:on\\s+)?[(\\[]?");

  private final Document text;
  private final ArticleDates dates;

  StatementDates(Document text, ArticleDates dates) {
    this.text = text;
    this.dates = dates;
  }

  /** The date of a statement in a sentence; null if neither it nor the article has one. */
  @Nullable PartialDate date(Attribution attribution, Span sentence) {
    LocalDate published = dates.publishedAt(sentence.start());
    for (DateMention mention : dates.in(sentence)) {
      Span span = mention.span();
      PartialDate date = saidOn(mention, attribution);
      boolean apart =
          attribution.content().stream()
              .noneMatch(c -> c.contains(span.start(), span.end()) && !isAheadOfThat(c, span));
      if (apart
          && (published == null || !date.isAfter(published) || isBesideCue(attribution, mention))
          && isNear(attribution, span)
          && !isOfAnother(span)
          && !isQuoted(span)
          && !isOfRelativeClause(span, attribution.cueSpan(), sentence)) {
        return date;
      }
    }
    return published == null ? null : PartialDate.of(published);
  }

  /**
   * What was said was said before it was printed. A day of the week ahead of the cue keeps its
   * week: in "he will speak on Monday, Dorn said" it is what is to come.
   */
  private PartialDate saidOn(DateMention mention, Attribution attribution) {
    LocalDate published = dates.publishedAt(mention.span().start());
    boolean ahead = mention.span().start() < attribution.cueSpan().end();
    return published == null || ahead && mention.basis() == DateBasis.WEEK_GUESSED
        ? mention.date()
        : mention.past(published);
  }

  /** "said on Monday, June 3": a printed day is meant, even if it is later than the article's. */
  private boolean isBesideCue(Attribution attribution, DateMention mention) {
    int cue = attribution.cueSpan().end();
    int start = mention.span().start();
    return mention.date().exactDay() != null
        && mention.basis() != DateBasis.WEEK_GUESSED
        && cue <= start
        && BESIDE.matcher(text.text().substring(cue, start)).matches();
  }

  /** "said [the day before yesterday that he will]", where the content begins too early. */
  private boolean isAheadOfThat(Span content, Span date) {
    return content.start() == date.start()
        && THAT.matcher(text.text()).region(date.end(), text.text().length()).lookingAt();
  }

  /** "After Monday's encounter": the date of that, but "in Monday's debate" is when it was said. */
  private boolean isOfAnother(Span date) {
    String before = text.text().substring(Math.max(0, date.start() - WITHIN), date.start());
    boolean possessive =
        text.text().startsWith("'s", date.end()) || text.text().startsWith("’s", date.end());
    return possessive && !DURING.matcher(before).find();
  }

  /** "Lundevold, who took over on Monday, said": the date of another event. */
  private boolean isOfRelativeClause(Span date, Span cue, Span sentence) {
    boolean before = date.end() <= cue.start();
    int from = before ? sentence.start() : cue.end();
    String ahead = text.text().substring(from, Math.max(from, date.start()));
    return OPEN_RELATIVE.matcher(ahead).find()
        && (!before || text.text().substring(date.end(), cue.start()).contains(","));
  }

  private boolean isQuoted(Span span) {
    return text.isQuoted(span.start(), span.end());
  }

  /** "said in a statement on Tuesday", "On Tuesday, he said": close, and in the same clause. */
  private boolean isNear(Attribution a, Span date) {
    Span cue = a.cueSpan();
    Span source = a.source() == null ? cue : a.source();
    int first = Math.min(cue.start(), source.start());
    int last = Math.max(cue.end(), source.end());
    if (date.start() >= first && date.end() <= last) {
      return true;
    }
    boolean after = date.start() >= last;
    int gapStart = after ? last : date.end();
    int gapEnd = after ? date.start() : first;
    return gapStart <= gapEnd && SAME_CLAUSE.matcher(gap(gapStart, gapEnd, after)).matches();
  }

  /** What lies between, without the bracket that a date stands in: "said (May 8) that". */
  private String gap(int start, int end, boolean dateBehind) {
    String between = text.text().substring(start, end);
    return dateBehind
        ? between.replaceFirst("[(\\[]$", "")
        : between.replaceFirst("^(?:[^()\\[\\]]{0,20}[)\\]])", "");
  }
}
