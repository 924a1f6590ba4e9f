package org.demarche.command.output;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.command.console.Wording;
import org.demarche.questions.Timeline;

/**
 * Draws a timeline as SVG, on its own or within a page of HTML that needs nothing else. The XML
 * writer escapes what articles say.
 */
public final class TimelineDrawing {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int WIDTH = 960;
  private static final int TOP = 56;
  private static final int LEFT = 150;
  private static final int RIGHT = 30;
  private static final int STEP = 64;
  private static final int MARK = 6;
  private static final int PITCH = 2 * MARK + 1;
  private static final int LEGEND_ROW = 22;
  private static final int LEGEND_COLUMNS = 3;
  private static final int MOST_TICKS = 10;
  private static final int QUOTE = 400;

  /** The palette of Okabe and Ito (2008), which people with colour blindness can tell apart. */
  private static final List<String> COLOURS =
      List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000");

  private static final List<String> LEVELS =
      List.of(
          "rejects, condemns, accuses",
          "opposes, doubts",
          "neutral, conditional",
          "open, accepts",
          "supports, demands");

  private final Timeline timeline;
  private final LocalDate first;
  private final long days;

  /** A drawing of this timeline. */
  public TimelineDrawing(Timeline timeline) {
    this.timeline = timeline;
    List<LocalDate> all = timeline.marks().stream().map(Timeline.Mark::day).sorted().toList();
    LocalDate start = all.isEmpty() ? LocalDate.EPOCH : all.getFirst();
    LocalDate end = all.isEmpty() ? LocalDate.EPOCH : all.getLast();
    long margin = Math.max(2, ChronoUnit.DAYS.between(start, end) / 25);
    first = start.minusDays(margin);
    days = Math.max(1, ChronoUnit.DAYS.between(first, end.plusDays(margin)));
  }

  /** The drawing as an SVG document. */
  public String svg() {
    return written(
        xml -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeCharacters("\n");
          drawing(xml);
        });
  }

  /** The drawing and a table of what it shows, as one page of HTML. */
  public String html() {
    String body =
        written(
            xml -> {
              xml.writeStartElement("html");
              xml.writeAttribute("lang", "en");
              xml.writeStartElement("head");
              xml.writeEmptyElement("meta");
              xml.writeAttribute("charset", "utf-8");
              xml.writeEmptyElement("meta");
              xml.writeAttribute("name", "viewport");
              xml.writeAttribute("content", "width=device-width, initial-scale=1");
              element(xml, "title", timeline.title());
              element(xml, "style", STYLE);
              xml.writeEndElement();
              xml.writeStartElement("body");
              element(xml, "h1", timeline.title());
              drawing(xml);
              table(xml);
              xml.writeEndElement();
              xml.writeEndElement();
            });
    return "<!DOCTYPE html>\n" + body + "\n";
  }

  private static final String STYLE =
      """
      body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #222; }
      h1 { font-size: 1.3rem; }
      svg { max-width: 100%; height: auto; }
      table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
      th, td { border-bottom: 1px solid #ccc; padding: 0.3rem 0.6rem 0.3rem 0; text-align: left; vertical-align: top; }
      td:first-child { white-space: nowrap; }
      """;

  private interface XmlContent {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static String written(XmlContent content) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      content.write(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written to", e);
    }
    return out.toString();
  }

  private void drawing(XMLStreamWriter xml) throws XMLStreamException {
    int legendRows = (timeline.lines().size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
    int height = TOP + 5 * STEP + 50 + LEGEND_ROW * (legendRows + 1);
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(SVG);
    xml.writeAttribute("viewBox", "0 0 " + WIDTH + " " + height);
    xml.writeAttribute("width", Integer.toString(WIDTH));
    xml.writeAttribute("height", Integer.toString(height));
    xml.writeAttribute("role", "img");
    xml.writeAttribute("font-family", "system-ui, sans-serif");
    xml.writeAttribute("font-size", "13");
    element(xml, "title", timeline.title());
    xml.writeEmptyElement("rect");
    attributes(xml, "width", "100%", "height", "100%", "fill", "#ffffff");
    text(xml, LEFT, 26, "start", "16", "#222", clipped(timeline.title(), 90));
    axes(xml);
    int index = 0;
    Map<String, Integer> taken = new HashMap<>();
    for (Map.Entry<String, List<Timeline.Mark>> line : timeline.lines().entrySet()) {
      line(xml, index, line.getKey(), line.getValue(), taken);
      legend(xml, index, line.getKey());
      index++;
    }
    int below = TOP + 5 * STEP + 44 + LEGEND_ROW * legendRows;
    String note =
        "Hollow marks: what others ascribe to the holder."
            + (timeline.undated() == 0
                ? ""
                : " Not drawn, for want of a date: "
                    + Wording.count(timeline.undated(), "statement")
                    + ".");
    text(xml, LEFT, below, "start", "12", "#555", note);
    xml.writeEndElement();
  }

  private void axes(XMLStreamWriter xml) throws XMLStreamException {
    int right = WIDTH - RIGHT;
    for (int polarity = -2; polarity <= 2; polarity++) {
      int y = y(polarity);
      xml.writeEmptyElement("line");
      attributes(xml, "x1", LEFT, "x2", right, "y1", y, "y2", y);
      attributes(xml, "stroke", polarity == 0 ? "#999" : "#ddd");
      text(xml, LEFT - 10, y + 4, "end", "12", "#444", LEVELS.get(polarity + 2));
    }
    int bottom = TOP + 5 * STEP - 16;
    for (LocalDate tick : ticks()) {
      int x = x(tick);
      xml.writeEmptyElement("line");
      attributes(xml, "x1", x, "x2", x, "y1", TOP - 10, "y2", bottom);
      attributes(xml, "stroke", "#eee");
      text(xml, x, bottom + 18, "middle", "12", "#444", label(tick));
    }
  }

  private void line(
      XMLStreamWriter xml,
      int index,
      String holder,
      List<Timeline.Mark> marks,
      Map<String, Integer> taken)
      throws XMLStreamException {
    String colour = COLOURS.get(index % COLOURS.size());
    List<String> path = new ArrayList<>();
    for (Timeline.Mark mark : Timeline.daily(marks)) {
      path.add(x(mark.day()) + "," + y(mark.polarity()));
    }
    xml.writeStartElement("g");
    element(xml, "title", holder);
    if (path.size() > 1) {
      xml.writeEmptyElement("polyline");
      attributes(xml, "points", String.join(" ", path), "fill", "none", "stroke", colour);
      attributes(xml, "stroke-width", 2, "stroke-opacity", "0.6");
    }
    for (Timeline.Mark mark : marks) {
      int x = x(mark.day());
      int y = y(mark.polarity());
      // Marks of the same day and level would hide each other: they are stacked three high around
      // their place, and further ones are put to the right of it.
      int before = taken.merge(x / MARK + " " + y, 1, Integer::sum) - 1;
      int aside = before / 3 * PITCH;
      int above = before % 3 == 0 ? 0 : before % 3 == 1 ? -PITCH : PITCH;
      xml.writeStartElement("circle");
      attributes(xml, "cx", x + aside, "cy", y + above, "r", MARK);
      attributes(xml, "stroke", colour, "stroke-width", 2);
      attributes(xml, "fill", mark.ascribed() ? "#ffffff" : colour);
      element(xml, "title", tooltip(holder, mark));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void legend(XMLStreamWriter xml, int index, String holder)
      throws XMLStreamException {
    int column = (WIDTH - LEFT - RIGHT) / LEGEND_COLUMNS;
    int x = LEFT + index % LEGEND_COLUMNS * column;
    int y = TOP + 5 * STEP + 32 + index / LEGEND_COLUMNS * LEGEND_ROW;
    xml.writeEmptyElement("circle");
    attributes(xml, "cx", x + MARK, "cy", y - 4, "r", MARK);
    attributes(xml, "fill", COLOURS.get(index % COLOURS.size()));
    text(xml, x + 3 * MARK, y, "start", "13", "#222", clipped(holder, 30));
  }

  private static String tooltip(String holder, Timeline.Mark mark) {
    StringBuilder words = new StringBuilder();
    words.append(mark.text("date")).append(": ").append(holder).append(" ");
    words.append(mark.text("stance")).append(": ");
    words.append(clipped(mark.text("proposition"), QUOTE));
    if (mark.ascribed()) {
      words.append(", by what ").append(mark.text("ascribedBy")).append(" says");
    }
    if (!mark.text("condition").isEmpty()) {
      words.append(" (").append(mark.text("condition")).append(")");
    }
    if (!mark.text("quote").isEmpty()) {
      words.append("\n“").append(clipped(mark.text("quote"), QUOTE)).append("”");
    }
    String from =
        String.join(
            ", ",
            List.of(mark.text("speaker"), mark.text("outlet")).stream()
                .filter(part -> !part.isEmpty())
                .toList());
    return words + (from.isEmpty() ? "" : "\n" + from);
  }

  private void table(XMLStreamWriter xml) throws XMLStreamException {
    List<String> columns =
        List.of(
            "date",
            "holder",
            "stance",
            "proposition",
            "topic",
            "ascribedBy",
            "condition",
            "speaker",
            "quote",
            "outlet");
    xml.writeStartElement("table");
    xml.writeStartElement("thead");
    xml.writeStartElement("tr");
    for (String column : columns) {
      element(xml, "th", Wording.heading(column));
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("tbody");
    List<Timeline.Mark> marks = new ArrayList<>(timeline.marks());
    marks.sort((a, b) -> a.day().compareTo(b.day()));
    for (Timeline.Mark mark : marks) {
      xml.writeStartElement("tr");
      for (String column : columns) {
        element(xml, "td", clipped(mark.text(column), QUOTE));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private int x(LocalDate day) {
    long into = ChronoUnit.DAYS.between(first, day);
    return (int) (LEFT + (WIDTH - LEFT - RIGHT) * into / days);
  }

  private static int y(int polarity) {
    return TOP + (2 - polarity) * STEP + 10;
  }

  /** Days, months, quarters or years, so that no more than ten are written. */
  private List<LocalDate> ticks() {
    List<LocalDate> ticks = new ArrayList<>();
    if (days <= MOST_TICKS) {
      for (int day = 0; day <= days; day++) {
        ticks.add(first.plusDays(day));
      }
      return ticks;
    }
    if (days < 90) {
      for (long day = 0; day <= days; day += Math.max(7, days / MOST_TICKS)) {
        ticks.add(first.plusDays(day));
      }
      return ticks;
    }
    long months = days / 30;
    int every = 1;
    for (int step : new int[] {1, 2, 3, 6, 12, 24, 60, 120}) {
      every = step;
      if (months / step <= MOST_TICKS) {
        break;
      }
    }
    LocalDate tick = first.withDayOfMonth(1).plusMonths(1);
    while ((tick.getYear() * 12 + tick.getMonthValue() - 1) % every != 0) {
      tick = tick.plusMonths(1);
    }
    for (; !tick.isAfter(first.plusDays(days)); tick = tick.plusMonths(every)) {
      ticks.add(tick);
    }
    return ticks;
  }

  private String label(LocalDate tick) {
    String pattern = days < 90 ? "d MMM yyyy" : "MMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(tick);
  }

  private static String clipped(String words, int most) {
    String printable = Wording.printable(words);
    return Wording.length(printable) <= most
        ? printable
        : printable.substring(0, printable.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static void text(
      XMLStreamWriter xml, int x, int y, String anchor, String size, String fill, String words)
      throws XMLStreamException {
    xml.writeStartElement("text");
    attributes(xml, "x", x, "y", y, "text-anchor", anchor, "font-size", size, "fill", fill);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private static void attributes(XMLStreamWriter xml, Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      xml.writeAttribute(String.valueOf(pairs[i]), String.valueOf(pairs[i + 1]));
    }
  }
}
