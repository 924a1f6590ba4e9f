package org.demarche.store;

/**
 * What putting a batch came to.
 *
 * @param added articles that were not there
 * @param changed articles whose graph was replaced
 * @param same articles left as they were
 * @param nearDuplicates those of the added and changed that repeat another article
 * @param statements statements written
 */
public record LoadCounts(int added, int changed, int same, int nearDuplicates, int statements) {
  /** Nothing was put. */
  public static final LoadCounts NONE = new LoadCounts(0, 0, 0, 0, 0);

  /** The sum of two. */
  public LoadCounts plus(LoadCounts other) {
    return new LoadCounts(
        added + other.added,
        changed + other.changed,
        same + other.same,
        nearDuplicates + other.nearDuplicates,
        statements + other.statements);
  }

  /** How many articles, whatever became of them. */
  public int articles() {
    return added + changed + same;
  }
}
