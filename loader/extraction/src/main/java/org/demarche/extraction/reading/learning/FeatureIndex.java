package org.demarche.extraction.reading.learning;

import java.util.Arrays;

/** Numbers features from 0 on: an open hash table from feature hashes to row numbers. */
final class FeatureIndex {
  private int[] keys;
  private int[] rows;
  private int size;

  FeatureIndex(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) * 2;
    keys = new int[capacity];
    rows = new int[capacity];
  }

  int size() {
    return size;
  }

  /** The row of a feature, or -1. */
  int find(int hash) {
    int mask = keys.length - 1;
    int slot = hash & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == hash) {
        return rows[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The row of a feature, a new one when it was not seen before. */
  int findOrAdd(int hash) {
    int row = find(hash);
    if (row >= 0) {
      return row;
    }
    if (2 * size >= keys.length) {
      grow();
    }
    put(hash, size);
    return size++;
  }

  /** The hashes in the order of their rows. */
  int[] hashes() {
    int[] hashes = new int[size];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        hashes[rows[slot]] = keys[slot];
      }
    }
    return hashes;
  }

  private void put(int hash, int row) {
    int mask = keys.length - 1;
    int slot = hash & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = hash;
    rows[slot] = row;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new int[2 * oldKeys.length];
    rows = new int[keys.length];
    Arrays.fill(rows, -1);
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != 0) {
        put(oldKeys[slot], oldRows[slot]);
      }
    }
  }
}
