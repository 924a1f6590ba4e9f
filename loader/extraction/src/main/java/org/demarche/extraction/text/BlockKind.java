package org.demarche.extraction.text;

/** What a block of lines is. */
public enum BlockKind {
  /** Running text. */
  PARAGRAPH,
  /** A headline or the heading of a section. */
  HEADING,
  /** Page furniture: share buttons, links to other pieces, lines in another script. */
  FURNITURE
}
