package org.demarche.articles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.articles.page.PageReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9 to 2.0 and Atom (RFC 4287). An entry's text is its content where the feed has it, else
 * its summary.
 */
final class FeedFormat implements Format {
  private final PageReader pages;

  FeedFormat(PageReader pages) {
    this.pages = pages;
  }

  @Override
  public boolean recognizes(Head head) {
    return switch (head.rootElement()) {
      case "rss", "feed" -> true;
      case "rdf" -> head.contains("rss/1.0") || head.contains("rss/0.9");
      default -> false;
    };
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    String root = part.head().rootElement();
    AtomicInteger number = new AtomicInteger();
    XmlItems.read(
        part,
        reading,
        root,
        root.equals("feed") ? "entry" : "item",
        item -> {
          String name = part.name() + " entry " + number.incrementAndGet();
          try {
            reading.mended(root.equals("feed") ? atom(item, name) : rss(item, name), name);
          } catch (UnreadableException e) {
            reading.fail(name, String.valueOf(e.getMessage()));
          }
        });
  }

  private Draft rss(Element item, String name) {
    Element channel = item.root().selectFirst("channel");
    String url = web(XmlItems.child(item, "link"), XmlItems.child(item, "guid"));
    String id = XmlItems.child(item, "guid");
    return draft(
        name,
        id == null ? url : id,
        XmlItems.child(item, "title"),
        html(XmlItems.child(item, "content:encoded", "description")),
        dates(item, "pubDate", "dc:date", "dcterms:issued"),
        outlet(item, channel),
        url,
        language(item, channel, "dc:language", "language"));
  }

  private Draft atom(Element entry, String name) {
    Element feed = entry.root().selectFirst("feed");
    String url = null;
    for (Element link : entry.children()) {
      String relation = link.attr("rel");
      if (link.nameIs("link") && (relation.isEmpty() || relation.equals("alternate"))) {
        url = web(url, link.attr("href"));
      }
    }
    String id = XmlItems.child(entry, "id");
    String text = content(entry, "content");
    String xmlLang = entry.attr("xml:lang");
    return draft(
        name,
        id == null ? url : id,
        XmlItems.child(entry, "title"),
        text.isBlank() ? content(entry, "summary") : text,
        dates(entry, "published", "issued", "updated"),
        outlet(entry, feed),
        url,
        xmlLang.isEmpty() && feed != null ? feed.attr("xml:lang") : xmlLang);
  }

  private String content(Element entry, String name) {
    for (Element child : entry.children()) {
      if (child.nameIs(name)) {
        return child.children().isEmpty() ? html(child.wholeText()) : pages.fragment(child);
      }
    }
    return "";
  }

  private String html(@Nullable String content) {
    if (content == null) {
      return "";
    }
    return content.contains("<") ? pages.fragment(content) : content.strip();
  }

  private static Draft draft(
      String name,
      @Nullable String id,
      @Nullable String title,
      String text,
      List<String> dates,
      @Nullable String outlet,
      @Nullable String url,
      @Nullable String language) {
    String heading = title == null ? null : title.replaceAll("<[^>]{1,200}>", "").strip();
    return new Draft(
        id == null ? name.substring(name.lastIndexOf('/') + 1) : id,
        PageReader.headed(heading, text),
        heading,
        dates,
        outlet,
        null,
        url,
        language);
  }

  private static List<String> dates(Element item, String... names) {
    List<String> dates = new ArrayList<>();
    for (String name : names) {
      String date = XmlItems.child(item, name);
      if (date != null) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** The source that an entry names, which a collection of feeds gives, or the feed's own title. */
  private static @Nullable String outlet(Element item, @Nullable Element feed) {
    for (Element child : item.children()) {
      if (child.nameIs("source")) {
        String title = XmlItems.child(child, "title");
        return title == null ? child.text() : title;
      }
    }
    String publisher = XmlItems.child(item, "dc:publisher");
    return publisher == null && feed != null ? XmlItems.child(feed, "title") : publisher;
  }

  private static @Nullable String language(
      Element item, @Nullable Element channel, String... names) {
    String own = XmlItems.child(item, names);
    return own == null && channel != null ? XmlItems.child(channel, names) : own;
  }

  private static @Nullable String web(@Nullable String first, @Nullable String second) {
    if (first != null && first.matches("(?i)https?://\\S+")) {
      return first;
    }
    return second != null && second.matches("(?i)https?://\\S+") ? second : null;
  }
}
