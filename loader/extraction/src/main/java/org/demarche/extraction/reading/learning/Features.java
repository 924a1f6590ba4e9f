package org.demarche.extraction.reading.learning;

import java.util.Arrays;

/**
 * The features of one decision, each the hash of a template's number and of what stands there. It
 * is filled, used and cleared again, so that extraction makes no garbage. Not for use by many
 * threads.
 */
public final class Features {
  private int[] hashes = new int[128];
  private int[] rows = new int[128];
  private int size;

  /** Forgets all features. */
  public void clear() {
    size = 0;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The hash of a feature; never 0. */
  public int get(int i) {
    return hashes[i];
  }

  /** Room for a number of each feature, for the model that scores them. */
  int[] rows() {
    if (rows.length < size) {
      rows = new int[hashes.length];
    }
    return rows;
  }

  /** All hashes. */
  public int[] toArray() {
    return Arrays.copyOf(hashes, size);
  }

  /** A feature that is there or not. */
  public void add(int template) {
    push(finish(mix(SEED, template)));
  }

  /** A template with one value. */
  public void add(int template, int a) {
    push(finish(mix(mix(SEED, template), a)));
  }

  /** A template with two values. */
  public void add(int template, int a, int b) {
    push(finish(mix(mix(mix(SEED, template), a), b)));
  }

  /** A template with three values. */
  public void add(int template, int a, int b, int c) {
    push(finish(mix(mix(mix(mix(SEED, template), a), b), c)));
  }

  /** A template with four values. */
  public void add(int template, int a, int b, int c, int d) {
    push(finish(mix(mix(mix(mix(mix(SEED, template), a), b), c), d)));
  }

  private static final int SEED = 0x2545F491;

  private static int mix(int hash, int value) {
    int h = (hash ^ value) * 0x9E3779B1;
    return (h ^ (h >>> 15)) + 0x7F4A7C15;
  }

  private static int finish(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    h ^= h >>> 16;
    return h == 0 ? 1 : h;
  }

  private void push(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }
}
