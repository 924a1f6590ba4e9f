package org.demarche.articles.page;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.articles.page.FurnitureNames.Sort;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Takes out of a page what is not article: menus, share buttons, comments, other stories. */
final class Furniture {
  /** An element with more than this share of the page's running text is no furniture. */
  private static final double TOO_MUCH = 0.4;

  private static final Evaluator ARTICLE = QueryParser.parse("article,main");

  private static final int LINE = 500;
  private static final int END = 60;

  private final FurnitureNames names = FurnitureNames.standard();

  /** Takes out what has nothing to do with the article; its bylines stay. */
  void removeOthers(Document document) {
    TextMeasures measures = TextMeasures.of(document);
    int limit = (int) (TOO_MUCH * measures.prose(document));
    Set<Element> gone = new HashSet<>();
    OtherStories stories = new OtherStories(measures, limit);
    for (Element element : measures.elements()) {
      Element parent = element.parent();
      if (parent != null && gone.contains(parent)) {
        gone.add(element);
        continue;
      }
      Optional<Sort> sort = names.sort(element);
      boolean other =
          names.hasRole(element)
              || sort.filter(Sort.OTHER::equals).isPresent()
              || isPagePart(element) && !isByline(element);
      if (names.isTag(element) || isHidden(element) || other && measures.prose(element) <= limit) {
        gone.add(element);
      } else {
        stories.add(element, sort);
      }
    }
    gone.addAll(stories.found());
    remove(gone);
  }

  /** Takes out what says when and by whom the article was written. */
  void removeBylines(Document document) {
    TextMeasures measures = TextMeasures.of(document);
    double limit = TOO_MUCH * measures.prose(document);
    Set<Element> gone = new HashSet<>();
    for (Element element : measures.elements()) {
      boolean named = names.sort(element).filter(Sort.BYLINE::equals).isPresent();
      if ((named || isPagePart(element)) && measures.prose(element) <= limit) {
        gone.add(element);
      }
    }
    remove(gone);
  }

  private static void remove(Set<Element> gone) {
    Set<Element> parents = new LinkedHashSet<>();
    for (Element element : gone) {
      Element parent = element.parent();
      if (parent != null && !element.nameIs("body")) {
        parents.add(parent);
      }
    }
    // All children at once: taking them one by one costs the square of their number.
    for (Element parent : parents) {
      List<Node> kept =
          parent.childNodes().stream()
              .filter(
                  node ->
                      !(node instanceof Element element)
                          || !gone.contains(element)
                          || element.nameIs("body"))
              .toList();
      parent.empty();
      parent.appendChildren(kept);
    }
  }

  /** The header of a page that is not that of its article, a footer, or what stands aside. */
  private static boolean isPagePart(Element element) {
    return element.nameIs("header") && element.closest(ARTICLE) == null
        || element.nameIs("footer")
        || element.nameIs("aside");
  }

  /** Whether a header or footer belongs to the article, and may say when it was published. */
  private static boolean isByline(Element part) {
    return part.nameIs("header")
        ? part.selectFirst("h1") != null
        : part.nameIs("footer") && part.closest(ARTICLE) != null;
  }

  /** The lines of a text that are the article's. */
  List<DatedLine> remove(List<DatedLine> lines) {
    return lines.stream()
        .map(line -> new DatedLine(withoutEnd(line.text()), line.date()))
        .filter(line -> !isWholly(line.text()))
        .toList();
  }

  private String withoutEnd(String line) {
    String rest = line;
    for (Pattern end : names.lineEnds()) {
      Matcher matcher = end.matcher(rest).region(Math.max(0, rest.length() - END), rest.length());
      rest = matcher.find() ? rest.substring(0, matcher.start()) : rest;
    }
    return rest;
  }

  private boolean isWholly(String line) {
    return line.isEmpty()
        || line.length() <= LINE
            && names.wholeLines().stream().anyMatch(l -> l.matcher(line).matches());
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }
}
