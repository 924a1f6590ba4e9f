package org.demarche.extraction.finding.statement;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.PartialDate;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** When a statement was made: the date beside its cue, else the article's own. */
final class StatementDates {
  private static final Pattern SAME_CLAUSE =
      Pattern.compile("[^.,;:\"“”()]{0,45},?[^.,;:\"“”()]{0,15}");

  /** A relative pronoun whose clause has not met a comma yet. */
  private static final Pattern OPEN_RELATIVE = Pattern.compile("\\b(?:who|which|whose)\\b[^,]*$");

  private final Document text;
  private final WhoIsWho who;
  private final @Nullable LocalDate articleDate;

  StatementDates(Document text, WhoIsWho who, @Nullable LocalDate articleDate) {
    this.text = text;
    this.who = who;
    this.articleDate = articleDate;
  }

  @Nullable PartialDate date(Attribution attribution, Span sentence) {
    for (Mention<PartialDate> date : who.dates(sentence, articleDate)) {
      Span span = new Span(date.start(), date.end());
      boolean apart =
          attribution.content().stream().noneMatch(c -> c.contains(span.start(), span.end()));
      if (apart
          && !isFuture(date.referent())
          && isNear(attribution, span)
          && !isQuoted(span)
          && !isOfRelativeClause(span, attribution.cueSpan(), sentence)) {
        return date.referent();
      }
    }
    return articleDate == null ? null : PartialDate.of(articleDate);
  }

  private boolean isFuture(PartialDate date) {
    return articleDate != null
        && "date".equals(date.datatype())
        && date.toString().compareTo(articleDate.toString()) > 0;
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
    return gapStart <= gapEnd
        && SAME_CLAUSE.matcher(text.text().substring(gapStart, gapEnd)).matches();
  }
}
