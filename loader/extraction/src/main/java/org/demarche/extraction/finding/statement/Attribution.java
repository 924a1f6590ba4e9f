package org.demarche.extraction.finding.statement;

import java.util.List;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A source, a cue and a content as found in one sentence, before anybody is resolved.
 *
 * @param cue the inventory's entry
 * @param source the source's words
 * @param cueSpan the cue's words
 * @param content the content's spans
 * @param addressee the words for who was told
 * @param negated whether the cue is negated
 * @param hypothetical whether it is but imagined: "would say", "if he says"
 * @param sentence the index of the sentence
 * @param confidence by the pattern that found it
 */
record Attribution(
    Cue cue,
    @Nullable Span source,
    Span cueSpan,
    List<Span> content,
    @Nullable Span addressee,
    boolean negated,
    boolean hypothetical,
    int sentence,
    double confidence) {
  Attribution withContent(List<Span> spans) {
    return new Attribution(
        cue,
        source,
        cueSpan,
        List.copyOf(spans),
        addressee,
        negated,
        hypothetical,
        sentence,
        confidence);
  }
}
