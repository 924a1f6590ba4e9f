package org.demarche.extraction.finding.statement;

import java.util.Set;

/**
 * A reporting or attitude verb of the inventory.
 *
 * @param lemma the verb, with its particle behind a space where it has one
 * @param speechAct the key of what it does
 * @param frames the complements it takes: that, to, np, if, quote, tell (an addressee)
 */
record Cue(String lemma, String speechAct, Set<String> frames) {
  boolean takes(String frame) {
    return frames.contains(frame);
  }

  String particle() {
    int space = lemma.indexOf(' ');
    return space < 0 ? "" : lemma.substring(space + 1);
  }
}
