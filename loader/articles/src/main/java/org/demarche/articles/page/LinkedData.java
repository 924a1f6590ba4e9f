package org.demarche.articles.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in schema.org's terms, as JSON-LD in a script element. */
final class LinkedData {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  // Where an article's description names other texts, which are not the page's article.
  private static final Set<String> OTHERS =
      Set.of(
          "liveBlogUpdate",
          "hasPart",
          "isPartOf",
          "isBasedOn",
          "citation",
          "comment",
          "about",
          "mentions",
          "subjectOf",
          "itemListElement",
          "relatedLink",
          "video",
          "review");
  private static final int MAX_NODES = 10_000;
  private static final int SHINGLE = 4;
  private static final int BODY_MIN = 200;
  private static final double MISSED = 0.6;

  private final @Nullable JsonNode article;

  private LinkedData(@Nullable JsonNode article) {
    this.article = article;
  }

  /** The first article that the page's scripts describe, one with its text before others. */
  static LinkedData of(Document document) {
    JsonNode first = null;
    for (Element script : document.select("script[type=application/ld+json]")) {
      for (JsonNode node : nodes(script.data())) {
        if (isArticle(node)) {
          boolean better = first == null || !first.has("articleBody") && node.has("articleBody");
          first = better ? node : first;
        }
      }
    }
    return new LinkedData(first);
  }

  private static List<JsonNode> nodes(String script) {
    Deque<JsonNode> open = new ArrayDeque<>();
    List<JsonNode> all = new ArrayList<>();
    try {
      open.add(JSON.readTree(script.strip()));
    } catch (JsonProcessingException e) {
      // A broken script says nothing; the page's other signs are still there.
      return all;
    }
    while (!open.isEmpty() && all.size() < MAX_NODES) {
      JsonNode node = open.remove();
      all.add(node);
      if (node.isArray()) {
        node.forEach(open::add);
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (!OTHERS.contains(field.getKey())) {
          open.add(field.getValue());
        }
      }
    }
    return all;
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      String name = one.asText("");
      if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  @Nullable String headline() {
    return text(path("headline"));
  }

  @Nullable String published() {
    String published = text(path("datePublished"));
    return published == null ? text(path("dateCreated")) : published;
  }

  @Nullable String publisher() {
    String name = text(path("publisher").path("name"));
    return name == null ? text(path("sourceOrganization").path("name")) : name;
  }

  @Nullable String url() {
    JsonNode page = path("mainEntityOfPage");
    String url = text(page.isTextual() ? page : page.path("@id"));
    return url == null ? text(path("url")) : url;
  }

  @Nullable String language() {
    JsonNode language = path("inLanguage");
    String tag = text(language.isArray() ? language.path(0) : language);
    return tag == null ? text(language.path("alternateName")) : tag;
  }

  boolean isPaywalled() {
    return path("isAccessibleForFree").asText("").toLowerCase(Locale.ROOT).equals("false");
  }

  /** Whether the article is a live blog. */
  boolean isLive() {
    JsonNode type = path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.asText("").equals("LiveBlogPosting")) {
        return true;
      }
    }
    return false;
  }

  /** The posts of a live blog: their headlines and texts, line by line, with their dates. */
  List<DatedLine> posts() {
    List<DatedLine> lines = new ArrayList<>();
    JsonNode updates = path("liveBlogUpdate");
    for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
      String date = text(update.path("datePublished"));
      String headline = text(update.path("headline"));
      String body = body(update);
      if (headline != null && !body.startsWith(headline)) {
        lines.add(new DatedLine(Headings.line(headline), date));
      }
      body.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> lines.add(new DatedLine(line, date)));
    }
    return lines;
  }

  /**
   * The lines that were found in the page, those of posts with the dates that are stated here where
   * they have none; or the posts as given here where the page misses most of them.
   */
  List<DatedLine> withPosts(List<DatedLine> found) {
    List<DatedLine> posts = isLive() ? posts() : List.of();
    if (posts.isEmpty()) {
      return found;
    }
    Map<String, DatedLine> known = new HashMap<>();
    posts.forEach(line -> known.putIfAbsent(Headings.key(line.text()), line));
    long there =
        found.stream().filter(line -> known.containsKey(Headings.key(line.text()))).count();
    if (found.stream().map(DatedLine::text).mapToInt(String::length).sum() < BODY_MIN
        && there == 0) {
      return posts;
    }
    List<DatedLine> dated = new ArrayList<>();
    String date = null;
    for (DatedLine line : found) {
      DatedLine stated = known.get(Headings.key(line.text()));
      date = line.date() != null ? line.date() : stated != null ? stated.date() : date;
      dated.add(new DatedLine(line.text(), date));
    }
    return dated;
  }

  /** The text that was found in the page, or the one given here where that misses most of it. */
  String replaceIfMissed(String found) {
    String body = articleBody();
    if (body.length() < BODY_MIN && !found.isBlank()) {
      return found;
    }
    Set<List<String>> given = shingles(body);
    if (given.isEmpty()) {
      return found.isBlank() ? body : found;
    }
    Set<List<String>> all = shingles(found);
    long missed = given.stream().filter(shingle -> !all.contains(shingle)).count();
    return missed > MISSED * given.size() ? body : found;
  }

  private String articleBody() {
    return article == null ? "" : body(article);
  }

  private static String body(JsonNode node) {
    String body = text(node.path("articleBody"));
    if (body == null) {
      return "";
    }
    if (body.contains("<p") || body.contains("<br")) {
      return String.join("\n\n", BlockText.of(Jsoup.parseBodyFragment(body).body()));
    }
    return String.join(
        "\n\n", body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private static Set<List<String>> shingles(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(words.subList(i, i + SHINGLE));
    }
    return shingles;
  }

  private JsonNode path(String name) {
    return article == null ? MissingNode.getInstance() : article.path(name);
  }

  private static @Nullable String text(JsonNode node) {
    if (!node.isTextual()) {
      return null;
    }
    String text = Parser.unescapeEntities(node.textValue(), true).strip();
    return text.isEmpty() ? null : text;
  }
}
