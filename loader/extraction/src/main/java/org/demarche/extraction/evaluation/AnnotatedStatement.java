package org.demarche.extraction.evaluation;

import java.util.List;
import java.util.Set;
import org.demarche.extraction.finding.statement.AnnotatedAttribution;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A statement with whom and what it is about; spans in UTF-16 characters.
 *
 * @param source the words that name who speaks; may be empty
 * @param cue the reporting words
 * @param content what is said
 * @param kind direct, indirect or mixed
 * @param speaker who speaks; several for "both ministers", none where nobody can be named
 * @param side the countries or organisations spoken for
 * @param speechAct the key of what the cue does
 * @param topics the keys of what it is about
 * @param via the agency relayed
 * @param optional whether finding it is no error, and missing it neither
 */
public record AnnotatedStatement(
    List<Span> source,
    Span cue,
    List<Span> content,
    String kind,
    Set<String> speaker,
    Set<String> side,
    String speechAct,
    Set<String> topics,
    @Nullable String via,
    boolean optional) {
  /** Keeps unmodifiable copies. */
  public AnnotatedStatement {
    source = List.copyOf(source);
    content = List.copyOf(content);
    speaker = Set.copyOf(speaker);
    side = Set.copyOf(side);
    topics = Set.copyOf(topics);
  }

  /** Source, cue and content alone. */
  public AnnotatedAttribution attribution() {
    return new AnnotatedAttribution(source, List.of(cue), content);
  }
}
