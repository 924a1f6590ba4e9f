package org.demarche.extraction.finding.position;

/** How likely a position is right, by the way it was found. */
final class Confidence {
  private static final double BY_CUE = 0.7;
  private static final double BY_CONTENT = 0.6;
  private static final double TAKEN_UP = 0.7;
  private static final double ASCRIBED = 0.9;

  private Confidence() {}

  static double of(boolean inCue, boolean named, boolean ascribed) {
    double value = inCue ? BY_CUE : BY_CONTENT;
    value *= named ? 1 : TAKEN_UP;
    value *= ascribed ? ASCRIBED : 1;
    return Math.round(value * 100) / 100.0;
  }
}
