package org.demarche.extraction.finding.statement;

import java.util.List;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Lines;

/** Nouns of time, which head adjuncts such as "last week" and never a source. */
final class TimeNouns {
  private static final Set<String> HEADS = Set.of("NOUN", "PROPN", "PRON", "VERB");

  private final Set<String> lemmas = Set.copyOf(Lines.of(TimeNouns.class, "time-nouns.txt"));

  /** Whether a phrase is of time alone: no other noun or verb is in it. */
  boolean are(List<Word> phrase) {
    return lemmas.contains(phrase.getLast().lemma())
        && phrase.subList(0, phrase.size() - 1).stream().noneMatch(t -> HEADS.contains(t.tag()));
  }
}
