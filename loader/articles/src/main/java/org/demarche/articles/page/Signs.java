package org.demarche.articles.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that say something of its article besides the text, found in one walk over
 * the page, which can be large.
 */
final class Signs {
  /** A longer value is no name, headline, date or address. */
  static final int MAX_LENGTH = 1000;

  private static final Set<String> TELLING = Set.of("html", "link", "time", "h1");

  private final Map<String, String> metas = new HashMap<>();
  private final List<Element> telling = new ArrayList<>();
  private int depth;

  private Signs() {}

  static Signs of(Document document) {
    Signs signs = new Signs();
    document.traverse(signs::visit);
    return signs;
  }

  private void visit(Node node, int at) {
    depth = Math.max(depth, at);
    if (node instanceof Element element) {
      if (element.nameIs("meta")) {
        add(element);
      } else if (TELLING.contains(element.normalName()) || element.hasAttr("itemprop")) {
        telling.add(element);
      }
    }
  }

  private void add(Element meta) {
    String content = meta.attr("content").strip();
    if (!content.isEmpty() && content.length() <= MAX_LENGTH) {
      for (String attribute : new String[] {"name", "property", "http-equiv"}) {
        metas.putIfAbsent(meta.attr(attribute).toLowerCase(Locale.ROOT), content);
      }
    }
  }

  /** How deep the deepest node lies. */
  int depth() {
    return depth;
  }

  /** The content of the first meta element that has one of the names, in the order of the names. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      String content = metas.get(name.toLowerCase(Locale.ROOT));
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  /** The first of the attributes that has a value, in the first element that has one. */
  @Nullable String attribute(Evaluator kind, String... names) {
    for (Element element : telling) {
      for (String name : names) {
        String value = element.is(kind) ? element.attr(name).strip() : "";
        if (!value.isEmpty() && value.length() <= MAX_LENGTH) {
          return value;
        }
      }
    }
    return null;
  }

  /** The text of the page's main heading, where there is one only. */
  @Nullable String heading() {
    List<Element> headings =
        telling.stream()
            .filter(element -> element.nameIs("h1") && element.hasText())
            .limit(2)
            .toList();
    return headings.size() == 1 ? headings.getFirst().text() : null;
  }
}
