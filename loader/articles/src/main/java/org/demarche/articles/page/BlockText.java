package org.demarche.articles.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes an element as lines, one a paragraph, heading, list item or row of a table. */
final class BlockText implements NodeVisitor {
  private static final Set<String> HEADINGS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2");
  // HTML's elements that start a line of their own, and NITF's.
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "body.content",
          "block",
          "caption",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figure",
          "footer",
          "form",
          "header",
          "hedline",
          "hr",
          "html",
          "li",
          "main",
          "menu",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int LINK_LINE_WORDS = 25;

  private final Map<Element, String> posts;
  private final Deque<Element> open = new ArrayDeque<>();
  private final List<DatedLine> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int inLinks;
  private int chars;
  private int linkChars;
  private int inBold;
  private int boldChars;
  private int inHeading;
  private int breaks;

  private BlockText(Map<Element, String> posts) {
    this.posts = posts;
  }

  static List<String> of(Element element) {
    return of(element, Map.of()).stream().map(DatedLine::text).toList();
  }

  /**
   * The lines, those of posts with their dates.
   *
   * @param posts elements that are posts, with their dates as printed
   */
  static List<DatedLine> of(Element element, Map<Element, String> posts) {
    BlockText text = new BlockText(posts);
    element.traverse(text);
    text.flush();
    return text.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return;
    }
    String name = node.normalName();
    if (node instanceof Element element && posts.containsKey(element)) {
      flush();
      open.push(element);
    }
    if (name.equals("br")) {
      breaks++;
    } else if (name.equals("a")) {
      inLinks++;
    } else if (BOLD.contains(name)) {
      inBold++;
    } else if (HEADINGS.contains(name)) {
      flush();
      inHeading++;
    } else if (isBlock(node)) {
      flush();
    } else if (CELLS.contains(name) && !line.isEmpty()) {
      line.append(' ');
    }
  }

  @Override
  public void tail(Node node, int depth) {
    String name = node.normalName();
    if (name.equals("a")) {
      inLinks--;
    } else if (BOLD.contains(name)) {
      inBold--;
    } else if (HEADINGS.contains(name)) {
      flush();
      inHeading--;
    } else if (isBlock(node)) {
      flush();
    }
    if (node.equals(open.peek())) {
      flush();
      open.pop();
    }
  }

  /**
   * A table's cell is a block where the table lays out the page, and a part of its row elsewhere.
   */
  private static boolean isBlock(Node node) {
    String name = node.normalName();
    if (!CELLS.contains(name)) {
      return BLOCKS.contains(name);
    }
    return node instanceof Element cell && (cell.childrenSize() > 0 || isOnlyChild(cell));
  }

  private static boolean isOnlyChild(Element element) {
    Element parent = element.parent();
    return parent == null || parent.childrenSize() == 1;
  }

  private void append(String text) {
    if (text.isBlank()) {
      space();
      return;
    }
    if (breaks > 1 || breaks == 1 && (endsSentence() || isBold())) {
      flush();
    } else if (breaks == 1) {
      space();
    }
    breaks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space();
      } else {
        line.append(c);
        chars++;
        linkChars += inLinks > 0 ? 1 : 0;
        boldChars += inBold > 0 ? 1 : 0;
      }
    }
  }

  private void space() {
    if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  /** Whether a single line break ends a paragraph here, rather than a line that was wrapped. */
  private boolean endsSentence() {
    int last = line.length() - 1;
    while (last >= 0 && " \"”’')]»".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last < 0 || ".!?…:".indexOf(line.charAt(last)) >= 0;
  }

  /** Whether all of the line is bold, as headings are in old pages. */
  private boolean isBold() {
    return boldChars == chars;
  }

  private void flush() {
    String text = line.toString().strip();
    boolean linksOnly =
        inHeading == 0 && 10 * linkChars >= 8 * text.length() && words(text) < LINK_LINE_WORDS;
    // What has no letter is a time, a number of comments or an ornament.
    if (!linksOnly && text.codePoints().anyMatch(Character::isLetter)) {
      Element post = open.peek();
      String date = post == null ? null : posts.get(post);
      blocks.add(new DatedLine(inHeading > 0 ? Headings.line(text) : text, date));
    }
    line.setLength(0);
    chars = 0;
    linkChars = 0;
    boldChars = 0;
    breaks = 0;
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words + 1;
  }
}
