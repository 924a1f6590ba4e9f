package org.demarche.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between double quotation marks, straight or typographic, block by block. A
 * quotation left open runs to the end of its block, as the first paragraphs of a long quotation do.
 * Nested quotations belong to the outer one.
 */
final class QuoteFinder {
  List<Span> find(String text, List<Block> blocks) {
    List<Span> quotes = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == BlockKind.PARAGRAPH) {
        find(text, block, quotes);
      }
    }
    return quotes;
  }

  private static void find(String text, Block block, List<Span> quotes) {
    int open = -1;
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      if (open < 0 && (c == '"' || c == '“' || c == '„' || c == '«')) {
        open = i + 1;
      } else if (open >= 0 && (c == '"' || c == '”' || c == '»')) {
        if (i > open) {
          quotes.add(new Span(open, i));
        }
        open = -1;
      }
    }
    if (open >= 0 && open < block.end()) {
      quotes.add(new Span(open, block.end()));
    }
  }
}
