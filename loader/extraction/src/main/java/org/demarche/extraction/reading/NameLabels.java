package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Gathers names from the labels of tokens: B-PER begins one, I-PER goes on, O is none. The full
 * stop of an initial parts no name.
 */
final class NameLabels {
  private final String text;
  private final List<String> labels;
  private final List<NameSpan> names = new ArrayList<>();
  private @Nullable NameSpan open;

  NameLabels(String text, List<String> labels) {
    this.text = text;
    this.labels = labels;
  }

  /** The next token with the number of its label. */
  void add(Token token, int number) {
    String label = labels.get(number);
    NameSpan before = open;
    if (label.equals("O")) {
      close();
      return;
    }
    NameSpan.Type type = NameSpan.Type.of(label.substring(2));
    if (label.startsWith("I-") && before != null && before.type() == type) {
      open = new NameSpan(before.start(), token.end(), type);
    } else {
      close();
      open = new NameSpan(token.start(), token.end(), type);
    }
  }

  private void close() {
    NameSpan closed = open;
    if (closed != null) {
      NameSpan before = names.isEmpty() ? null : names.getLast();
      if (before != null && before.type() == closed.type() && isOne(before, closed)) {
        names.set(names.size() - 1, new NameSpan(before.start(), closed.end(), closed.type()));
      } else {
        names.add(closed);
      }
      open = null;
    }
  }

  private boolean isOne(NameSpan first, NameSpan second) {
    boolean letter =
        Character.isUpperCase(text.charAt(first.end() - 1))
            && (first.end() - first.start() == 1
                || !Character.isLetter(text.charAt(first.end() - 2)));
    String between = text.substring(first.end(), second.start());
    return letter && between.strip().equals(".") || between.equals("-");
  }

  /** All names, the last one too. */
  List<NameSpan> names() {
    close();
    return List.copyOf(names);
  }
}
