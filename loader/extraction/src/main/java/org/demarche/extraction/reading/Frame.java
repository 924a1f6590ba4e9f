package org.demarche.extraction.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.LayerType;
import org.demarche.extraction.text.Placed;
import org.demarche.extraction.text.Span;

/**
 * Words that say that something is said, wanted, done or that somebody meets, with those who do so
 * and what: a cue and its roles (after Fillmore's frames; for statements the sources, cues and
 * contents of Pareti 2015).
 *
 * @param kind what it tells of
 * @param cue its words
 * @param roles the words of each role that is filled, in the order of the text
 * @param classes the class that it has of each group that its kind has: a stance; a format and a
 *     status
 * @param nested whether it is a statement within the content of another
 * @param confidence how probable the cue is by the model, from 0 to 1
 */
public record Frame(
    FrameKind kind,
    Span cue,
    Map<FrameRole, List<Span>> roles,
    List<String> classes,
    boolean nested,
    double confidence)
    implements Placed {
  /** The frames of a document. */
  public static final LayerType<Frame> LAYER = new LayerType<>("frames");

  /** Keeps unmodifiable copies. */
  public Frame {
    Map<FrameRole, List<Span>> copy = new EnumMap<>(FrameRole.class);
    roles.forEach((role, spans) -> copy.put(role, List.copyOf(spans)));
    roles = Map.copyOf(copy);
    classes = List.copyOf(classes);
  }

  /** The frames of one kind in a document, in the order of their cues. */
  public static Stream<Frame> of(FrameKind kind, Document document) {
    return document.layer(LAYER).stream().filter(frame -> frame.kind() == kind);
  }

  /** The words of a role; none if it is not filled. */
  public List<Span> of(FrameRole role) {
    return roles.getOrDefault(role, List.of());
  }

  /**
   * The words of a role that stand nearest to the cue, before it rather than as near behind it;
   * nothing if it is not filled.
   */
  public Optional<Span> nearest(FrameRole role) {
    return of(role).stream().min(Comparator.comparingInt(this::distance));
  }

  private int distance(Span words) {
    return words.end() <= cue.start()
        ? cue.start() - words.end()
        : Math.max(0, words.start() - cue.end()) + 1;
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
