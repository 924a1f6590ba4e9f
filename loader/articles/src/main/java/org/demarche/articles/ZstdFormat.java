package org.demarche.articles;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Zstandard (RFC 8878), one frame or many. */
final class ZstdFormat implements Format {
  // 128 MB, the most that the zstd command takes unasked too: a frame can ask for more than it
  // holds.
  private static final int WINDOW_LOG_MAX = 27;

  @Override
  public boolean recognizes(Head head) {
    return head.has(0, 0x28, 0xB5, 0x2F, 0xFD);
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    try (InputStream unpacking =
        new ZstdInputStream(part.stream()).setContinuous(false).setLongMax(WINDOW_LOG_MAX)) {
      reading.read(part.unpacked(part.name(), unpacking));
    }
  }
}
