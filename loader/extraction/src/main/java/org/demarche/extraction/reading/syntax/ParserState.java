package org.demarche.extraction.reading.syntax;

import java.util.Arrays;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011). The root
 * stands behind the last word. A transition is 0 to shift, 1 + 2r to make the top of the stack
 * depend on the front of the buffer by relation r, 2 + 2r to make it depend on the one below it.
 */
final class ParserState {
  static final int SHIFT = 0;

  private final int length;
  private final int[] stack;
  private int top;
  private int front;
  final int[] heads;
  final int[] relations;
  private final int[] leftmost;
  private final int[] rightmost;
  private final int[] secondLeft;
  private final int[] secondRight;
  private final int[] leftCount;
  private final int[] rightCount;

  ParserState(int length) {
    this.length = length;
    stack = new int[length + 1];
    heads = new int[length + 1];
    relations = new int[length + 1];
    leftmost = new int[length + 1];
    rightmost = new int[length + 1];
    secondLeft = new int[length + 1];
    secondRight = new int[length + 1];
    leftCount = new int[length + 1];
    rightCount = new int[length + 1];
    for (int[] links :
        new int[][] {heads, relations, leftmost, rightmost, secondLeft, secondRight}) {
      Arrays.fill(links, -1);
    }
  }

  boolean isFinal() {
    return top == 0 && front == length;
  }

  boolean canShift() {
    return front < length;
  }

  boolean canAttachLeft() {
    return top > 0;
  }

  boolean canAttachRight() {
    return top > 1;
  }

  /** The i-th of the stack from its top, or -1. */
  int stack(int i) {
    return i < top ? stack[top - 1 - i] : -1;
  }

  int stackSize() {
    return top;
  }

  /** The i-th of the buffer, or -1; the root is the last of it. */
  int buffer(int i) {
    return front + i <= length ? front + i : -1;
  }

  int root() {
    return length;
  }

  int leftmost(int i) {
    return i < 0 ? -1 : leftmost[i];
  }

  int rightmost(int i) {
    return i < 0 ? -1 : rightmost[i];
  }

  int secondLeft(int i) {
    return i < 0 ? -1 : secondLeft[i];
  }

  int secondRight(int i) {
    return i < 0 ? -1 : secondRight[i];
  }

  int leftCount(int i) {
    return i < 0 ? -1 : Math.min(3, leftCount[i]);
  }

  int rightCount(int i) {
    return i < 0 ? -1 : Math.min(3, rightCount[i]);
  }

  int relation(int i) {
    return i < 0 ? -2 : relations[i];
  }

  void apply(int transition) {
    if (transition == SHIFT) {
      stack[top++] = front++;
      return;
    }
    int relation = (transition - 1) / 2;
    int dependent = stack[--top];
    boolean left = transition % 2 == 1;
    int head = left ? front : stack[top - 1];
    heads[dependent] = head;
    relations[dependent] = relation;
    if (left) {
      secondLeft[head] = leftmost[head];
      leftmost[head] = dependent;
      leftCount[head]++;
    } else {
      secondRight[head] = rightmost[head];
      rightmost[head] = dependent;
      rightCount[head]++;
    }
  }
}
