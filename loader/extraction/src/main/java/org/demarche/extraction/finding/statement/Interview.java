package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Questions and answers, "Q:" and "A:" at the beginning of paragraphs: whoever answers is the
 * person whom the text before them names, if it is one alone.
 */
final class Interview {
  private static final String QUESTION = "Q";
  private static final String ANSWER = "A";
  private static final double CERTAIN = 1.0;
  private static final Set<Character> MARKS = Set.of(':', '.');

  private final Document text;
  private final @Nullable Actor answering;

  Interview(Document text, WhoIsWho who) {
    this.text = text;
    this.answering = answering(text, who);
  }

  /** Attributions without the questions of an interview, and with its answers. */
  static List<Attribution> answers(Document text, List<Attribution> found) {
    List<Attribution> answered = new ArrayList<>(found);
    boolean asked = false;
    for (int b = 0; b < text.blocks().size(); b++) {
      Block block = text.blocks().get(b);
      if (labels(text, block, QUESTION)) {
        asked = true;
        answered.removeIf(attribution -> attribution.cueSpan().start() == block.start());
      } else if (asked && labels(text, block, ANSWER)) {
        Span letter = new Span(block.start(), block.start() + ANSWER.length());
        Span mark = new Span(letter.end(), letter.end() + 1);
        answered.removeIf(
            attribution ->
                block.start() <= attribution.cueSpan().start()
                    && attribution.cueSpan().start() <= mark.start());
        Span content = content(text, mark.end(), block.end());
        if (content.start() < content.end()) {
          answered.add(
              new Attribution(
                  new Cue(mark.in(text.text()), "assert"),
                  letter,
                  mark,
                  List.of(content),
                  null,
                  false,
                  false,
                  text.sentenceAt(block.start()),
                  CERTAIN));
        }
      }
    }
    return answered;
  }

  private static Span content(Document text, int from, int end) {
    int start = from;
    while (start < end && Character.isWhitespace(text.text().charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  /** Whoever a source means that is the letter of an answer; nothing for any other source. */
  @Nullable Actor answering(Span source) {
    boolean letter = source.in(text.text()).equals(ANSWER);
    Block block = text.blocks().get(text.blockAt(source.start()));
    return letter && block.start() == source.start() && labels(text, block, ANSWER)
        ? answering
        : null;
  }

  private static @Nullable Actor answering(Document text, WhoIsWho who) {
    for (Block block : text.blocks()) {
      if (labels(text, block, QUESTION)) {
        List<Actor> named =
            who.personMentions().stream()
                .filter(mention -> mention.end() <= block.start())
                .map(Mention::referent)
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
      }
    }
    return null;
  }

  private static boolean labels(Document text, Block block, String letter) {
    int behind = block.start() + letter.length();
    return text.text().startsWith(letter, block.start())
        && behind < block.end()
        && MARKS.contains(text.text().charAt(behind));
  }
}
