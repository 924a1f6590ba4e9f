package org.demarche.articles.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How much text, text of links and prose each element of a page holds, itself and below. */
final class TextMeasures {
  private static final int PROSE_WORDS = 8;
  private static final double PROSE_LINKS = 0.4;

  private static final class Measure {
    int text;
    int links;
    int prose;
  }

  private final IdentityHashMap<Element, Measure> measures = new IdentityHashMap<>();
  private final List<Element> elements = new ArrayList<>();

  private TextMeasures() {}

  /** Measures all below an element, in time linear in its size and without recursion. */
  static TextMeasures of(Element root) {
    TextMeasures all = new TextMeasures();
    IdentityHashMap<Element, StringBuilder> holders = new IdentityHashMap<>();
    root.traverse((node, depth) -> all.visit(node, root, holders));
    for (Map.Entry<Element, StringBuilder> holder : holders.entrySet()) {
      Measure measure = all.at(holder.getKey());
      measure.prose += prose(holder.getValue(), measure.links);
    }
    for (Element element : all.elements.reversed()) {
      Element parent = element.parent();
      if (!element.equals(root) && parent != null) {
        Measure from = all.at(element);
        Measure to = all.at(parent);
        to.text += from.text;
        to.links += from.links;
        to.prose += from.prose;
      }
    }
    return all;
  }

  private void visit(Node node, Element root, IdentityHashMap<Element, StringBuilder> holders) {
    if (node instanceof Element element) {
      elements.add(element);
    } else if (node instanceof TextNode text && !text.isBlank()) {
      Element holder = text.parent();
      boolean link = false;
      if (holder == null) {
        return;
      }
      while (!holder.equals(root) && !holder.isBlock() && holder.parent() != null) {
        link |= holder.nameIs("a");
        holder = holder.parent();
      }
      String content = text.getWholeText().strip();
      Measure measure = at(holder);
      measure.text += content.length();
      measure.links += link ? content.length() : 0;
      holders.computeIfAbsent(holder, h -> new StringBuilder()).append(content).append(' ');
    }
  }

  /** Running text has some words, some punctuation and few links; menus and lists do not. */
  private static int prose(CharSequence text, int links) {
    int words = 0;
    boolean sentence = false;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
      sentence |= ".!?,;…。".indexOf(text.charAt(i)) >= 0;
    }
    boolean running = words >= PROSE_WORDS && sentence && links < PROSE_LINKS * text.length();
    return running ? text.length() - links : 0;
  }

  private Measure at(Element element) {
    return measures.computeIfAbsent(element, e -> new Measure());
  }

  /** All measured elements, in document order. */
  List<Element> elements() {
    return elements;
  }

  /** Characters of text, without white space around pieces. */
  int text(Element element) {
    return at(element).text;
  }

  /** Whether an element holds running text itself, rather than elements below it. */
  boolean holdsProse(Element element) {
    return prose(element) > 0 && element.children().stream().allMatch(child -> prose(child) == 0);
  }

  /** Characters of running text. */
  int prose(Element element) {
    return at(element).prose;
  }
}
