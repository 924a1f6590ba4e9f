package org.demarche.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.demarche.articles.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * An article as a JSON object: Demarche's own ("id", "text"), IPTC's ninjs (1 to 3), schema.org's
 * JSON-LD or a JSON Feed with its items.
 */
final class JsonArticle {
  // What is written beside a text by those who keep offsets into it.
  private static final List<String> OFFSETS =
      List.of("attributions", "statements", "positions", "meetings", "actions");

  private final PageReader pages;

  JsonArticle(PageReader pages) {
    this.pages = pages;
  }

  void read(JsonNode object, Origin origin, String name, Reading reading)
      throws UnreadableException {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(object);
    int read = 0;
    while (!open.isEmpty()) {
      JsonNode next = open.remove();
      JsonNode items = next.path("items").isArray() ? next.path("items") : next.path("@graph");
      if (items.isArray() && !isArticle(next)) {
        items.forEach(open::add);
      } else if (isArticle(next)) {
        read++;
        readOne(next, origin, name, reading);
      }
    }
    if (read == 0) {
      throw new UnreadableException(
          "is no article: it has no \"text\", and is not ninjs, schema.org or JSON Feed either");
    }
  }

  private static boolean isArticle(JsonNode object) {
    return object.path("text").isTextual()
        || object.path("articleBody").isTextual()
        || object.path("content_html").isTextual()
        || object.path("content_text").isTextual()
        || isNinjs(object);
  }

  private static boolean isNinjs(JsonNode object) {
    return object.path("body_text").isTextual()
        || object.path("body_xhtml").isTextual()
        || object.path("body_html").isTextual()
        || object.path("bodies").isArray();
  }

  private void readOne(JsonNode object, Origin origin, String name, Reading reading)
      throws UnreadableException {
    if (object.path("text").isTextual()) {
      own(object, name, reading);
    } else if (isNinjs(object)) {
      ninjs(object, origin, name, reading);
    } else {
      web(object, origin, name, reading);
    }
  }

  /**
   * The text stays as it is given, so that offsets kept elsewhere stay true, and damage is named.
   * Only where its quotation marks and dashes are damaged, without which it cannot be read, they
   * are turned back, unless the object holds offsets itself.
   */
  private static void own(JsonNode object, String name, Reading reading)
      throws UnreadableException {
    Fields fields = new Fields(object);
    String id = fields.string("id");
    if (id == null) {
      throw new UnreadableException("has no \"id\"");
    }
    String text = withoutControls(TextDecoder.normalize(object.path("text").textValue()));
    Mojibake.Repaired repaired = Mojibake.repair(text);
    boolean turnBack = repaired.signs() && OFFSETS.stream().noneMatch(object::has);
    String title = fields.string("title");
    reading.asGiven(
        new Draft(
            id,
            turnBack ? repaired.text() : text,
            turnBack && title != null ? Mojibake.repair(title).text() : title,
            fields.strings("date"),
            fields.string("outlet"),
            fields.string("via"),
            fields.string("url"),
            fields.string("language")),
        name);
    if (turnBack) {
      reading.warn(name, TextRepair.TURNED_BACK + "; offsets count in the text as it is now");
    }
  }

  /** A control character becomes U+FFFD, one for one. */
  private static String withoutControls(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0E-\\x1F]", "\uFFFD");
  }

  private void ninjs(JsonNode object, Origin origin, String name, Reading reading)
      throws UnreadableException {
    Fields fields = new Fields(object);
    String title = fields.string("headline", "title");
    for (JsonNode headline : object.path("headlines")) {
      title = title == null ? new Fields(headline).string("value") : title;
    }
    String text = ninjsText(object, fields);
    String provider = fields.string("provider");
    for (JsonNode source : object.path("infosources")) {
      provider = provider == null ? new Fields(source).string("name") : provider;
    }
    reading.mended(
        new Draft(
            id(name, fields.string("uri", "id")),
            PageReader.headed(title, text),
            title,
            fields.strings("firstcreated", "firstCreated", "versioncreated", "versionCreated"),
            provider == null ? fields.string("copyrightholder", "copyrightHolder") : provider,
            null,
            firstOf(fields.string("canonicalurl", "url"), origin.url()),
            fields.string("language")),
        name);
  }

  private String ninjsText(JsonNode object, Fields fields) {
    String html = fields.string("body_xhtml", "body_html");
    String plain = fields.string("body_text");
    for (JsonNode body : object.path("bodies")) {
      Fields one = new Fields(body);
      String type = String.valueOf(one.string("contenttype", "contentType"));
      if (type.contains("html")) {
        html = html == null ? one.string("value") : html;
      } else {
        plain = plain == null ? one.string("value") : plain;
      }
    }
    if (html != null) {
      return pages.fragment(html);
    }
    return plain == null ? "" : plain;
  }

  private void web(JsonNode object, Origin origin, String name, Reading reading)
      throws UnreadableException {
    Fields fields = new Fields(object);
    String html = fields.string("content_html");
    String plain = fields.string("articleBody", "content_text");
    String url = firstOf(fields.string("url", "external_url", "@id"), origin.url());
    JsonNode publisher = object.path("publisher");
    String title = fields.string("headline", "title", "name");
    String text = html == null ? String.valueOf(plain) : pages.fragment(html);
    reading.mended(
        new Draft(
            id(name, firstOf(fields.string("identifier", "@id", "id"), url)),
            PageReader.headed(title, text),
            title,
            fields.strings("datePublished", "date_published", "dateCreated"),
            publisher.isObject()
                ? new Fields(publisher).string("name")
                : fields.string("publisher"),
            null,
            url,
            fields.string("inLanguage", "language")),
        name);
  }

  private static String id(String name, @Nullable String own) {
    return own == null ? name.substring(name.lastIndexOf('/') + 1) : own;
  }

  private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
