package org.demarche.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.name.Names;
import org.demarche.questions.name.UnknownName;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.QueryText;
import org.demarche.questions.source.Rows;
import org.jspecify.annotations.Nullable;

/** What a question puts into the sections of its .rq file. */
final class QueryConditions {
  static final QueryConditions NONE = new QueryConditions(List.of(), List.of());

  /** A section that needs the IRIs of the things that a name fits. */
  private record NamedSection(String section, NameKind kind, String text) {}

  private final List<NamedSection> named;
  private final List<Consumer<QueryText>> others;

  private QueryConditions(List<NamedSection> named, List<Consumer<QueryText>> others) {
    this.named = named;
    this.others = others;
  }

  /** Null leaves the section out. */
  QueryConditions name(String section, NameKind kind, @Nullable String text) {
    return text == null
        ? this
        : new QueryConditions(with(named, new NamedSection(section, kind, text)), others);
  }

  /** Null leaves the section out. */
  QueryConditions text(String section, @Nullable String text) {
    return text == null ? this : and(query -> query.text(section, text));
  }

  /** No IRI leaves the section out. */
  QueryConditions iris(String section, List<String> iris) {
    List<String> all = List.copyOf(iris);
    return all.isEmpty() ? this : and(query -> query.iris(section, all));
  }

  QueryConditions when(String section, boolean wanted) {
    return wanted ? and(query -> query.when(section)) : this;
  }

  QueryConditions in(Period period) {
    return text("since", period.since()).text("until", period.until());
  }

  /** At most so many rows; 0 for all. */
  QueryConditions limit(int rows) {
    return and(query -> query.limit(rows));
  }

  private QueryConditions and(Consumer<QueryText> other) {
    return new QueryConditions(named, with(others, other));
  }

  private static <T> List<T> with(List<T> some, T one) {
    List<T> all = new ArrayList<>(some);
    all.add(one);
    return List.copyOf(all);
  }

  /** Looks the names up and asks the query of that file. */
  Answer ask(QuerySource source, String file) {
    QueryText query = QueryText.of(QueryConditions.class, file);
    others.forEach(other -> other.accept(query));
    Map<NameKind, Names> known = new EnumMap<>(NameKind.class);
    List<UnknownName> unknown = new ArrayList<>();
    for (NamedSection one : named) {
      Names names = known.computeIfAbsent(one.kind(), kind -> Names.load(source, kind));
      List<String> iris = names.find(one.text());
      if (iris.isEmpty()) {
        unknown.add(new UnknownName(one.kind(), one.text(), names.nearest(one.text())));
      }
      query.iris(one.section(), iris);
    }
    return unknown.isEmpty()
        ? Answer.of(source.rows(query))
        : new Answer(Rows.NONE, List.copyOf(unknown));
  }
}
