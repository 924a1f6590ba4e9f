package org.demarche.cli;

import java.util.List;

/** What sort of thing a name is looked for among. */
enum NameKind {
  ACTOR("actor", List.of("Person", "Organization", "Country", "Group")),
  TOPIC("topic", List.of("Topic", "Country")),
  OUTLET("outlet", List.of("Outlet")),
  THING(
      "thing", List.of("Person", "Organization", "Country", "Group", "Topic", "Outlet", "Meeting"));

  private final String word;
  private final List<String> types;

  NameKind(String word, List<String> types) {
    this.word = word;
    this.types = types;
  }

  String word() {
    return word;
  }

  List<String> types() {
    return types.stream().map(Prefixes::term).toList();
  }
}
