package org.demarche.articles;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * Web archives (ISO 28500), such as Common Crawl's news files and what browsers record, packed by
 * record or not. Each page that a server answered with, status 200 and HTML, is an article; other
 * records are passed over. A record that is damaged is named, and the others are read.
 */
final class WarcFormat implements Format {
  @Override
  public boolean recognizes(Head head) {
    return head.has(0, "WARC/") || GzipMembers.holdsRecord(head.bytes());
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    InputStream plain =
        part.head().has(0, "WARC/")
            ? part.stream()
            : part.unpacked(part.name(), new GzipMembers(part.stream())).stream();
    WarcRecords records = new WarcRecords(plain);
    WarcRecords.FoundRecord found = records.next();
    while (found != null) {
      read(found, part, reading);
      found = records.next();
    }
  }

  private static void read(WarcRecords.FoundRecord found, Part part, Reading reading)
      throws IOException {
    String name = part.name() + " record " + found.number();
    try {
      if (found.state() == WarcRecords.State.JUNK) {
        throw new UnreadableException("is followed by bytes that are no record");
      }
      Optional<WarcPage> page = WarcPage.of(found);
      name += page.map(one -> " (" + one.target() + ")").orElse("");
      if (found.state() == WarcRecords.State.CUT_OFF) {
        throw new UnreadableException("is cut off before its end or damaged; it was left out");
      }
      if (page.isPresent()) {
        read(page.get(), found.state(), part, name, reading);
      }
    } catch (UnreadableException e) {
      reading.fail(name, String.valueOf(e.getMessage()));
    }
  }

  private static void read(
      WarcPage page, WarcRecords.State state, Part part, String name, Reading reading)
      throws IOException, UnreadableException {
    if (state == WarcRecords.State.TOO_LONG) {
      throw new UnreadableException(Part.tooLarge(ArticleReader.MAX_BYTES));
    }
    InputStream body = page.decoded(part).stream();
    if (state == WarcRecords.State.WRONG_LENGTH) {
      reading.warn(name, "states a wrong length; it was read up to the next record");
    }
    if (page.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      reading.warn(name, "was not recorded to its end (WARC-Truncated); its beginning was read");
    }
    Origin origin =
        new Origin(page.target(), HtmlFormat.charsetNamed(page.charset()), page.target());
    reading.read(part.child(name, origin, body));
  }
}
