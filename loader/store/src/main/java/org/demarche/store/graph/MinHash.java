package org.demarche.store.graph;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The MinHash signature of a text: by it the share of common word shingles of two texts (their
 * Jaccard similarity) is estimated without the texts. After A. Broder, On the resemblance and
 * containment of documents (SEQUENCES 1997); of each minimum 16 bits are kept, as in P. Li and A.
 * C. König, b-Bit Minwise Hashing (WWW 2010); candidates are found by bands of the signature, as in
 * A. Rajaraman and J. Ullman, Mining of Massive Datasets, chapter 3. A pure function of the text.
 */
public final class MinHash {
  private static final int SHINGLE_WORDS = 3;
  private static final int FEWEST_SHINGLES = 20;
  private static final int HASHES = 64;
  // Texts that share 60 % of their shingles share a band with a chance of 95 %, 80 % with 99.9 %.
  private static final int BANDS = 12;
  private static final int ROWS = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final long[] MULTIPLIERS = multipliers();

  private final char[] minima;

  private MinHash(char[] minima) {
    this.minima = minima;
  }

  /** The signature of a text; none when it has too few words to be compared. */
  public static Optional<MinHash> of(String text) {
    long[] minima = new long[HASHES];
    Arrays.fill(minima, Long.MAX_VALUE);
    long[] last = new long[SHINGLE_WORDS];
    int words = 0;
    for (Matcher word = WORD.matcher(text); word.find(); words++) {
      System.arraycopy(last, 1, last, 0, SHINGLE_WORDS - 1);
      last[SHINGLE_WORDS - 1] = hash(text, word.start(), word.end());
      if (words >= SHINGLE_WORDS - 1) {
        long shingle = 0;
        for (long hash : last) {
          shingle = mixed(shingle * 31 + hash);
        }
        for (int i = 0; i < HASHES; i++) {
          minima[i] = Math.min(minima[i], mixed(shingle * MULTIPLIERS[i]));
        }
      }
    }
    if (words < SHINGLE_WORDS + FEWEST_SHINGLES) {
      return Optional.empty();
    }
    char[] kept = new char[HASHES];
    for (int i = 0; i < HASHES; i++) {
      kept[i] = (char) minima[i];
    }
    return Optional.of(new MinHash(kept));
  }

  /**
   * The signature that {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static MinHash decoded(String encoded) {
    byte[] bytes = Base64.getDecoder().decode(encoded);
    if (bytes.length != 2 * HASHES) {
      throw new IllegalArgumentException("not a MinHash signature");
    }
    char[] minima = new char[HASHES];
    for (int i = 0; i < HASHES; i++) {
      minima[i] = (char) ((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff);
    }
    return new MinHash(minima);
  }

  /** The signature in Base64. */
  public String encoded() {
    byte[] bytes = new byte[2 * HASHES];
    for (int i = 0; i < HASHES; i++) {
      bytes[2 * i] = (byte) (minima[i] >> 8);
      bytes[2 * i + 1] = (byte) minima[i];
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** An estimate, from 0 to 1, of the share of word shingles that two texts have in common. */
  public double similarity(MinHash other) {
    return (double) IntStream.range(0, HASHES).filter(i -> minima[i] == other.minima[i]).count()
        / HASHES;
  }

  /** Keys of which similar texts very likely have one in common. */
  public List<String> bands() {
    HexFormat hex = HexFormat.of();
    return IntStream.range(0, BANDS)
        .mapToObj(
            band -> {
              StringBuilder key = new StringBuilder().append(band).append('-');
              for (int row = 0; row < ROWS; row++) {
                key.append(hex.toHexDigits(minima[band * ROWS + row]));
              }
              return key.toString();
            })
        .toList();
  }

  private static long hash(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return mixed(hash);
  }

  /** The finaliser of SplitMix64 spreads every bit over all, without the sign. */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return (z ^ z >>> 31) >>> 1;
  }

  private static long[] multipliers() {
    SplittableRandom random = new SplittableRandom(20260101);
    return IntStream.range(0, HASHES).mapToLong(i -> random.nextLong() | 1).toArray();
  }
}
