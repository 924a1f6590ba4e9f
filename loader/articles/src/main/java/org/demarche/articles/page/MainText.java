package org.demarche.articles.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Chooses the element that holds the article: the one with the most running text that holds little
 * else. Going up from it adds more furniture than text, going down loses text. Text density and
 * link density as signs of content follow Kohlschütter, Fankhauser and Nejdl: Boilerplate Detection
 * using Shallow Text Features (WSDM 2010).
 */
final class MainText {
  // Names that content management systems give to the element with the text.
  private static final Pattern BODY_NAME =
      Pattern.compile(
          "(article|story|post|entry|news|content|main|press)[-_]*(body|content|text)"
              + "|articlebody|storybody|transcript",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NEVER =
      Set.of("#document", "html", "p", "li", "a", "span", "tr");

  /**
   * The lines of text below the best element, none when there is no running text.
   *
   * @param posts of a live blog, with their dates: one alone is not the article
   */
  List<DatedLine> find(Document document, Map<Element, String> posts) {
    TextMeasures measures = TextMeasures.of(document);
    Element best = document.body();
    double most = 0;
    for (Element element : measures.elements()) {
      int prose = measures.prose(element);
      if (prose > 0 && !NEVER.contains(element.nodeName()) && !isInPost(element, posts)) {
        double share = (double) prose / Math.max(prose, measures.text(element));
        double score = prose * share * share * weight(element);
        // Of two that hold the same, the outer one comes first and stays.
        if (score > most) {
          most = score;
          best = element;
        }
      }
    }
    return most == 0 ? List.of() : BlockText.of(best, posts);
  }

  private static boolean isInPost(Element element, Map<Element, String> posts) {
    Element at = posts.isEmpty() ? null : element;
    while (at != null && !posts.containsKey(at)) {
      at = at.parent();
    }
    return at != null;
  }

  private static double weight(Element element) {
    if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
      return 2;
    }
    double weight = BODY_NAME.matcher(element.className() + " " + element.id()).find() ? 1.4 : 1;
    return switch (element.nodeName()) {
      case "article" -> weight * 1.3;
      case "main" -> weight * 1.1;
      default -> weight;
    };
  }
}
