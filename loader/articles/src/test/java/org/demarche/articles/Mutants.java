package org.demarche.articles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Damaged copies of an input, as transport, editing and malice make them: cut, with bytes changed,
 * parts gone, moved or repeated, and pieces put in that mean something to one format or another.
 * The same seed gives the same copies.
 */
public final class Mutants {
  private static final List<byte[]> PIECES =
      Stream.of(
              "\0",
              "\r",
              "\n\n",
              "\u00AD",
              "\uFEFF",
              "â€™",
              "“",
              "”",
              "\"",
              "'",
              "—",
              "(",
              "...",
              "<",
              ">",
              "</p>",
              "<p>",
              "<!--",
              "]]>",
              "<![CDATA[",
              "&",
              "&#0;",
              "&#xD800;",
              "{",
              "}",
              "[",
              "]",
              ",",
              ":",
              "\\u0000",
              "\\ud800",
              "null",
              "-1",
              "1e999",
              "---\n",
              "said",
              "he said",
              "President",
              "on Tuesday",
              "31 February 99999",
              "𝔘𝔫𝔦",
              "e\u0301",
              "\u202E")
          .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
          .toList();
  private static final int MOST_CHANGES = 6;
  private static final int MOST_COPIES = 20;

  private final SplittableRandom random;

  private Mutants(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The input itself, and so many damaged copies. */
  public static Stream<byte[]> of(byte[] input, int count, long seed) {
    Mutants mutants = new Mutants(seed);
    return Stream.concat(
        Stream.of(input), IntStream.range(0, count).mapToObj(i -> mutants.damaged(input)));
  }

  private byte[] damaged(byte[] input) {
    byte[] bytes = input;
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  private byte[] changed(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + Math.max(1, bytes.length / 4)));
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, from, PIECES.get(random.nextInt(PIECES.size())), from);
      case 3 -> joined(bytes, from, PIECES.get(random.nextInt(PIECES.size())), to);
      case 4 -> joined(bytes, from, repeated(part), to);
      case 5 -> joined(bytes, random.nextInt(from + 1), part, from);
      default -> flipped(bytes, from);
    };
  }

  private byte[] repeated(byte[] part) {
    int length = Math.min(part.length, 100);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = random.nextInt(MOST_COPIES); i >= 0; i--) {
      all.write(part, 0, length);
    }
    return all.toByteArray();
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    if (at < copy.length) {
      copy[at] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] joined(byte[] bytes, int before, byte[] between, int after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, before);
    all.writeBytes(between);
    all.write(bytes, after, bytes.length - after);
    return all.toByteArray();
  }
}
