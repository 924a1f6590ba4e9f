package org.demarche.extraction.who;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article has told up to a phrase, for phrases that point back.
 *
 * @param spoken who spoke before, each at the place where the article names the source, in order
 * @param reporter who reports the statement that the phrase belongs to, where somebody does
 * @param quoted whether the phrase stands between quotation marks
 */
public record Discourse(List<Mention<Actor>> spoken, @Nullable Actor reporter, boolean quoted) {
  /** Nothing told yet. */
  public static final Discourse NONE = new Discourse(List.of(), null, false);

  /** Keeps an unmodifiable copy. */
  public Discourse {
    spoken = List.copyOf(spoken);
  }

  /** Who spoke last before an offset, or nobody. */
  @Nullable Actor lastBefore(int offset) {
    Actor last = null;
    for (Mention<Actor> mention : spoken) {
      last = mention.start() < offset ? mention.referent() : last;
    }
    return last;
  }
}
