package org.demarche.extraction.finding.statement;

/**
 * A reporting or attitude word.
 *
 * @param lemma the word, with its particle behind a space where it has one
 * @param speechAct the key of what it does
 */
record Cue(String lemma, String speechAct) {}
