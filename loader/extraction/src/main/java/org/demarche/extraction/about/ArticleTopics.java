package org.demarche.extraction.about;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.BlockKind;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.LayerType;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * What a reader who has come so far takes a passage to be about. Where its own words name no topic,
 * that is the topic of its sentence, of the section's heading, or of what was said before; and "the
 * quota" in an article about mackerel is a mackerel quota.
 */
public final class ArticleTopics {
  /** Where a document names concepts of the topic scheme. */
  public static final LayerType<Mention<Topic>> LAYER = new LayerType<>("topics");

  /** What finds the topics. */
  public static final String FOUND_BY = "topic-scheme";

  private static final int MOST = 3;
  private static final int MOST_NAMED = 12;
  private static final int MAIN = 2;
  private static final int IN_TITLE = 3;
  private static final int IN_LEAD = 2;

  /** How many sentences back a reader remembers what was talked about. */
  private static final int REACH = 60;

  private final Document text;
  private final TopicFinder finder;
  private final Pattern untouched =
      Pattern.compile(String.join("|", Lines.of(ArticleTopics.class, "not-talked-about.txt")));
  private final List<List<Topic>> bySentence = new ArrayList<>();
  private final NavigableMap<Integer, List<Topic>> headings = new TreeMap<>();
  private final List<Topic> main;

  /**
   * Reads what an article is about.
   *
   * @param text the article
   * @param who who is who in it
   * @param scheme the topics that there are
   */
  public ArticleTopics(Document text, WhoIsWho who, TopicScheme scheme) {
    this.text = text;
    this.finder = new TopicFinder(text, who, scheme);
    int first = 0;
    while (first < text.blocks().size() && text.blocks().get(first).kind() != BlockKind.PARAGRAPH) {
      first++;
    }
    for (int b = first + 1; b < text.blocks().size(); b++) {
      Block block = text.blocks().get(b);
      if (block.kind() == BlockKind.HEADING) {
        headings.put(b, finder.in(new Span(block.start(), block.end())));
      }
    }
    Map<Topic, Integer> weights = new LinkedHashMap<>();
    for (Sentence sentence : text.sentences()) {
      Span span = new Span(sentence.start(), sentence.end());
      boolean not = untouched.matcher(span.in(text.text())).find();
      List<Topic> topics = not ? List.of() : finder.in(span);
      bySentence.add(topics);
      int weight = sentence.block() < first ? IN_TITLE : sentence.block() == first ? IN_LEAD : 1;
      topics.stream()
          .filter(t -> !finder.isTop(t))
          .forEach(t -> weights.merge(t, weight, Integer::sum));
    }
    this.main = heaviest(weights);
  }

  /** What the article is about: its heaviest topic, and the next where the two go together. */
  private List<Topic> heaviest(Map<Topic, Integer> weights) {
    List<Topic> ordered =
        weights.entrySet().stream()
            .sorted(Map.Entry.<Topic, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    if (ordered.isEmpty()) {
      return List.of();
    }
    Topic heaviest = ordered.getFirst();
    return ordered.stream()
        .filter(
            t ->
                t.equals(heaviest)
                    || finder.scheme().goesWith(t, heaviest)
                    || finder.scheme().goesWith(heaviest, t))
        .limit(MAIN)
        .toList();
  }

  /**
   * The topics of a passage: up to twelve that it names itself, else up to three.
   *
   * @param parts its words
   * @param within the sentence that it starts in
   */
  public List<Topic> of(List<Span> parts, Sentence within) {
    int at = indexOf(within);
    Set<Topic> own = new LinkedHashSet<>();
    parts.forEach(part -> own.addAll(finder.in(part)));
    List<Topic> heading = heading(within.block());
    boolean telling = own.stream().anyMatch(t -> !finder.isTop(t));
    List<Topic> found =
        telling
            ? finder.mostSpecific(own).stream().filter(t -> !finder.isTop(t)).toList()
            : context(at, heading);
    found = found.isEmpty() ? List.copyOf(own) : found;
    Set<Topic> topics = new LinkedHashSet<>();
    for (Topic topic : found) {
      topics.add(topic);
      Topic other = goingWith(topic, found, at);
      if (other != null) {
        topics.add(other);
      }
    }
    heading.stream().filter(Topic::country).forEach(topics::add);
    int most = telling ? Math.max(MOST, Math.min(found.size(), MOST_NAMED)) : MOST;
    return topics.stream().limit(most).toList();
  }

  /** The topics that a stretch of the text names, and the countries that it talks about. */
  public List<Topic> in(Span part) {
    return finder.in(part);
  }

  /** Where a stretch of the text names concepts of the topic scheme. */
  public List<Mention<Topic>> mentionsIn(Span part) {
    return finder.concepts(part);
  }

  /** Whether one topic is above another in the scheme of topics. */
  public boolean isBroader(Topic above, Topic below) {
    return finder.scheme().isBroader(above, below);
  }

  /** Whether a topic has none above it, and so tells little of what a passage is about. */
  public boolean isTop(Topic topic) {
    return finder.isTop(topic);
  }

  /** Whether one topic is about another: a quota is one of fish. */
  public boolean goesWith(Topic topic, Topic other) {
    return finder.scheme().goesWith(topic, other);
  }

  private int indexOf(Sentence sentence) {
    return Collections.binarySearch(
        text.sentences(), sentence, Comparator.comparingInt(Sentence::start));
  }

  /** The sentence, the paragraph up to it, the heading, the paragraph before, the article. */
  private List<Topic> context(int at, List<Topic> heading) {
    if (isTelling(at)) {
      return bySentence.get(at);
    }
    int block = text.sentences().get(at).block();
    int i = at - 1;
    int last = Math.max(0, at - REACH);
    for (; i >= last && text.sentences().get(i).block() == block; i--) {
      if (isTelling(i)) {
        return bySentence.get(i);
      }
    }
    int before = i < 0 ? -1 : text.sentences().get(i).block();
    boolean underHeading = before >= 0 && text.blocks().get(before).kind() == BlockKind.HEADING;
    if (underHeading && isTelling(heading)) {
      return heading;
    }
    for (; i >= last && !underHeading && text.sentences().get(i).block() == before; i--) {
      if (isTelling(i)) {
        return bySentence.get(i);
      }
    }
    return isTelling(heading) ? heading : main;
  }

  private boolean isTelling(int sentence) {
    return isTelling(bySentence.get(sentence));
  }

  private boolean isTelling(List<Topic> topics) {
    return topics.stream().anyMatch(t -> !finder.isTop(t));
  }

  /** What a topic is about, where it was named in the same sentence, in the title or before. */
  private @Nullable Topic goingWith(Topic topic, List<Topic> found, int at) {
    if (found.stream().anyMatch(o -> finder.scheme().goesWith(topic, o))) {
      return null;
    }
    Topic here = first(topic, bySentence.get(at));
    here = here == null ? first(topic, main) : here;
    for (int i = at - 1; i >= Math.max(0, at - REACH) && here == null; i--) {
      here = first(topic, bySentence.get(i));
    }
    return here;
  }

  private @Nullable Topic first(Topic topic, List<Topic> others) {
    return others.stream()
        .filter(other -> finder.scheme().goesWith(topic, other))
        .findFirst()
        .orElse(null);
  }

  /** The topics of the heading of a section; the article's own title is none. */
  private List<Topic> heading(int block) {
    var above = headings.lowerEntry(block);
    return above == null ? List.of() : above.getValue();
  }
}
