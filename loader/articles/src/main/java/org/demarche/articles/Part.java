package org.demarche.articles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** An input, or a part of a container, that has not been read yet. */
final class Part {
  /** How deep containers may lie within one another. */
  static final int MAX_DEPTH = 4;

  private static final int MAX_NAME = 400;

  private final String name;
  private final Origin origin;
  private final BufferedInputStream stream;
  private final DecompressionBudget budget;
  private final int depth;
  private @Nullable Head head;

  private Part(
      String name, Origin origin, InputStream stream, DecompressionBudget budget, int depth) {
    this.name = shortened(name);
    this.origin = origin;
    this.stream = new BufferedInputStream(stream, 1 << 16);
    this.budget = budget;
    this.depth = depth;
  }

  /** A name can be anything that an archive says; its end, which tells entries apart, stays. */
  private static String shortened(String name) {
    int over = name.length() - MAX_NAME;
    return over <= 0
        ? name
        : TextDecoder.normalize(name.substring(0, 100) + "…" + name.substring(over + 101));
  }

  /** An input as it was named. */
  static Part input(String name, Origin origin, InputStream stream) {
    DecompressionBudget budget = new DecompressionBudget();
    return new Part(name, origin, budget.counting(stream), budget, 0);
  }

  /** What a container unpacks. */
  Part unpacked(String partName, InputStream unpacking) throws UnreadableException {
    Origin within =
        partName.equals(name)
            ? origin
            : origin.within(
                partName.startsWith(name) ? partName.substring(name.length()) : partName);
    return child(partName, within, budget.bounding(unpacking));
  }

  /** What a container holds as it is. */
  Part child(String partName, Origin partOrigin, InputStream part) throws UnreadableException {
    if (depth == MAX_DEPTH) {
      throw new UnreadableException(
          "lies within more than " + MAX_DEPTH + " containers; unpack the outer ones first");
    }
    return new Part(partName, partOrigin, part, budget, depth + 1);
  }

  /** What to call it in failures: the file, with the place in it. */
  String name() {
    return name;
  }

  Origin origin() {
    return origin;
  }

  boolean isInput() {
    return depth == 0;
  }

  /** The name without folders and ending, which is the id of what has none itself. */
  String stem() {
    int cut = Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')), -1);
    String file = name.substring(cut + 1);
    // An ending that says how the file is packed comes after the one that says what it is.
    file = file.replaceFirst("(?i)(?<=[^.])\\.(gz|zst)$", "");
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** The bytes from here on. */
  BufferedInputStream stream() {
    return stream;
  }

  /** The first bytes; they stay in the stream. */
  Head head() throws IOException {
    Head known = head;
    if (known == null) {
      stream.mark(Head.BYTES + 1);
      known = new Head(stream.readNBytes(Head.BYTES));
      stream.reset();
      head = known;
    }
    return known;
  }

  /** All bytes, when they are not too many. */
  byte[] bytes(int most) throws IOException, UnreadableException {
    byte[] bytes = stream.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new UnreadableException(tooLarge(most));
    }
    return bytes;
  }

  /** Reads what is left, within what the input may unpack to. */
  void drain() throws IOException {
    stream.transferTo(OutputStream.nullOutputStream());
  }

  static String tooLarge(int most) {
    return "is larger than "
        + most / 1_000_000
        + " MB, too long for one article; split it, or give one JSON object a line";
  }
}
