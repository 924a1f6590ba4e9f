package org.demarche.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.questions.source.Rows;

/**
 * Stances over time: a line for each holder, a mark for each statement.
 *
 * @param title what it shows
 * @param lines a list of marks for each holder, by date
 * @param undated how many statements have no date that could be drawn
 */
public record Timeline(String title, Map<String, List<Mark>> lines, int undated) {
  /**
   * A statement that shows a stance.
   *
   * @param day where it is drawn: where only the month or year is known, it is at its middle
   * @param polarity from -2 to 2
   * @param row what is known of it
   */
  public record Mark(LocalDate day, int polarity, Map<String, Object> row) {
    /** A cell of the row in words. */
    public String text(String column) {
      return Rows.text(row, column);
    }

    /** Whether somebody else says that the holder holds it. */
    public boolean ascribed() {
      return row.containsKey("ascribedBy");
    }
  }

  /** The rows of a {@link TimelineQuestion}, a line for each holder. */
  public static Timeline of(String title, Rows rows) {
    Map<String, List<Mark>> lines = new LinkedHashMap<>();
    int undated = 0;
    for (Map<String, Object> row : rows.rows()) {
      Optional<LocalDate> day = day(Rows.text(row, "date"));
      if (day.isPresent()) {
        int polarity = (int) Rows.number(row, "polarity");
        lines
            .computeIfAbsent(Rows.text(row, "holder"), holder -> new ArrayList<>())
            .add(new Mark(day.get(), polarity, row));
      } else {
        undated++;
      }
    }
    lines.values().forEach(marks -> marks.sort((a, b) -> a.day().compareTo(b.day())));
    return new Timeline(title, lines, undated);
  }

  /** All marks of all lines. */
  public List<Mark> marks() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /** The marks that a line connects, by date: of each day the holder's own surest stance. */
  public static List<Mark> daily(List<Mark> marks) {
    Map<LocalDate, Mark> daily = new TreeMap<>();
    marks.stream()
        .filter(mark -> !mark.ascribed())
        .forEach(mark -> daily.merge(mark.day(), mark, Timeline::surer));
    return List.copyOf(daily.values());
  }

  private static Mark surer(Mark one, Mark other) {
    double first = Rows.number(one.row(), "confidence");
    return Rows.number(other.row(), "confidence") > first ? other : one;
  }

  /** The day at which a date is drawn: what is less exact in the middle of it. */
  private static Optional<LocalDate> day(String printed) {
    PartialDate date = PartialDate.parse(printed);
    LocalDate first = date == null ? null : date.earliest();
    if (date == null || first == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (date.precision()) {
          case YEAR -> first.withMonth(7);
          case MONTH -> first.withDayOfMonth(15);
          default -> first;
        });
  }
}
