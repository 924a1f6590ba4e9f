package org.demarche.loader.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Block;
import org.demarche.loader.text.BlockKind;
import org.demarche.loader.text.Sentence;
import org.demarche.loader.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a reader who has come so far takes a passage to be about. Where its own words name no topic,
 * that is the topic of its sentence, of the section's heading, or of what was said before; and "the
 * quota" in an article about mackerel is a mackerel quota.
 */
final class ArticleTopics {
  private static final int MOST = 3;
  private static final int SENTENCES_BACK = 12;

  private final AnnotatedText text;
  private final TopicFinder finder;
  private final Map<Sentence, List<Topic>> bySentence = new LinkedHashMap<>();
  private final int firstParagraph;

  ArticleTopics(AnnotatedText text, TopicFinder finder) {
    this.text = text;
    this.finder = finder;
    for (Sentence sentence : text.sentences()) {
      bySentence.put(sentence, finder.in(new Span(sentence.start(), sentence.end())));
    }
    int first = 0;
    while (first < text.blocks().size()
        && text.blocks().get(first).kind() != BlockKind.PARAGRAPH) {
      first++;
    }
    this.firstParagraph = first;
  }

  /**
   * The topics of a passage, up to three.
   *
   * @param parts its words
   * @param within the sentence that it starts in
   */
  List<Topic> of(List<Span> parts, Sentence within) {
    Set<Topic> own = new LinkedHashSet<>();
    parts.forEach(part -> own.addAll(finder.in(part)));
    List<Topic> heading = heading(within.block());
    List<Topic> found = own.isEmpty() ? context(within, heading) : finder.mostSpecific(own);
    Set<Topic> topics = new LinkedHashSet<>(found);
    heading.stream().filter(Topic::country).forEach(topics::add);
    addRelated(topics, within);
    return topics.stream().limit(MOST).toList();
  }

  private List<Topic> context(Sentence within, List<Topic> heading) {
    List<Topic> here = bySentence.getOrDefault(within, List.of());
    if (!here.isEmpty()) {
      return here;
    }
    List<Topic> before = before(within);
    if (!heading.isEmpty() && (before.isEmpty() || isFirstUnderHeading(within))) {
      return heading;
    }
    return before;
  }

  private boolean isFirstUnderHeading(Sentence within) {
    return within.block() > 0
        && text.blocks().get(within.block() - 1).kind() == BlockKind.HEADING;
  }

  /** The topics of what was said last; those that were said to be no matter are passed over. */
  private List<Topic> before(Sentence within) {
    int at = text.sentences().indexOf(within);
    for (int i = at - 1; i >= Math.max(0, at - SENTENCES_BACK); i--) {
      List<Topic> topics = bySentence.getOrDefault(text.sentences().get(i), List.of());
      if (!topics.isEmpty()) {
        return topics;
      }
    }
    return List.of();
  }

  /** What goes with a topic, where it was named in the same sentence or before. */
  private void addRelated(Set<Topic> topics, Sentence within) {
    int at = text.sentences().indexOf(within);
    for (Topic topic : List.copyOf(topics)) {
      boolean paired = topics.stream().anyMatch(o -> finder.scheme().areRelated(topic, o));
      for (int i = at; i >= 0 && !paired; i--) {
        Topic other = related(topic, bySentence.getOrDefault(text.sentences().get(i), List.of()));
        if (other != null) {
          topics.add(other);
          paired = true;
        }
      }
    }
  }

  private @Nullable Topic related(Topic topic, List<Topic> others) {
    List<Topic> found = new ArrayList<>(others);
    found.removeIf(other -> !finder.scheme().areRelated(topic, other));
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The topics of the heading of a section; the article's own title is none. */
  private List<Topic> heading(int block) {
    for (int b = block - 1; b > firstParagraph; b--) {
      Block candidate = text.blocks().get(b);
      if (candidate.kind() == BlockKind.HEADING) {
        return finder.in(new Span(candidate.start(), candidate.end()));
      }
    }
    return List.of();
  }
}
