package org.demarche.articles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.articles.page.PageReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * IPTC's NewsML-G2: a news item, or a news message with many. The text is XHTML or NITF within the
 * item, or plain text; packages and items that only point to text elsewhere hold none.
 */
final class NewsMlFormat implements Format {
  private final PageReader pages;

  NewsMlFormat(PageReader pages) {
    this.pages = pages;
  }

  @Override
  public boolean recognizes(Head head) {
    return switch (head.rootElement()) {
      case "newsmessage", "newsitem" -> true;
      default -> false;
    };
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    AtomicInteger number = new AtomicInteger();
    XmlItems.read(
        part,
        reading,
        part.head().rootElement(),
        "newsItem",
        item -> {
          String name = part.name() + " item " + number.incrementAndGet();
          try {
            reading.mended(draft(item, name), name);
          } catch (UnreadableException e) {
            reading.fail(name, String.valueOf(e.getMessage()));
          }
        });
  }

  private Draft draft(Element item, String name) throws UnreadableException {
    String title = text(item, "contentMeta > headline");
    String text = body(item);
    if (text.isBlank()) {
      throw new UnreadableException("has no text in it (NewsML-G2 inlineXML or inlineData)");
    }
    List<String> dates = new ArrayList<>();
    for (String query :
        List.of(
            "itemMeta > firstCreated",
            "contentMeta > contentCreated",
            "itemMeta > versionCreated")) {
      String date = text(item, query);
      if (date != null) {
        dates.add(date);
      }
    }
    String guid = item.attr("guid");
    Element web = item.selectFirst("itemMeta > link[href^=http]");
    Element language = item.selectFirst("contentMeta > language");
    return new Draft(
        guid.isBlank() ? name.substring(name.lastIndexOf('/') + 1) : guid,
        PageReader.headed(title, text),
        title,
        dates,
        provider(item),
        null,
        web == null ? null : web.attr("href"),
        language == null ? item.attr("xml:lang") : language.attr("tag"));
  }

  private String body(Element item) {
    for (Element inline : item.select("contentSet > inlineXML")) {
      for (String name : List.of("body.content", "body")) {
        Element body = inline.getElementsByTag(name).first();
        if (body != null) {
          return pages.fragment(body);
        }
      }
      return pages.fragment(inline);
    }
    Element data = item.selectFirst("contentSet > inlineData");
    return data == null ? "" : data.wholeText();
  }

  private static @Nullable String provider(Element item) {
    for (String query :
        List.of("itemMeta > provider", "contentMeta > infoSource", "contentMeta > creator")) {
      Element provider = item.selectFirst(query);
      if (provider != null) {
        String name = text(provider, "name");
        String code = provider.attr("literal");
        if (name != null || !code.isEmpty()) {
          return name == null ? code : name;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(Element element, String query) {
    Element found = element.selectFirst(query);
    return found == null || found.text().isBlank() ? null : found.text().strip();
  }
}
