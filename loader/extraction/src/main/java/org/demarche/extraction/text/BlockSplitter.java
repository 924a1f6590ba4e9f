package org.demarche.extraction.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a text into paragraphs, headings and page furniture. */
final class BlockSplitter {
  private static final Pattern PAGE_NAME = Pattern.compile("\\s+(?:[/|–—-]|::)\\s");
  private static final int HEADING_WORDS = 14;
  private static final int WRAP_MIN = 45;
  private static final int WRAP_MAX = 100;

  private final List<String> furniture;

  /**
   * A splitter.
   *
   * @param furniture how lines of page furniture begin, lower case
   */
  BlockSplitter(List<String> furniture) {
    this.furniture = List.copyOf(furniture);
  }

  List<Block> split(String text) {
    List<Span> lines = lines(text);
    List<Span> pieces = hardWrapped(text, lines) ? paragraphs(text, lines) : lines;
    Set<String> printed = new HashSet<>();
    pieces.forEach(piece -> printed.add(piece.in(text).toLowerCase(Locale.ROOT)));
    List<Block> blocks = new ArrayList<>();
    Set<String> headings = new HashSet<>();
    for (Span piece : pieces) {
      String line = piece.in(text);
      BlockKind kind = kind(line);
      if (kind == BlockKind.HEADING) {
        String lower = line.toLowerCase(Locale.ROOT);
        // A headline printed again, as pages do, is furniture the second time.
        boolean again = !headings.add(lower) || withoutPageNames(lower).anyMatch(printed::contains);
        kind = again ? BlockKind.FURNITURE : kind;
      }
      blocks.add(new Block(kind, piece.start(), piece.end()));
    }
    return blocks;
  }

  /** Of a window's title such as "Talks open - Wire / World / Our Paper" what may be a headline. */
  private static Stream<String> withoutPageNames(String line) {
    return PAGE_NAME.matcher(line).results().map(name -> line.substring(0, name.start()));
  }

  private BlockKind kind(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (!isLatin(line)) {
      return BlockKind.FURNITURE;
    }
    for (String start : furniture) {
      if (lower.startsWith(start)) {
        boolean whole = lower.length() <= start.length() + 1;
        if (whole || start.endsWith(":") || wordCount(line) <= HEADING_WORDS && !ends(line)) {
          return BlockKind.FURNITURE;
        }
      }
    }
    return ends(line) || wordCount(line) > HEADING_WORDS ? BlockKind.PARAGRAPH : BlockKind.HEADING;
  }

  private static boolean ends(String line) {
    int last = line.length() - 1;
    while (last >= 0 && "\"”’')]»".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?…:;,".indexOf(line.charAt(last)) >= 0;
  }

  private static int wordCount(String line) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length() && count <= HEADING_WORDS; i++) {
      boolean space = Character.isWhitespace(line.charAt(i));
      count += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return count;
  }

  /** Whether at least half of the letters are Latin ones; a line without letters is none. */
  private static boolean isLatin(String line) {
    int latin = 0;
    int letters = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int codePoint = line.codePointAt(i);
      if (Character.isLetter(codePoint)) {
        letters++;
        latin += UnicodeScript.of(codePoint) == UnicodeScript.LATIN ? 1 : 0;
      }
    }
    return letters > 0 && 2 * latin >= letters;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      Span line = trimmed(text, start, end);
      if (line.start() < line.end()) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  /** Whether lines were broken at a column: most end in mid-sentence and go on below. */
  private static boolean hardWrapped(String text, List<Span> lines) {
    int wrapped = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      wrapped += continues(text, lines.get(i), lines.get(i + 1)) ? 1 : 0;
    }
    return wrapped >= 3 && 2 * wrapped >= lines.size();
  }

  private static boolean continues(String text, Span line, Span next) {
    int length = line.end() - line.start();
    return length >= WRAP_MIN
        && length <= WRAP_MAX
        && text.substring(line.end(), next.start()).chars().filter(c -> c == '\n').count() == 1;
  }

  private static List<Span> paragraphs(String text, List<Span> lines) {
    List<Span> paragraphs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      start = start < 0 ? line.start() : start;
      if (i + 1 == lines.size() || !continues(text, line, lines.get(i + 1))) {
        paragraphs.add(new Span(start, line.end()));
        start = -1;
      }
    }
    return paragraphs;
  }
}
