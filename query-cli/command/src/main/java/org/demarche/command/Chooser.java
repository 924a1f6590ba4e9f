package org.demarche.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the things that options name into a query. */
final class Chooser {
  private final Source source;
  private final Console console;
  private final QueryText query;
  private final Map<NameKind, Names> names = new EnumMap<>(NameKind.class);
  private boolean allFound = true;

  Chooser(Source source, Console console, QueryText query) {
    this.source = source;
    this.console = console;
    this.query = query;
  }

  /** Does nothing when the option was not given. */
  Chooser choose(String section, NameKind kind, @Nullable String text) {
    if (text != null) {
      List<String> iris = find(kind, text);
      allFound &= !iris.isEmpty();
      query.iris(section, iris);
    }
    return this;
  }

  private List<String> find(NameKind kind, String text) {
    Names known = names.computeIfAbsent(kind, k -> Names.load(source, k));
    List<String> iris = known.find(text);
    if (iris.isEmpty()) {
      List<String> nearest = known.nearest(text);
      String hint = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
      console.note("no " + kind.word() + " matches '" + Wording.printable(text) + "'" + hint);
    }
    return iris;
  }

  /** The answer, empty where a name fitted nothing. */
  Rows fetch(Listing listing) {
    return allFound ? listing.fetch(source, query) : Rows.none(listing.shown());
  }
}
