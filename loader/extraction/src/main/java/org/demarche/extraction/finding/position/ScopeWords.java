package org.demarche.extraction.finding.position;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Token;

/** The words of {@code scope.tsv} by their kind. */
final class ScopeWords {
  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  ScopeWords() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (String line : Lines.of(ScopeWords.class, "scope.tsv")) {
      List<String> columns = List.of(line.split("\t", -1));
      of(Kind.valueOf(columns.get(0).toUpperCase(Locale.ROOT).replace('-', '_')))
          .add(columns.get(1));
    }
  }

  /** What a word does to the clause it stands in; the file says it of each. */
  enum Kind {
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

  Set<String> of(Kind kind) {
    return words.getOrDefault(kind, new HashSet<>());
  }

  boolean is(Kind kind, Token token) {
    Set<String> list = of(kind);
    return list.contains(token.lemma()) || list.contains(Lemmas.printed(token));
  }
}
