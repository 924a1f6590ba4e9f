package org.demarche.command.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.reading.NameSpan;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Sentence;
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
    for (Sentence sentence : text.sentences()) {
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

  private static void sentence(StringBuilder lines, Document text, Sentence sentence) {
    Layer<Word> words = text.layer(Word.LAYER);
    lines
        .append('\n')
        .append(oneLine(new Span(sentence.start(), sentence.end()), text))
        .append('\n');
    for (Word word : Word.of(text, sentence)) {
      lines.append(
          String.format(
              Locale.ROOT,
              "  %-18s %-6s%-5s %-16s %s%n",
              word.text(),
              word.tag(),
              word.partOfSpeech().penn(),
              word.lemma(),
              word.head() == Word.ROOT
                  ? "root"
                  : word.relation() + " of " + words.get(word.head()).text()));
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
              "  %-9s %s (%.3f)%s%s%n",
              frame.kind().word(),
              oneLine(frame.cue(), text),
              frame.confidence(),
              frame.classes().stream().map(c -> ", " + c).collect(Collectors.joining()),
              frame.nested() ? ", within another" : ""));
      for (FrameRole role : frame.kind().roles()) {
        role(lines, text, role.word(), frame.of(role));
      }
    }
  }

  private static void role(StringBuilder lines, Document text, String role, List<Span> spans) {
    if (!spans.isEmpty()) {
      lines
          .append(String.format(Locale.ROOT, "    %-12s", role))
          .append(spans.stream().map(s -> oneLine(s, text)).collect(Collectors.joining(" … ")))
          .append('\n');
    }
  }

  private static String oneLine(Span span, Document text) {
    return span.in(text.text()).replaceAll("\\s+", " ");
  }
}
