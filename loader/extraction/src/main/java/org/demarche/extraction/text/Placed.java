package org.demarche.extraction.text;

/** Something that has its place in an article's text. */
public interface Placed {
  /** Where it starts, in UTF-16 characters of the article's text. */
  int start();

  /** Where it ends, exclusive. */
  int end();
}
