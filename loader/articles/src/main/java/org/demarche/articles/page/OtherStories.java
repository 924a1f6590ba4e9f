package org.demarche.articles.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.articles.page.FurnitureNames.Sort;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a page that lead to other stories: by their names, or as articles within an article.
 * Some sites give the parts of the article itself such names; there they hold most of the text, and
 * only those go that are a link to elsewhere.
 */
final class OtherStories {
  private static final double LINKED = 0.3;
  private static final double MOST = 0.6;
  private static final Evaluator ARTICLE = QueryParser.parse("article");
  private static final Evaluator HEADING = QueryParser.parse("h2,h3,h4,h5,h6");
  private static final Evaluator LINK_AWAY = QueryParser.parse("a[href]:not([href^=#])");

  private final TextMeasures measures;
  private final int limit;
  private final List<Element> cards = new ArrayList<>();
  private final List<Element> leads = new ArrayList<>();
  private final List<Element> nested = new ArrayList<>();
  private final List<Element> articles = new ArrayList<>();
  private @Nullable Element firstProse;
  private int prose;

  /**
   * A search.
   *
   * @param limit with more running text than this, a box is no link to another story
   */
  OtherStories(TextMeasures measures, int limit) {
    this.measures = measures;
    this.limit = limit;
  }

  /** Considers an element that has no place elsewhere. */
  void add(Element element, Optional<Sort> sort) {
    Element parent = element.parent();
    boolean article = element.nameIs("article");
    if (article) {
      articles.add(element);
    }
    if (measures.holdsProse(element)) {
      firstProse = firstProse == null ? element : firstProse;
      prose += measures.prose(element);
    }
    if (sort.filter(Sort.CARD::equals).isPresent()) {
      cards.add(element);
    } else if (sort.filter(Sort.LEAD::equals).isPresent()) {
      leads.add(element);
    } else if (article && parent != null && parent.closest(ARTICLE) != null) {
      nested.add(element);
    }
  }

  /** The elements that lead to other stories. */
  Set<Element> found() {
    Set<Element> found = new HashSet<>(inSum(cards));
    found.addAll(inSum(nested));
    Element first = firstProse;
    for (Element lead : leads) {
      boolean beginning = first != null && (first.equals(lead) || first.parents().contains(lead));
      boolean headed = lead.selectFirst(HEADING) != null;
      if (leadsAway(lead) || headed && !beginning && measures.prose(lead) <= limit) {
        found.add(lead);
      }
    }
    return found;
  }

  private List<Element> inSum(List<Element> boxes) {
    Set<Element> all = Set.copyOf(boxes);
    int sum = 0;
    boolean isArticle = false;
    for (Element box : boxes) {
      sum += isWithin(box, all) ? 0 : measures.prose(box);
      isArticle |= articles.size() == 1 && box.equals(articles.getFirst());
    }
    boolean most = sum > MOST * prose || isArticle;
    return boxes.stream().filter(box -> !most || leadsAway(box)).toList();
  }

  private static boolean isWithin(Element element, Set<Element> others) {
    Element parent = element.parent();
    while (parent != null && !others.contains(parent)) {
      parent = parent.parent();
    }
    return parent != null;
  }

  /** Whether a box as a whole is a link to another page. */
  private boolean leadsAway(Element box) {
    if (measures.prose(box) > limit) {
      return false;
    }
    if (box.closest(LINK_AWAY) != null) {
      return true;
    }
    Element heading = box.selectFirst(HEADING);
    boolean linkedHeading =
        heading != null
            && (heading.selectFirst(LINK_AWAY) != null || heading.closest(LINK_AWAY) != null);
    int linked = box.select(LINK_AWAY).stream().mapToInt(link -> link.text().length()).sum();
    return linkedHeading || linked > LINKED * measures.text(box) && measures.text(box) > 0;
  }
}
