package org.demarche.articles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip archive, read as a stream; its entries are named as Java does, {@code a.zip!/b.txt}. */
final class ZipFormat implements Format {
  @Override
  public boolean recognizes(Head head) {
    return head.has(0, 'P', 'K', 3, 4) || head.has(0, 'P', 'K', 5, 6);
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    // The archive is not closed: the stream below belongs to whoever opened the input.
    ZipArchiveInputStream zip =
        new ZipArchiveInputStream(part.stream(), StandardCharsets.UTF_8.name(), true, true);
    int entries = 0;
    ZipArchiveEntry entry = zip.getNextEntry();
    while (entry != null) {
      entries++;
      String name = part.name() + "!/" + entry.getName();
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        reading.fail(name, "is encrypted; unpack the archive first");
      } else if (!zip.canReadEntryData(entry)) {
        reading.fail(name, "is packed in a way that is not read; unpack the archive first");
      } else if (!isPassedOver(entry)) {
        Part content = part.unpacked(name, zip);
        reading.read(content);
        content.drain();
      }
      entry = zip.getNextEntry();
    }
    if (entries == 0) {
      throw new UnreadableException("is an empty or damaged zip archive");
    }
  }

  /** Folders, hidden files and what macOS adds, as in a folder. */
  private static boolean isPassedOver(ZipArchiveEntry entry) {
    String name = entry.getName();
    String file = name.substring(name.lastIndexOf('/') + 1);
    return entry.isDirectory() || file.startsWith(".") || name.startsWith("__MACOSX/");
  }
}
