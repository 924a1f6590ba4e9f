package org.demarche.articles.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes quotations that a page sets apart as newspapers print them: in quotation marks, and behind
 * a dash whose they are. HTML has {@code <cite>} or {@code <footer>} in or {@code <figcaption>}
 * beside a {@code <blockquote>} for that; many pages give a last line that begins with a dash.
 */
final class BlockQuotations {
  // Posts that a page embeds; their last line is an account, a date and a link.
  private static final Pattern EMBEDDED =
      Pattern.compile("(?i)twitter|tweet|instagram|tiktok|fb-|facebook|reddit|bluesky|mastodon");
  private static final Pattern BYLINE_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:cite|citation|attribution|author|source|byline|name|credit|speaker)(?:$|[\\s_-])");
  private static final Pattern LEADING =
      Pattern.compile("^(?:[\\s\\p{Pd}~•|]|(?i:by|source:|said)\\s)+");
  private static final Pattern TRAILING = Pattern.compile("[\\s.,;:|]+$");
  private static final Pattern DASHED = Pattern.compile("^\\s*(?:\\p{Pd}|&mdash;)+\\s*\\p{Lu}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?:^|[.!?…”\"’'»\\p{Pd}])\\s*$");
  private static final Set<String> PIECES =
      Set.of("span", "strong", "b", "em", "i", "small", "cite", "a");
  private static final int WORDS_MOST = 25;
  private static final int LOOKED_AT = 8;
  private static final int ONE_LINE_MOST = 1500;
  private static final String OPENING = "“\"„«‘'";
  private static final String CLOSING = "”\"“»’'";

  private BlockQuotations() {}

  /** Rewrites all of a page's quotations that say whose they are. */
  static void rewrite(Document document) {
    for (Element quote : document.select("blockquote")) {
      boolean nested = quote.parents().stream().anyMatch(parent -> parent.nameIs("blockquote"));
      if (!nested && !EMBEDDED.matcher(quote.className()).find()) {
        rewrite(quote);
      }
    }
  }

  private static void rewrite(Element quote) {
    Element byline = byline(quote);
    String author = byline == null ? "" : author(byline);
    if (byline == null || author.isEmpty()) {
      return;
    }
    byline.remove();
    List<String> lines = BlockText.of(quote);
    if (lines.isEmpty()) {
      quote.appendChild(byline);
      return;
    }
    quote.empty();
    for (String line : quoted(lines)) {
      quote.appendElement("p").text(line);
    }
    Element last = quote.lastElementChild();
    if (last != null) {
      last.text(last.text() + " — " + author);
    }
  }

  /** The element that says whose a quotation is: at its end or beside it. */
  private static @Nullable Element byline(Element quote) {
    for (Element inner : lastOf(quote.select("cite,footer"))) {
      if (isLast(inner, quote)) {
        return inner.nameIs("cite") && inner.closest("footer") != null
            ? outermostFooter(inner, quote)
            : inner;
      }
    }
    for (Element line : lastOf(quote.select("p,div,span,small"))) {
      if (isBylineLine(line) && words(line.text()) <= WORDS_MOST && isLast(line, quote)) {
        return line;
      }
    }
    Element figure = quote.parent();
    if (figure != null && figure.nameIs("figure")) {
      return figure.selectFirst("figcaption");
    }
    Element next = quote.nextElementSibling();
    return next != null
            && (next.nameIs("cite") || DASHED.matcher(next.text()).find())
            && words(next.text()) <= WORDS_MOST
        ? next
        : null;
  }

  /** The last of many, the last first. */
  private static List<Element> lastOf(List<Element> elements) {
    return elements.subList(Math.max(0, elements.size() - LOOKED_AT), elements.size()).reversed();
  }

  private static Element outermostFooter(Element inner, Element quote) {
    Element footer = inner.closest("footer");
    return footer != null && quote.equals(footer.closest("blockquote")) ? footer : inner;
  }

  private static boolean isBylineLine(Element line) {
    return DASHED.matcher(line.text()).find()
        || BYLINE_NAME.matcher(line.className()).find() && line.hasText();
  }

  /** Whether nothing of the quotation follows, and what comes before is finished. */
  private static boolean isLast(Element inner, Element quote) {
    Node at = inner;
    while (!at.equals(quote)) {
      Node after = at.nextSibling();
      while (after != null) {
        if (hasLetters(after)) {
          return false;
        }
        after = after.nextSibling();
      }
      Node parent = at.parent();
      if (parent == null) {
        return false;
      }
      at = parent;
    }
    Node before = inner.previousSibling();
    return !(before instanceof TextNode text)
        || text.isBlank()
        || SENTENCE_END.matcher(text.getWholeText()).find();
  }

  private static boolean hasLetters(Node node) {
    String text =
        switch (node) {
          case TextNode one -> one.getWholeText();
          case Element element -> element.text();
          default -> "";
        };
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Who is named, on one line; empty where that can be no name. */
  private static String author(Element byline) {
    StringBuilder line = new StringBuilder();
    collect(byline, line);
    String author = line.toString().replaceAll("\\s+", " ").replaceAll("\\s*,[\\s,]*", ", ");
    author = TRAILING.matcher(LEADING.matcher(author.strip()).replaceFirst("")).replaceFirst("");
    boolean name = !author.isEmpty() && Character.isUpperCase(author.codePointAt(0));
    return name && words(author) <= WORDS_MOST ? author : "";
  }

  /** A name and an office on lines or in elements of their own are parted by a comma. */
  private static void collect(Element element, StringBuilder line) {
    Node previous = null;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
        previous = text.isBlank() ? previous : node;
      } else if (node instanceof Element child) {
        boolean pieces =
            previous instanceof Element before
                && PIECES.contains(before.normalName())
                && PIECES.contains(child.normalName());
        boolean parted = child.nameIs("br") || child.isBlock() || pieces;
        line.append(parted && hasName(line) ? ", " : "");
        collect(child, line);
        line.append(child.isBlock() && hasName(line) ? ", " : "");
        previous = child;
      }
    }
  }

  private static boolean hasName(StringBuilder line) {
    return line.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  /** The lines with marks around them; each paragraph of a long one opens with its own. */
  private static List<String> quoted(List<String> lines) {
    String all = String.join(" ", lines);
    if (isQuoted(all)) {
      return all.length() <= ONE_LINE_MOST && lines.size() > 1 ? List.of(all) : lines;
    }
    if (all.length() <= ONE_LINE_MOST) {
      return List.of("“" + innerMarks(all) + "”");
    }
    List<String> quoted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      quoted.add("“" + innerMarks(lines.get(i)) + (i == lines.size() - 1 ? "”" : ""));
    }
    return quoted;
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1
        && OPENING.indexOf(text.charAt(0)) >= 0
        && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0
        && text.substring(1, text.length() - 1).chars().noneMatch(c -> "“”\"«»".indexOf(c) >= 0);
  }

  /** Within quotation marks there are single ones. */
  private static String innerMarks(String text) {
    StringBuilder inner = new StringBuilder(text);
    boolean open = false;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '“' || c == '”' || c == '"') {
        boolean opens = c == '“' || c == '"' && !open;
        inner.setCharAt(i, opens ? '‘' : '’');
        open = opens;
      }
    }
    return inner.toString();
  }
}
