package org.demarche.articles;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.articles.page.Page;
import org.demarche.articles.page.PageReader;
import org.jspecify.annotations.Nullable;

/** A web page, or a fragment of one. */
final class HtmlFormat implements Format {
  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta\\s[^>]{0,200}charset|\\?xml\\s[^>]{0,200}encoding)\\s*=\\s*[\"']?([\\w.:+-]{1,40})",
          Pattern.CASE_INSENSITIVE);
  // Elements that a fragment of a page begins with.
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "article",
          "section",
          "main",
          "header",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "table",
          "center",
          "font",
          "span",
          "b",
          "i",
          "a",
          "br",
          "blockquote",
          "ul",
          "ol",
          "figure",
          "img",
          "time",
          "strong",
          "em");

  private final PageReader pages;

  HtmlFormat(PageReader pages) {
    this.pages = pages;
  }

  @Override
  public boolean recognizes(Head head) {
    return ELEMENTS.contains(head.rootElement())
        || head.startsWith("<!doctype html")
        || head.text().startsWith("<") && head.contains("<html");
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    byte[] bytes = part.bytes(ArticleReader.MAX_BYTES);
    Charset stated = part.origin().charset();
    TextDecoder.Decoded decoded =
        TextDecoder.decode(bytes, stated == null ? charset(bytes) : stated);
    decoded.warnings().forEach(warning -> reading.warn(part.name(), warning));
    Page page = pages.read(decoded.text(), part.origin().url());
    if (page.text().isBlank()) {
      throw new UnreadableException("is a page without an article's text");
    }
    if (page.paywalled()) {
      reading.warn(
          part.name(),
          "is behind a paywall; its open part was read (" + page.text().length() + " characters)");
    }
    if (page.flattened()) {
      reading.warn(
          part.name(),
          "nests elements deeper than "
              + PageReader.MAX_DEPTH
              + "; what lies deeper was read as if it lay side by side");
    }
    String url = page.url() == null ? part.origin().url() : page.url();
    reading.mended(
        new Draft(
            url != null && isOwn(url) ? url : part.stem(),
            page.text(),
            page.title(),
            page.dates(),
            page.outlet(),
            null,
            url,
            page.language(),
            page.lines()),
        part.name());
  }

  /** What a page says in its first lines that its text is encoded in. */
  static @Nullable Charset charset(byte[] bytes) {
    int length = Math.min(bytes.length, Head.BYTES);
    Matcher matcher = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return matcher.find() ? charsetNamed(matcher.group(1)) : null;
  }

  /** The charset of a name, null where Java knows none of that name. */
  static @Nullable Charset charsetNamed(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Whether an address can be an article's own: some sites give every page that of their front. */
  private static boolean isOwn(String url) {
    try {
      URI uri = new URI(url);
      String path = uri.getPath() == null ? "" : uri.getPath();
      return path.length() > 1 || uri.getQuery() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
