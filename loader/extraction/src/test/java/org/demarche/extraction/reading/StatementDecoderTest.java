package org.demarche.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.encoder.Tensor;
import org.demarche.extraction.text.Span;
import org.junit.jupiter.api.Test;

/** Words of two letters with a blank between, so that word n stands at 3n. */
class StatementDecoderTest {
  private static final StatementDecoder DECODER =
      new StatementDecoder(new Thresholds(0.5, 0.5, 0, 1, 1, 0));

  @Test
  void aCueHasTheWordsBehindItAndItsRoles() {
    // source, cue, more of the cue, content, content
    Tensor.Floats tags = tags(none(), first(0.9f), inside(), none(), none());
    Tensor.Floats labels = labels(source(), label(), label(), content(0.8f), content(0.7f));

    List<Frame> frames = DECODER.frames(words(5), tags, DECODER.cues(tags), labels);

    assertThat(frames).hasSize(1);
    Frame frame = frames.getFirst();
    assertThat(frame.cue()).isEqualTo(new Span(3, 8));
    assertThat(frame.of(FrameRole.SOURCE)).containsExactly(new Span(0, 2));
    assertThat(frame.of(FrameRole.CONTENT)).containsExactly(new Span(9, 14));
    assertThat(frame.confidence()).isEqualTo(0.9);
  }

  @Test
  void aCueWithoutContentIsNoFrame() {
    Tensor.Floats tags = tags(first(0.9f), none());

    assertThat(DECODER.frames(words(2), tags, DECODER.cues(tags), labels(label(), source())))
        .isEmpty();
  }

  @Test
  void aWordIsContentOfTheLikeliestCueAlone() {
    Tensor.Floats tags = tags(first(0.9f), none(), none(), first(0.8f));
    Tensor.Floats labels =
        labels(
            label(),
            content(0.9f),
            content(0.3f),
            label(), // of the first cue
            label(),
            content(0.4f),
            content(0.8f),
            label());

    assertThat(DECODER.frames(words(4), tags, DECODER.cues(tags), labels))
        .extracting(frame -> frame.of(FrameRole.CONTENT))
        .containsExactly(List.of(new Span(3, 5)), List.of(new Span(6, 8)));
  }

  @Test
  void whoReportsWhatSomebodySaidSharesTheContent() {
    Tensor.Floats tags = tags(none(), first(0.9f), first(0.8f));
    Tensor.Floats labels = labels(content(0.9f), label(), label(), content(0.7f), label(), label());

    assertThat(DECODER.frames(words(3), tags, DECODER.cues(tags), labels))
        .extracting(frame -> frame.of(FrameRole.CONTENT))
        .containsExactly(List.of(new Span(0, 2)), List.of(new Span(0, 2)));
  }

  @Test
  void whatChangesCostFillsHolesAndLeavesIslandsOut() {
    StatementDecoder smooth = new StatementDecoder(new Thresholds(0.5, 0.5, 0, 1, 1, 1));
    Tensor.Floats tags = tags(first(0.9f), none(), none(), none(), none(), none(), none());
    Tensor.Floats labels =
        labels(
            label(), content(0.9f), content(0.4f), content(0.9f), label(), content(0.6f), label());

    assertThat(smooth.frames(words(7), tags, smooth.cues(tags), labels))
        .extracting(frame -> frame.of(FrameRole.CONTENT))
        .containsExactly(List.of(new Span(3, 11)));
  }

  @Test
  void aReportWithinAReportSharesItsContent() {
    Tensor.Floats tags = tags(first(0.9f), nested(0.9f), none());
    Tensor.Floats labels =
        labels(label(), content(0.9f), content(0.9f), label(), label(), content(0.8f));

    List<Frame> frames = DECODER.frames(words(3), tags, DECODER.cues(tags), labels);

    assertThat(frames).extracting(Frame::nested).containsExactly(false, true);
    assertThat(frames.get(0).of(FrameRole.CONTENT)).containsExactly(new Span(3, 8));
    assertThat(frames.get(1).of(FrameRole.CONTENT)).containsExactly(new Span(6, 8));
  }

  @Test
  void whatIsLessProbableThanTheThresholdIsNoCue() {
    assertThat(DECODER.cues(tags(first(0.4f), nested(0.3f)))).isEmpty();
  }

  private static List<Span> words(int count) {
    List<Span> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(new Span(3 * i, 3 * i + 2));
    }
    return words;
  }

  private static float[] none() {
    return new float[] {1, 0, 0, 0};
  }

  private static float[] first(float probability) {
    return new float[] {1 - probability, probability, 0, 0};
  }

  private static float[] inside() {
    return new float[] {0, 0, 1, 0};
  }

  private static float[] nested(float probability) {
    return new float[] {1 - probability, 0, 0, probability};
  }

  private static float[] label() {
    return new float[] {1, 0, 0};
  }

  private static float[] content(float probability) {
    return new float[] {1 - probability, probability, 0};
  }

  private static float[] source() {
    return new float[] {0, 0, 1};
  }

  private static Tensor.Floats tags(float[]... rows) {
    return new Tensor.Floats(flat(rows), rows.length, 4);
  }

  private static Tensor.Floats labels(float[]... rows) {
    return new Tensor.Floats(flat(rows), rows.length, 3);
  }

  private static float[] flat(float[]... rows) {
    float[] all = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, all, i * rows[0].length, rows[0].length);
    }
    return all;
  }
}
