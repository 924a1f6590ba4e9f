package org.demarche.questions;

import java.util.ArrayList;
import java.util.List;

/**
 * Signs that printers set in several ways and people type in one: apostrophes, quotation marks,
 * dashes, spaces. said.rq folds what was printed in the same way.
 */
final class Typography {
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC\uFF07";

  private Typography() {}

  /** As a plain keyboard has it. */
  static String plain(String text) {
    return text.replaceAll("[" + APOSTROPHES + "\u201B\u2032`\u00B4]", "'")
        .replaceAll("[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]", "\"")
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replaceAll("[\u00A0\u2000-\u200A\u202F\u3000]", " ")
        .replaceAll("[\u00AD\u200B-\u200D\u2060\uFEFF]", "");
  }

  /** A word with its apostrophe in each way in which an index may have it. */
  static List<String> spellings(String word) {
    List<String> spellings = new ArrayList<>();
    if (word.indexOf('\'') < 0) {
      spellings.add(word);
    } else {
      APOSTROPHES.chars().forEach(c -> spellings.add(word.replace('\'', (char) c)));
    }
    return spellings;
  }
}
