package org.demarche.questions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.questions.name.UnknownName;
import org.demarche.questions.source.Rows;

/**
 * What a question is answered with.
 *
 * @param rows none where a name of the question fits nothing
 * @param unknown the names that fit nothing, each once
 */
public record Answer(Rows rows, List<UnknownName> unknown) {
  static Answer of(Rows rows) {
    return new Answer(rows, List.of());
  }

  static Answer of(Rows rows, Collection<Answer> parts) {
    Set<UnknownName> unknown = new LinkedHashSet<>();
    parts.forEach(part -> unknown.addAll(part.unknown()));
    return new Answer(rows, List.copyOf(unknown));
  }

  Answer withRows(Rows others) {
    return new Answer(others, unknown);
  }
}
