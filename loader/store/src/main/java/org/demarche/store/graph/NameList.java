package org.demarche.store.graph;

import java.util.List;

/** Lists names as a person would. */
final class NameList {
  private NameList() {}

  /** "Norway, Iceland and the Faroe Islands". */
  static String listed(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
