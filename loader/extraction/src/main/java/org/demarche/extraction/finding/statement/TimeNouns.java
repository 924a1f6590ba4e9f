package org.demarche.extraction.finding.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.dates.DateWords;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Lines;

/** Nouns of time, which head adjuncts such as "last week" and never a source. */
final class TimeNouns {
  private static final Set<String> HEADS = Set.of("NOUN", "PROPN", "PRON", "VERB");

  private final Set<String> lemmas = new HashSet<>(Lines.of(TimeNouns.class, "time-nouns.txt"));

  TimeNouns() {
    for (String weekday : new DateWords().weekdays()) {
      lemmas.add(weekday.toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a phrase is of time alone: no other noun or verb is in it. */
  boolean are(List<Word> phrase) {
    return lemmas.contains(phrase.getLast().lemma())
        && phrase.subList(0, phrase.size() - 1).stream().noneMatch(t -> HEADS.contains(t.tag()));
  }
}
