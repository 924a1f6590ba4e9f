package org.demarche.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerTest {
  private static final LayerType<Span> MARKS = new LayerType<>("marks");
  private static final LayerType<Span> OTHERS = new LayerType<>("others");
  private static final Document PLAIN = Document.of("one two three four");

  private static final Layer<Span> APART =
      PLAIN
          .with(MARKS, List.of(new Span(0, 3), new Span(4, 7), new Span(8, 13)), "a test")
          .layer(MARKS);
  private static final Layer<Span> NESTED =
      PLAIN
          .with(MARKS, List.of(new Span(0, 13), new Span(4, 7), new Span(14, 18)), "a test")
          .layer(MARKS);

  @Test
  void aDocumentThatGetsALayerStaysAsItWas() {
    Document more = PLAIN.with(MARKS, List.of(new Span(0, 3)), "a test");
    assertThat(PLAIN.layer(MARKS)).isEmpty();
    assertThat(more.layer(MARKS)).containsExactly(new Span(0, 3));
    assertThat(more.layer(OTHERS)).isEmpty();
    assertThat(more).isNotEqualTo(PLAIN);
  }

  @Test
  void aLayerSaysWhatFoundItsThings() {
    assertThat(APART.foundBy()).isEqualTo("a test");
  }

  @Test
  void theThingAtAnOffsetIsTheLastThatStartsThereOrBefore() {
    assertThat(APART.at(-1)).isEqualTo(-1);
    assertThat(APART.at(0)).isZero();
    assertThat(APART.at(3)).isZero();
    assertThat(APART.at(4)).isEqualTo(1);
    assertThat(APART.at(99)).isEqualTo(2);
  }

  @Test
  void theFirstThingBehindAnOffsetEndsAfterIt() {
    assertThat(APART.firstEndingAfter(2)).isZero();
    assertThat(APART.firstEndingAfter(3)).isEqualTo(1);
    assertThat(APART.firstEndingAfter(13)).isEqualTo(3);
  }

  @Test
  void whatTouchesAStretchIsOverItAndWhatEndsThereIsWithin() {
    assertThat(APART.over(2, 5)).containsExactly(new Span(0, 3), new Span(4, 7));
    assertThat(APART.over(3, 4)).isEmpty();
    assertThat(APART.within(2, 9)).containsExactly(new Span(4, 7));
    assertThat(APART.startingIn(4, 9)).containsExactly(new Span(4, 7), new Span(8, 13));
  }

  @Test
  void thingsThatHoldOthersAreFoundToo() {
    assertThat(NESTED.over(9, 10)).containsExactly(new Span(0, 13));
    assertThat(NESTED.over(5, 6)).containsExactly(new Span(0, 13), new Span(4, 7));
    assertThat(NESTED.firstEndingAfter(9)).isZero();
  }

  @Test
  void thingsOutOfOrderAreRefused() {
    List<Span> wrong = List.of(new Span(4, 7), new Span(0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.with(MARKS, wrong, "a test"));
  }
}
