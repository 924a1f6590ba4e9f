package org.demarche.articles;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Web archives (ISO 28500), such as Common Crawl's news files. Each page that a server answered
 * with, status 200 and HTML, is an article; other records are passed over.
 */
final class WarcFormat implements Format {
  private static final MediaType HTML = MediaType.parse("text/html");
  private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");

  @Override
  public boolean recognizes(Head head) {
    return head.has(0, "WARC/");
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    int number = 0;
    try {
      // The reader is not closed: the stream below belongs to whoever opened the input.
      WarcReader records = new WarcReader(part.stream());
      Optional<WarcRecord> record = records.next();
      while (record.isPresent()) {
        number++;
        if (record.get() instanceof WarcResponse response) {
          readResponse(response, part, part.name() + " record " + number, reading);
        }
        record = records.next();
      }
    } catch (ParsingException | IllegalArgumentException e) {
      throw new UnreadableException(
          "is damaged after record " + number + ", or cut off there; what came before was read");
    }
  }

  private static void readResponse(WarcResponse response, Part part, String name, Reading reading)
      throws IOException, UnreadableException {
    String target = response.target();
    if (target == null || !target.matches("(?i)https?://.*")) {
      return;
    }
    HttpResponse http;
    InputStream body;
    try {
      http = response.http();
      if (http.status() != 200 || !isHtml(http.contentType())) {
        return;
      }
      body = http.bodyDecoded().stream();
    } catch (ParsingException | IllegalArgumentException e) {
      reading.fail(name, "holds no HTTP answer that can be read");
      return;
    }
    String charset = http.contentType().parameters().get("charset");
    Origin origin = new Origin(target, HtmlFormat.charsetNamed(charset));
    reading.read(part.child(name + " (" + target + ")", origin, body));
  }

  private static boolean isHtml(MediaType type) {
    return type.base().equals(HTML) || type.base().equals(XHTML);
  }
}
