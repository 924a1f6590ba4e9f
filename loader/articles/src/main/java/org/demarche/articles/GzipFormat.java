package org.demarche.articles;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Gzip, of one member or of many, as WARC files have one a record. */
final class GzipFormat implements Format {
  @Override
  public boolean recognizes(Head head) {
    return head.has(0, 0x1F, 0x8B, 8);
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    InputStream unpacking =
        GzipCompressorInputStream.builder()
            .setInputStream(part.stream())
            .setDecompressConcatenated(true)
            .get();
    reading.read(part.unpacked(part.name(), unpacking));
  }
}
