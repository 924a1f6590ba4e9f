package org.demarche.extraction.reading;

import java.util.Locale;

/** What words are to the cue of a frame. */
public enum FrameRole {
  /** What is said, thought or wanted. */
  CONTENT,
  /** Who says it. */
  SOURCE,
  /** What somebody is for or against. */
  PROPOSITION,
  /** Whose stance it is. */
  HOLDER,
  /** Who should act, is blamed, threatened or praised; to whom something is done. */
  TOWARD,
  /** What a stance depends on. */
  CONDITION,
  /** Who meets. */
  PARTICIPANT,
  /** Where. */
  PLACE,
  /** When. */
  DATE,
  /** About what. */
  TOPIC,
  /** What is done, or what to. */
  OBJECT,
  /** Who does it. */
  ACTOR;

  /** Its name in files: "proposition". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
