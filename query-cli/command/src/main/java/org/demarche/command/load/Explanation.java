package org.demarche.command.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.reading.NameSpan;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Span;

/**
 * What was read in an article, layer by layer, for people: each sentence with its words, what they
 * are and depend on, the names and frames in it, and what found them.
 */
final class Explanation {
  private Explanation() {}

  /** Some lines of text, with an empty one at the end. */
  static String of(Extraction extraction) {
    Document text = extraction.document();
    StringBuilder lines = new StringBuilder();
    lines.append("article ").append(extraction.article().id()).append('\n');
    layer(lines, text.blocks(), "blocks");
    layer(lines, text.quotes(), "quotations");
    layer(lines, text.sentences(), "sentences");
    layer(lines, text.layer(Word.LAYER), "words");
    layer(lines, text.layer(NameSpan.LAYER), "names");
    layer(lines, text.layer(Frame.LAYER), "frames");
    for (SentenceWords sentence : text.layer(SentenceWords.LAYER)) {
      sentence(lines, text, sentence);
    }
    return lines.append('\n').toString();
  }

  private static void layer(StringBuilder lines, Layer<?> layer, String what) {
    if (!layer.isEmpty()) {
      lines.append(
          String.format(Locale.ROOT, "%6d %-11s by %s%n", layer.size(), what, layer.foundBy()));
    }
  }

  private static void sentence(StringBuilder lines, Document text, SentenceWords sentence) {
    lines.append('\n').append(oneLine(sentence.whole(), text)).append('\n');
    for (int i = 0; i < sentence.size(); i++) {
      Word word = sentence.get(i);
      int head = sentence.head(i);
      lines.append(
          String.format(
              Locale.ROOT,
              "  %-18s %-6s%-5s %-16s %s%n",
              word.text(),
              word.tag(),
              word.partOfSpeech().penn(),
              word.lemma(),
              head < 0 ? "root" : word.relation() + " of " + sentence.get(head).text()));
    }
    for (NameSpan name : text.layer(NameSpan.LAYER).within(sentence.start(), sentence.end())) {
      lines
          .append("  name    ")
          .append(name.type().name().toLowerCase(Locale.ROOT))
          .append(": ")
          .append(oneLine(new Span(name.start(), name.end()), text))
          .append('\n');
    }
    for (Frame frame : text.layer(Frame.LAYER).within(sentence.start(), sentence.end())) {
      lines.append(
          String.format(
              Locale.ROOT,
              "  frame   %s (%.3f)%s%n",
              oneLine(frame.cue(), text),
              frame.confidence(),
              frame.nested() ? ", within another" : ""));
      role(lines, text, "source", frame.of(FrameRole.SOURCE));
      role(lines, text, "content", frame.of(FrameRole.CONTENT));
    }
  }

  private static void role(StringBuilder lines, Document text, String role, List<Span> spans) {
    if (!spans.isEmpty()) {
      lines
          .append(String.format(Locale.ROOT, "    %-8s", role))
          .append(spans.stream().map(s -> oneLine(s, text)).collect(Collectors.joining(" … ")))
          .append('\n');
    }
  }

  private static String oneLine(Span span, Document text) {
    return span.in(text.text()).replaceAll("\\s+", " ");
  }
}
