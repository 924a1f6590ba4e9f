package org.demarche.articles.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What a page prints of its article's date: between the headline and the text, or where a name says
 * that the date of publication stands. A date that stands elsewhere is another's: of what the text
 * tells, of a post that it quotes, of a picture, of another story.
 */
final class Byline {
  private static final Pattern PRINTED =
      Pattern.compile(
          "\\b(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+\\p{L}{3,9}\\.?,?[\\s-]+"
              + "|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+)(?:19|20)\\d\\d\\b"
              + "|\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d(?:T[\\d:.]+)?"
              + "|\\b\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d\\b");
  private static final Pattern LATER =
      Pattern.compile("(?i)\\b(?:updated?|modified|changed|edited|retrieved|corrected)\\b");
  // What is printed beside a date, besides names.
  private static final Pattern LABELS =
      Pattern.compile(
          "(?i)\\b(?:published|posted|issued|released|created|updated?|modified|first|last|date|time"
              + "|on|at|by|in|of|the|and|for|from|to|am|pm|a\\.m|p\\.m|hrs?|mins?|minutes?|read(?:ing)?"
              + "|hours?|words?|local)\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’.-]*");
  // "Signed:"
  private static final Pattern OTHER_LABEL = Pattern.compile("\\p{L}\\s*:");
  private static final int NAMES_MOST = 8;
  private static final int LINE_MOST = 160;

  // Names that say: here stands when the article was published.
  private static final Pattern PUBLISHED_NAME =
      Pattern.compile(
          "(?:^|[\\s_:-])(?:published|posted|publish|pubdate|pub|publication|by-?line)(?:$|[\\s_:-])");
  private static final Pattern DATE_NAME =
      Pattern.compile(
          "(?:^|[\\s_:-])(?:date|dates|dateline|datetime|timestamp|time|meta)(?:$|[\\s_:-])");
  private static final Pattern OTHER_DATE_NAME =
      Pattern.compile(
          "(?:^|[\\s_:-])(?:event|birth|due|start|end|expir\\w+|current|today|copyright|modified|updated?)(?:$|[\\s_:-])");
  private static final Set<String> NOT_ITS_OWN =
      Set.of("blockquote", "figure", "figcaption", "footer", "aside", "h1", "h2", "h3", "h4", "h5");
  private static final Set<String> INLINE_HOLDERS = Set.of("a", "time", "span", "b", "strong");
  private static final Pattern OTHER_ITEM =
      Pattern.compile(
          "(?i)liveBlogUpdate|comment|review|video|associatedMedia|hasPart|image|mentions");
  private static final Evaluator OWN_ARTICLE =
      QueryParser.parse("[itemtype~=(?i)Article|BlogPosting|Report|WebPage|CreativeWork]");
  private static final Evaluator ITEM = QueryParser.parse("[itemscope][itemtype]");
  private static final int NAMED_ABOVE = 3;
  // A page with more dates is no article.
  private static final int MOST = 200;

  private final Document document;
  private final TextMeasures measures;
  private final List<String> dates = new ArrayList<>();
  private final List<String> laterDates = new ArrayList<>();
  private final List<String> namedDates = new ArrayList<>();
  private int considered;

  /**
   * Looks through a page.
   *
   * @param document without what has nothing to do with its article
   */
  Byline(Document document) {
    this.document = document;
    this.measures = TextMeasures.of(document.body());
    boolean headed = document.body().selectFirst("h1") != null;
    boolean inText = false;
    for (Element element : measures.elements()) {
      headed = headed && !element.nameIs("h1");
      inText |=
          !headed
              && measures.holdsProse(element)
              && !isWithin(element, Set.of("h1", "h2"))
              && !(PRINTED.matcher(line(element)).find() && isDateLine(line(element)));
      consider(element, headed, inText);
    }
  }

  private void consider(Element element, boolean beforeHeadline, boolean inText) {
    String date = considered < MOST ? date(element) : null;
    considered += date == null ? 0 : 1;
    if (date == null || isWithin(element, NOT_ITS_OWN) || isInTable(element)) {
      return;
    }
    String names = names(element);
    boolean other = OTHER_DATE_NAME.matcher(names).find();
    String line = line(element);
    if (LATER.matcher(line).find() || LATER.matcher(names).find()) {
      if (!inText) {
        laterDates.add(date);
      }
    } else if (PUBLISHED_NAME.matcher(names).find() && !other && line.length() <= LINE_MOST) {
      namedDates.add(date);
    } else if (!inText && !other && isDateLine(line)) {
      boolean named = DATE_NAME.matcher(names).find();
      boolean link = element.closest("a[href]:not([rel=bookmark])") != null;
      if (named) {
        namedDates.add(date);
      } else if (!beforeHeadline && !link) {
        dates.add(date);
      }
    }
  }

  /** The dates, the most trusted first. */
  List<String> dates() {
    List<String> all = new ArrayList<>(namedDates);
    all.addAll(dates);
    all.addAll(laterDates);
    return all;
  }

  /** The first date that stands in an element of this kind, which says that it is the article's. */
  @Nullable String marked(Evaluator kind) {
    for (Element element : document.select(kind)) {
      Element item = element.closest(ITEM);
      boolean ofOther = item != null && !item.is(OWN_ARTICLE);
      boolean part =
          element.parents().stream().anyMatch(p -> OTHER_ITEM.matcher(p.attr("itemprop")).find());
      boolean quoted = isWithin(element, Set.of("blockquote", "figure", "figcaption", "aside"));
      String date = element.attr("content").isBlank() ? date(element) : element.attr("content");
      if (!ofOther && !part && !quoted && date != null) {
        return date.strip();
      }
    }
    return null;
  }

  private static @Nullable String date(Element element) {
    String machine = element.nameIs("time") ? element.attr("datetime").strip() : "";
    if (!machine.isEmpty()) {
      return machine.length() <= Signs.MAX_LENGTH ? machine : null;
    }
    String own = element.ownText();
    Matcher printed = PRINTED.matcher(own.length() > LINE_MOST ? "" : own);
    return printed.find() ? printed.group() : null;
  }

  /** The text of the line in which an element stands. */
  private static String line(Element element) {
    Element holder = element;
    Element parent = element.parent();
    while (parent != null && !holder.isBlock() && !holder.nameIs("body")) {
      holder = parent;
      parent = holder.parent();
    }
    boolean blocks = holder.children().stream().anyMatch(Element::isBlock);
    return blocks ? holder.ownText() : holder.text();
  }

  /** Whether a cell of a table of facts holds an element, not one of a table that lays out. */
  private static boolean isInTable(Element element) {
    Element cell = element.closest("td,th");
    Element row = cell == null ? null : cell.parent();
    return cell != null
        && row != null
        && row.childrenSize() > 1
        && cell.text().length() <= line(element).length() + 2;
  }

  /** Whether a line says a date, and besides it at most names, places and labels. */
  private static boolean isDateLine(String line) {
    if (line.length() > LINE_MOST) {
      return false;
    }
    String rest = LABELS.matcher(PRINTED.matcher(line).replaceAll(" ")).replaceAll(" ");
    if (OTHER_LABEL.matcher(rest).find()) {
      return false;
    }
    Matcher word = WORD.matcher(rest);
    int names = 0;
    while (word.find()) {
      if (Character.isLowerCase(word.group().codePointAt(0))) {
        return false;
      }
      names++;
    }
    return names <= NAMES_MOST;
  }

  /** The names of an element and of those right above it. */
  private static String names(Element element) {
    StringBuilder names = new StringBuilder();
    Element at = element;
    for (int i = 0; i < NAMED_ABOVE && at != null && !at.nameIs("body"); i++) {
      boolean holder = i == 0 || INLINE_HOLDERS.contains(at.normalName()) || at.childrenSize() < 9;
      names.append(holder ? at.className() + " " + at.id() + " " : "");
      at = at.parent();
    }
    return names.toString().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static boolean isWithin(Element element, Set<String> tags) {
    Element at = element;
    while (at != null && !tags.contains(at.normalName())) {
      at = at.parent();
    }
    return at != null;
  }
}
