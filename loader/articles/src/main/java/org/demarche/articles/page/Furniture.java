package org.demarche.articles.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What of a page is not article: menus, teasers, share buttons, comments, notices, captions. */
final class Furniture {
  /** An element with more than this share of the page's running text is no furniture. */
  private static final double TOO_MUCH = 0.4;

  private static final Evaluator ARTICLE = QueryParser.parse("article,main");

  private static final int LINE = 500;
  private static final int END = 60;

  private final Set<String> tags = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final List<Pattern> wholeLines = new ArrayList<>();
  private final List<Pattern> lineEnds = new ArrayList<>();

  private Furniture(List<String> lines) {
    for (String line : lines) {
      String[] parts = line.split("\\s+", 2);
      switch (parts[0]) {
        case "tag" -> tags.add(parts[1]);
        case "role" -> roles.add(parts[1]);
        case "name" -> words.add(parts[1]);
        case "line" -> wholeLines.add(Pattern.compile(parts[1]));
        case "end" -> lineEnds.add(Pattern.compile(parts[1]));
        default -> throw new IllegalStateException("furniture.txt: " + line);
      }
    }
  }

  static Furniture standard() {
    InputStream in = Objects.requireNonNull(Furniture.class.getResourceAsStream("furniture.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Furniture(
          reader
              .lines()
              .map(String::strip)
              .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the furniture out of a page. */
  void remove(Document document) {
    TextMeasures measures = TextMeasures.of(document);
    double limit = TOO_MUCH * measures.prose(document);
    Set<Element> parents = new LinkedHashSet<>();
    Set<Element> gone = new HashSet<>();
    for (Element element : measures.elements()) {
      Element parent = element.parent();
      boolean certain = tags.contains(element.nodeName()) || isHidden(element);
      boolean likely = isNamedSo(element) && measures.prose(element) <= limit;
      if (parent != null && !element.nameIs("body") && (certain || likely)) {
        parents.add(parent);
        gone.add(element);
      }
    }
    // All children at once: taking them one by one costs the square of their number.
    for (Element parent : parents) {
      List<Node> kept =
          parent.childNodes().stream()
              .filter(node -> !(node instanceof Element element) || !gone.contains(element))
              .toList();
      parent.empty();
      parent.appendChildren(kept);
    }
  }

  /** The lines of a text that are the article's. */
  List<String> remove(List<String> lines) {
    return lines.stream().map(this::withoutEnd).filter(line -> !isWholly(line)).toList();
  }

  private String withoutEnd(String line) {
    String rest = line;
    for (Pattern end : lineEnds) {
      Matcher matcher = end.matcher(rest).region(Math.max(0, rest.length() - END), rest.length());
      rest = matcher.find() ? rest.substring(0, matcher.start()) : rest;
    }
    return rest;
  }

  private boolean isWholly(String line) {
    return line.isEmpty()
        || line.length() <= LINE && wholeLines.stream().anyMatch(l -> l.matcher(line).matches());
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private boolean isNamedSo(Element element) {
    if (roles.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean pageHeader = element.nameIs("header") && element.closest(ARTICLE) == null;
    if (pageHeader || element.nameIs("footer") || element.nameIs("aside")) {
      return true;
    }
    return isWord(element.className()) || isWord(element.id()) || isWord(element.attr("itemprop"));
  }

  /** Whether one of the names, or of the parts they are joined from, is one that furniture has. */
  private boolean isWord(String names) {
    if (names.isEmpty()) {
      return false;
    }
    String spaced = names.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    for (String name : spaced.strip().split("\\s+", -1)) {
      if (words.contains(name)) {
        return true;
      }
      Set<String> parts =
          Arrays.stream(name.split("[-_:]+", -1)).collect(Collectors.toUnmodifiableSet());
      if (parts.stream().anyMatch(part -> words.contains("*" + part))) {
        return true;
      }
    }
    return false;
  }
}
