package org.demarche.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what stands between quotation marks, block by block. A double mark of any kind opens or
 * closes by its form and by the spaces around it; a quotation left open runs to the next opening
 * mark or to the end of its block, as the first paragraphs of a long quotation do. Single marks
 * count where they plainly enclose: curly ones around several words, straight ones around what ends
 * with a comma or stop. Nested quotations belong to the outer one.
 */
final class QuoteFinder {
  private static final Pattern DOUBLE = Pattern.compile("``|''|[\"“”„«»‟]");
  private static final String BEFORE_OPENING = "([—–-‘'";
  private static final String BEHIND_CLOSING = ",.;:!?)]—–-'’";
  private static final String STOPS = ",.?!";

  /** A quotation in single marks is looked for within this many characters. */
  private static final int MOST_SINGLE = 600;

  /** What a double mark does. */
  private enum MarkUse {
    OPENS,
    CLOSES,
    /** Opens where none is open, else closes. */
    EITHER
  }

  List<Span> find(String text, List<Block> blocks) {
    List<Span> quotes = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() != BlockKind.FURNITURE) {
        List<Span> found = doubles(text, block);
        singles(text, block, found);
        found.sort(Comparator.comparingInt(Span::start));
        quotes.addAll(found);
      }
    }
    return quotes;
  }

  private static List<Span> doubles(String text, Block block) {
    List<Span> quotes = new ArrayList<>();
    Matcher mark = DOUBLE.matcher(text).region(block.start(), block.end());
    int open = -1;
    String glyph = "";
    while (mark.find()) {
      MarkUse does = mark(text, block, mark, glyph);
      boolean opens = does == MarkUse.OPENS || does == MarkUse.EITHER && open < 0;
      if (open >= 0) {
        add(quotes, open, mark.start());
        open = -1;
      }
      if (opens) {
        open = mark.end();
        glyph = mark.group();
      }
    }
    if (open >= 0) {
      add(quotes, open, block.end());
    }
    return quotes;
  }

  private static void add(List<Span> quotes, int start, int end) {
    if (start < end) {
      quotes.add(new Span(start, end));
    }
  }

  private static MarkUse mark(String text, Block block, Matcher mark, String glyph) {
    char before = mark.start() > block.start() ? text.charAt(mark.start() - 1) : ' ';
    char behind = mark.end() < block.end() ? text.charAt(mark.end()) : ' ';
    boolean freeBefore = isSpace(before) || BEFORE_OPENING.indexOf(before) >= 0;
    boolean freeBehind = isSpace(behind) || BEHIND_CLOSING.indexOf(behind) >= 0;
    return switch (mark.group()) {
      case "``", "„", "«", "‟" -> MarkUse.OPENS;
      case "''", "»" -> MarkUse.CLOSES;
      // German has the one that opens in English for closing.
      case "“" -> glyph.equals("„") ? MarkUse.CLOSES : MarkUse.OPENS;
      case "”" -> freeBefore && !freeBehind ? MarkUse.OPENS : MarkUse.CLOSES;
      default -> {
        if (freeBefore == freeBehind) {
          yield MarkUse.EITHER;
        }
        yield freeBefore ? MarkUse.OPENS : MarkUse.CLOSES;
      }
    };
  }

  private static void singles(String text, Block block, List<Span> quotes) {
    List<Span> doubles = List.copyOf(quotes);
    int next = 0;
    for (int i = block.start(); i + 1 < block.end(); i++) {
      while (next < doubles.size() && doubles.get(next).end() <= i) {
        next++;
      }
      boolean inside = next < doubles.size() && doubles.get(next).start() <= i;
      if (!inside && opensSingle(text, block, i)) {
        int close = closeOfSingle(text, block, i);
        if (close >= 0) {
          quotes.add(new Span(i + 1, close));
          i = close;
        }
      }
    }
  }

  private static boolean opensSingle(String text, Block block, int i) {
    char mark = text.charAt(i);
    char before = i > block.start() ? text.charAt(i - 1) : ' ';
    return (mark == '‘' || mark == '\'')
        && !Character.isLetterOrDigit(before)
        && before != '\''
        && !isSpace(text.charAt(i + 1));
  }

  /** Where the mark stands that closes a quotation in single marks; -1 if it is none. */
  private static int closeOfSingle(String text, Block block, int open) {
    boolean curly = text.charAt(open) == '‘';
    char close = curly ? '’' : '\'';
    Matcher mark = DOUBLE.matcher(text);
    int limit = Math.min(block.end(), open + MOST_SINGLE);
    for (int i = open + 2; i < limit; i++) {
      if (mark.region(i, limit).lookingAt()) {
        return -1;
      }
      boolean free = i + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (text.charAt(i) == close && !isSpace(text.charAt(i - 1)) && free) {
        boolean several = curly && text.substring(open + 1, i).indexOf(' ') >= 0;
        if (several || STOPS.indexOf(text.charAt(i - 1)) >= 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
