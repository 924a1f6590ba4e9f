package org.demarche.extraction.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.text.LayerType;
import org.demarche.extraction.text.Placed;
import org.demarche.extraction.text.Span;

/**
 * Words that say that something is said, with those who say it and what: a cue and its roles (after
 * Fillmore's frames, and the sources, cues and contents of Pareti 2015).
 *
 * @param cue its words
 * @param roles the words of each role that is filled, in the order of the text
 * @param nested whether it lies within the content of another
 * @param confidence how probable the cue is by the model, from 0 to 1
 */
public record Frame(Span cue, Map<FrameRole, List<Span>> roles, boolean nested, double confidence)
    implements Placed {
  /** The frames of a document. */
  public static final LayerType<Frame> LAYER = new LayerType<>("frames");

  /** Keeps an unmodifiable copy of the roles. */
  public Frame {
    Map<FrameRole, List<Span>> copy = new EnumMap<>(FrameRole.class);
    roles.forEach((role, spans) -> copy.put(role, List.copyOf(spans)));
    roles = Map.copyOf(copy);
  }

  /** The words of a role; none if it is not filled. */
  public List<Span> of(FrameRole role) {
    return roles.getOrDefault(role, List.of());
  }

  @Override
  public int start() {
    return cue.start();
  }

  @Override
  public int end() {
    return cue.end();
  }
}
