package org.demarche.articles;

import java.io.IOException;

/** One kind of input. What an input is, is told from its first bytes, never from its name. */
sealed interface Format
    permits FeedFormat,
        GzipFormat,
        HtmlFormat,
        JsonFormat,
        JsonLinesFormat,
        NewsMlFormat,
        OtherXmlFormat,
        PlainTextFormat,
        RefusedFormat,
        WarcFormat,
        ZipFormat,
        ZstdFormat {
  /** Whether an input that begins so is of this kind. */
  boolean recognizes(Head head);

  /**
   * Reads a part to its end, handing on each article as it is read and each smaller part that
   * fails.
   *
   * @throws UnreadableException when the part as a whole cannot be read, or not to its end
   */
  void read(Part part, Reading reading) throws IOException, UnreadableException;
}
