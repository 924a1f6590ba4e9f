package org.demarche.extraction.finding.position;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Lines;

/** The words of {@code scope.tsv} by their effect. */
final class ScopeWords {
  private final Map<Effect, Set<String>> words = new EnumMap<>(Effect.class);

  ScopeWords() {
    for (Effect effect : Effect.values()) {
      words.put(effect, new HashSet<>());
    }
    for (String line : Lines.of(ScopeWords.class, "scope.tsv")) {
      List<String> columns = List.of(line.split("\t", -1));
      of(Effect.valueOf(columns.get(0).toUpperCase(Locale.ROOT).replace('-', '_')))
          .add(columns.get(1));
    }
  }

  /** What a word does to the clause it stands in; the file says it of each. */
  enum Effect {
    NEGATOR,
    NEGATIVE,
    TURNING,
    POSSIBILITY,
    CONDITION,
    CONDITION_PHRASE,
    NO_CONDITION,
    IMAGINED,
    ATTITUDE,
    OWN,
    ANAPHOR,
    COPULA,
    FIRST_PERSON,
    THIRD_PERSON,
    PLACE,
    EVENT,
    OF_PEOPLE,
    WHOLE,
    REVERSING,
    OTHER,
    DEFINITE,
    LIGHT
  }

  Set<String> of(Effect effect) {
    return words.getOrDefault(effect, new HashSet<>());
  }

  boolean is(Effect effect, Word token) {
    Set<String> list = of(effect);
    return list.contains(token.lemma()) || list.contains(Lemmas.printed(token));
  }
}
