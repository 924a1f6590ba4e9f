package org.demarche.extraction.finding.meeting;

import java.util.List;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.text.Span;

/**
 * What was explicitly not talked about.
 *
 * @param words as printed
 * @param topics the topics that the words name; none where the scheme has no name for them
 */
public record Untouched(Span words, List<Topic> topics) {
  /** Keeps an unmodifiable copy. */
  public Untouched {
    topics = List.copyOf(topics);
  }
}
