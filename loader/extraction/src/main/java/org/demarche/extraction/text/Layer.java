package org.demarche.extraction.text;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;

/**
 * Things of one kind in an article, in the order of its text: an unmodifiable list that answers
 * questions by offset, each in logarithmic time. Offsets are in UTF-16 characters.
 *
 * @param <T> the type of the things
 */
public final class Layer<T extends Placed> extends AbstractList<T> implements RandomAccess {
  private final List<T> things;
  private final String foundBy;
  private final int[] starts;

  /** The greatest end among the things up to each one. */
  private final int[] reaches;

  /** Whether no two things have a character in common. */
  private final boolean disjoint;

  Layer(List<? extends T> things, String foundBy) {
    this.things = List.copyOf(things);
    this.foundBy = foundBy;
    this.starts = new int[things.size()];
    this.reaches = new int[things.size()];
    boolean apart = true;
    int reach = 0;
    for (int i = 0; i < starts.length; i++) {
      T thing = this.things.get(i);
      if (i > 0 && thing.start() < starts[i - 1]) {
        throw new IllegalArgumentException("not in the order of the text: " + thing);
      }
      apart &= thing.start() >= reach;
      reach = Math.max(reach, thing.end());
      starts[i] = thing.start();
      reaches[i] = reach;
    }
    this.disjoint = apart;
  }

  /** The name and version of the model or data that found these things. */
  public String foundBy() {
    return foundBy;
  }

  @Override
  public T get(int index) {
    return things.get(index);
  }

  @Override
  public int size() {
    return starts.length;
  }

  /** The index of the last thing that starts at or before an offset; -1 if there is none. */
  public int at(int offset) {
    return before(i -> starts[i] <= offset) - 1;
  }

  /** The index of the first thing that ends after an offset; the size if there is none. */
  public int firstEndingAfter(int offset) {
    return before(i -> reaches[i] <= offset);
  }

  /** The things that have a character in common with a stretch. */
  public List<T> over(int start, int end) {
    int first = firstEndingAfter(start);
    int stop = before(i -> starts[i] < end);
    if (first >= stop) {
      return List.of();
    }
    List<T> found = things.subList(first, stop);
    return disjoint ? found : found.stream().filter(thing -> thing.end() > start).toList();
  }

  /** The things that lie wholly within a stretch. */
  public List<T> within(int start, int end) {
    return startingIn(start, end).stream().filter(thing -> thing.end() <= end).toList();
  }

  /** The things that start within a stretch. */
  public List<T> startingIn(int start, int end) {
    int first = before(i -> starts[i] < start);
    int stop = before(i -> starts[i] < end);
    return first < stop ? things.subList(first, stop) : List.of();
  }

  /** Whether the last thing that starts at or before a stretch holds all of it. */
  public boolean holds(int start, int end) {
    int last = at(start);
    return last >= 0 && end <= things.get(last).end();
  }

  /** How many of the first things fulfil what no later one does. */
  private int before(IntPredicate fulfils) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fulfils.test(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
