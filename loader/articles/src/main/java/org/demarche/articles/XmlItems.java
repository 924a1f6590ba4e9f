package org.demarche.articles;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an XML document that hold an article each, one in memory at a time. The parser is
 * jsoup's: it knows no document types, so nothing can be declared that expands or is fetched, and
 * it takes feeds as they are found, with bare ampersands and HTML's entities.
 */
final class XmlItems {
  private static final int MAX_BYTES = 16_000_000;
  private static final int MAX_DEPTH = 200;
  private static final Pattern ROOT_END = Pattern.compile("</[\\w.:-]+\\s*>\\s*(?:<!--.*)?$");

  private XmlItems() {}

  /** Gives all elements of a name to a taker; one that is cut off in the middle is not given. */
  static void read(Part part, Reading reading, String root, String item, Consumer<Element> taker)
      throws IOException, UnreadableException {
    byte[] bytes = part.bytes(MAX_BYTES);
    TextDecoder.Decoded decoded =
        TextDecoder.decode(
            bytes,
            part.origin().charset() == null ? HtmlFormat.charset(bytes) : part.origin().charset());
    decoded.warnings().forEach(warning -> reading.warn(part.name(), warning));
    String text = decoded.text();
    refuseEntities(text);
    boolean whole = isWhole(text, root);
    Element waiting = null;
    try (StreamParser parser =
        new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH)).parse(text, "")) {
      Element next = parser.selectNext(item);
      while (next != null) {
        if (waiting != null) {
          take(waiting, taker);
        }
        waiting = next;
        next = parser.selectNext(item);
      }
    }
    if (waiting != null && whole) {
      take(waiting, taker);
    }
    if (!whole) {
      throw new UnreadableException(
          "is cut off before its end (no </" + root + ">); what came before was read");
    }
  }

  private static void take(Element item, Consumer<Element> taker) {
    taker.accept(item);
    item.remove();
  }

  private static boolean isWhole(String text, String root) {
    String end = text.substring(Math.max(0, text.length() - 400)).stripTrailing();
    int last = end.lastIndexOf("</");
    return last >= 0
        && ROOT_END.matcher(end.substring(last)).find()
        && end.substring(last).toLowerCase(Locale.ROOT).contains(root);
  }

  /** Entities of its own have no place in an article's source; they are how bombs are made. */
  static void refuseEntities(String text) throws UnreadableException {
    int entity = text.indexOf("<!ENTITY");
    if (entity >= 0 && text.lastIndexOf("<!DOCTYPE", entity) >= 0) {
      int line = (int) text.substring(0, entity).chars().filter(c -> c == '\n').count() + 1;
      throw new UnreadableException(
          "declares XML entities (line " + line + "), which are not expanded; remove them");
    }
  }

  /** The text of the first child with one of the names, in the order of the names. */
  static @Nullable String child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (child.nameIs(name.toLowerCase(Locale.ROOT)) && !child.wholeText().isBlank()) {
          return child.wholeText().strip();
        }
      }
    }
    return null;
  }
}
