package org.demarche.articles;

import java.io.IOException;
import java.util.List;

/** Files that hold no article, or none that is read; each is refused in one line that names it. */
final class RefusedFormat implements Format {
  /** How a kind of file begins, and what to say of it. */
  private record Kind(int offset, String start, String name, String mend) {}

  private static final String SAVE_AS_TEXT = "save it as text or HTML";
  private static final String UNPACK = "unpack it, or pack it as zip, gz or zst";
  private static final String PICTURE = "it holds no text";
  private static final List<Kind> KINDS =
      List.of(
          new Kind(0, "%PDF-", "a PDF", SAVE_AS_TEXT),
          new Kind(30, "mimetypeapplication/epub+zip", "an EPUB", SAVE_AS_TEXT),
          new Kind(30, "mimetypeapplication/vnd.oasis.opendocument", "OpenDocument", SAVE_AS_TEXT),
          new Kind(30, "[Content_Types].xml", "an Office document", SAVE_AS_TEXT),
          new Kind(0, "\u00D0\u00CF\u0011\u00E0", "an old Office document", SAVE_AS_TEXT),
          new Kind(0, "{\\rtf", "RTF", SAVE_AS_TEXT),
          new Kind(0, "%!PS", "PostScript", SAVE_AS_TEXT),
          new Kind(0, "\u0089PNG", "a PNG picture", PICTURE),
          new Kind(0, "\u00FF\u00D8\u00FF", "a JPEG picture", PICTURE),
          new Kind(0, "GIF8", "a GIF picture", PICTURE),
          new Kind(8, "WEBP", "a WebP picture", PICTURE),
          new Kind(4, "ftyp", "a video", PICTURE),
          new Kind(0, "ID3", "a sound file", PICTURE),
          new Kind(0, "wOF", "a font", PICTURE),
          new Kind(0, "7z\u00BC\u00AF", "a 7z archive", UNPACK),
          new Kind(0, "Rar!", "a RAR archive", UNPACK),
          new Kind(0, "\u00FD7zXZ", "an xz archive", UNPACK),
          new Kind(0, "BZh", "a bzip2 archive", UNPACK),
          new Kind(257, "ustar", "a tar archive", UNPACK));

  @Override
  public boolean recognizes(Head head) {
    return KINDS.stream().anyMatch(kind -> head.has(kind.offset(), kind.start()));
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    Head head = part.head();
    for (Kind kind : KINDS) {
      if (head.has(kind.offset(), kind.start())) {
        throw new UnreadableException("is " + kind.name() + ", which is not read; " + kind.mend());
      }
    }
  }
}
