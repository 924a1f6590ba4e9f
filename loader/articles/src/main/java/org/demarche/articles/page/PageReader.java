package org.demarche.articles.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages and fragments of them. What it makes depends on the page alone; nothing that the
 * page links to is fetched and no script is run. Safe for use by many threads.
 */
public final class PageReader {
  /** Deeper elements are put beside one another, so that hostile nesting costs nothing. */
  public static final int MAX_DEPTH = 300;

  private final Furniture furniture = new Furniture();

  /** A reader. */
  public PageReader() {}

  /**
   * Finds the article in a page.
   *
   * @param html the page
   * @param address where it was fetched from, if it was; relative addresses are resolved against it
   * @return the article; its text is empty when the page has none
   */
  public Page read(String html, @Nullable String address) {
    Document document = Jsoup.parse(html, address == null ? "" : address, parser());
    LinkedData linked = LinkedData.of(document);
    Signs signs = Signs.of(document);
    PageFacts facts = PageFacts.of(document, signs, linked);
    BlockQuotations.rewrite(document);
    furniture.removeOthers(document);
    List<String> dates = PublishedDates.of(document, signs, linked, facts.url());
    Map<Element, String> posts = LivePosts.of(document, linked);
    furniture.removeBylines(document);
    List<DatedLine> lines =
        linked.withPosts(furniture.remove(new MainText().find(document, posts)));
    String found = joined(lines);
    String body = linked.replaceIfMissed(found);
    String text = headed(facts.title(), body);
    List<DatedLine> dated = body.equals(found) && !hasNoDates(lines) ? lines : List.of();
    return new Page(
        text,
        facts.title(),
        dates,
        facts.outlet(),
        facts.url(),
        facts.language(),
        dated,
        linked.isPaywalled(),
        signs.depth() >= MAX_DEPTH);
  }

  /**
   * The text of a fragment that is all article, such as the content of a feed's entry.
   *
   * @param html the fragment
   * @return its blocks with a blank line between, without furniture
   */
  public String fragment(String html) {
    Document document = Jsoup.parseBodyFragment(html, "");
    BlockQuotations.rewrite(document);
    if (document.select("div,p,section,article").size() > 1) {
      furniture.removeOthers(document);
      furniture.removeBylines(document);
    }
    return fragment(document.body());
  }

  /**
   * The text of an element that is all article.
   *
   * @param element the element, HTML or a format whose paragraphs are called as HTML's
   * @return its blocks with a blank line between
   */
  public String fragment(Element element) {
    return joined(furniture.remove(BlockText.of(element, Map.of())));
  }

  private static String joined(List<DatedLine> lines) {
    return lines.stream().map(DatedLine::text).collect(Collectors.joining("\n\n"));
  }

  private static boolean hasNoDates(List<DatedLine> lines) {
    return lines.stream().map(DatedLine::date).filter(Objects::nonNull).findAny().isEmpty();
  }

  /**
   * A text with its headline as the first line, unless it is there already.
   *
   * @param title the headline
   * @param body the text
   * @return the text; a blank body stays blank
   */
  public static String headed(@Nullable String title, String body) {
    if (title == null || title.isBlank() || body.isBlank()) {
      return body;
    }
    List<String> lines = body.strip().lines().limit(3).toList();
    return Headings.isAmong(title, lines) ? body : Headings.line(title) + "\n\n" + body;
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
  }
}
