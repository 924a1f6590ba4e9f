package org.demarche.questions.name;

import java.util.List;
import org.demarche.questions.source.Prefixes;

/** What sort of thing a name is looked for among. */
public enum NameKind {
  ACTOR("actor"),
  TOPIC("topic"),
  OUTLET("outlet"),
  THING("thing");

  private final String word;

  NameKind(String word) {
    this.word = word;
  }

  /** The word for it, as in "no actor matches". */
  public String word() {
    return word;
  }

  /** The IRIs of the classes that such things belong to. */
  List<String> types() {
    List<String> names =
        switch (this) {
          case ACTOR -> List.of("Person", "Organization", "Country", "Group");
          case TOPIC -> List.of("Topic", "Country");
          case OUTLET -> List.of("Outlet");
          case THING ->
              List.of("Person", "Organization", "Country", "Group", "Topic", "Outlet", "Meeting");
        };
    return names.stream().map(Prefixes::term).toList();
  }
}
