package org.demarche.extraction.finding.statement;

import java.util.List;
import org.demarche.extraction.text.Span;

/**
 * An attribution as somebody annotated it; spans in UTF-16 characters.
 *
 * @param source who said it; may be empty
 * @param cue the words that say that it was said
 * @param content what was said
 */
public record AnnotatedAttribution(List<Span> source, List<Span> cue, List<Span> content) {
  /** Keeps unmodifiable copies. */
  public AnnotatedAttribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }
}
