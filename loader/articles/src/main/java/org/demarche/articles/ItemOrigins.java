package org.demarche.articles;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the articles of one input from each other by their ids, and those of equal ids by their
 * number. An input of very many articles has no origins from some number on: then nothing that is
 * read is taken for a changed form of something else.
 */
final class ItemOrigins {
  private static final int MOST = 100_000;

  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Where the next article was read from.
   *
   * @param part what it is read from
   * @param id its own id
   */
  @Nullable String of(Origin part, String id) {
    String location = part.location();
    if (location == null) {
      return null;
    }
    String item = location + "#" + id;
    if (seen.size() >= MOST && !seen.containsKey(item)) {
      return null;
    }
    int number = seen.merge(item, 1, Integer::sum);
    return number == 1 ? item : item + "#" + number;
  }
}
