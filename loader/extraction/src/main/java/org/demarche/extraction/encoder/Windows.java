package org.demarche.extraction.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.BlockKind;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;

/**
 * Cuts a document into windows. Paragraphs go together until a window has about 90 pieces, so that
 * each is read with what stands around it; one that opens with a quotation mark stays with the one
 * before, which may say who speaks. The program that trains the encoder cuts in the same way.
 */
final class Windows {
  /** Pieces that a window holds at most. */
  private static final int MOST = 254;

  /** Pieces after which a new paragraph begins a new window. */
  private static final int WANTED = 90;

  private static final String OPENING_MARKS = "\"“„«‘'`";

  private final WordPieces wordPieces;

  Windows(WordPieces wordPieces) {
    this.wordPieces = wordPieces;
  }

  /** The windows of a document that has blocks and quotations; none over page furniture. */
  List<Window> of(Document document) {
    List<Window> windows = new ArrayList<>();
    OpenWindow open = new OpenWindow();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.FURNITURE) {
        continue;
      }
      List<Piecewise> words = words(document, block);
      int size = 1 + words.stream().mapToInt(word -> word.pieces().length).sum();
      boolean quoting = OPENING_MARKS.indexOf(document.text().charAt(block.start())) >= 0;
      if (!open.isEmpty() && open.size + size > (quoting ? MOST : WANTED)) {
        windows.add(open.window());
        open = new OpenWindow();
      }
      for (Piecewise word : words) {
        if (open.size + word.pieces().length + 1 > MOST) {
          open.endParagraph();
          windows.add(open.window());
          open = new OpenWindow();
        }
        open.add(word);
      }
      if (!words.isEmpty()) {
        open.endParagraph();
      }
    }
    if (!open.isEmpty()) {
      windows.add(open.window());
    }
    return windows;
  }

  private List<Piecewise> words(Document document, Block block) {
    String text = document.text();
    List<Piecewise> words = new ArrayList<>();
    for (int start = block.start(); start < block.end(); ) {
      int end = wordEnd(text, start, block.end());
      int first = text.codePointAt(start);
      if (!Character.isWhitespace(first) && !Character.isSpaceChar(first)) {
        String word = text.substring(start, end);
        boolean quoted = document.quotes().holds(start, start + 1);
        int[] pieces = wordPieces.of(isSingleMark(document, start) ? "\"" : word);
        words.add(new Piecewise(new Span(start, end), pieces, Shape.of(word).type(quoted)));
      }
      start = end;
    }
    return words;
  }

  /** Whether a single mark opens or closes a quotation, as a double one does. */
  private static boolean isSingleMark(Document document, int at) {
    return "‘’'".indexOf(document.text().charAt(at)) >= 0
        && document.quotes().over(at, at + 1).isEmpty()
        && document.quotes().over(Math.max(0, at - 1), at + 2).stream()
            .anyMatch(quote -> quote.start() == at + 1 || quote.end() == at);
  }

  /** The end of the letters and digits from a place on, else of the one mark there. */
  private static int wordEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    if (end > start) {
      return Math.min(end, limit);
    }
    char mark = text.charAt(start);
    boolean pair = (mark == '`' || mark == '\'') && text.startsWith("" + mark + mark, start);
    return Math.min(limit, start + (pair ? 2 : Character.charCount(text.codePointAt(start))));
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Piecewise(Span word, int[] pieces, int type) {}

  private final class OpenWindow {
    private final long[] pieces = new long[MOST];
    private final long[] types = new long[MOST];
    private final List<Span> words = new ArrayList<>();
    private final List<Integer> firstPieces = new ArrayList<>();
    private int size;

    OpenWindow() {
      pieces[size++] = wordPieces.number("[CLS]");
    }

    boolean isEmpty() {
      return words.isEmpty();
    }

    void add(Piecewise word) {
      firstPieces.add(size);
      words.add(word.word());
      for (int piece : word.pieces()) {
        types[size] = word.type();
        pieces[size++] = piece;
      }
    }

    void endParagraph() {
      pieces[size++] = wordPieces.number("[SEP]");
    }

    Window window() {
      return new Window(
          Arrays.copyOf(pieces, size),
          Arrays.copyOf(types, size),
          words,
          firstPieces.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
