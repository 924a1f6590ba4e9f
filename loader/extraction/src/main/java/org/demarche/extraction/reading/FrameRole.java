package org.demarche.extraction.reading;

/** What words are to the cue of a frame. */
public enum FrameRole {
  /** What is said, thought or wanted. */
  CONTENT,
  /** Who says it. */
  SOURCE
}
