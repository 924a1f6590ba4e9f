package org.demarche.extraction.finding.meeting;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;

/**
 * What explicitly was not talked about: the object of a denied verb of talking, or its subject in
 * the passive.
 */
final class NotDiscussed {
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "nor");
  private static final Set<String> ABOUT = Set.of("obj", "obl", "ccomp", "nmod");

  private final Document text;
  private final WordTrees trees;
  private final ArticleTopics topics;
  private final MeetingWords words;

  NotDiscussed(Document text, ArticleTopics topics, MeetingWords words) {
    this.text = text;
    this.trees = WordTrees.of(text);
    this.topics = topics;
    this.words = words;
  }

  /** What a sentence says was not talked about. */
  List<Untouched> in(Sentence sentence) {
    return trees.wordsOf(List.of(new Span(sentence.start(), sentence.end()))).stream()
        .filter(this::isDeniedTalk)
        .mapToObj(this::about)
        .filter(span -> span.start() < span.end())
        .map(span -> new Untouched(span, topics.in(span)))
        .toList();
  }

  private boolean isDeniedTalk(int verb) {
    Word word = trees.get(verb);
    String next = verb + 1 < text.layer(Word.LAYER).size() ? trees.get(verb + 1).text() : "";
    boolean talks = words.discusses(word.lemma()) || words.discusses(word.lemma() + "-" + next);
    return word.isVerb()
        && talks
        && trees.of(verb).stream().anyMatch(d -> NEGATIONS.contains(trees.get(d).lemma()));
  }

  private Span about(int verb) {
    int passive = trees.first(verb, Set.of("nsubj:pass"));
    int object = passive >= 0 ? passive : trees.first(verb, ABOUT);
    if (object < 0) {
      return new Span(0, 0);
    }
    BitSet phrase =
        trees.subtree(
            object,
            below ->
                below != object
                    && Set.of("case", "punct").contains(trees.get(below).relation())
                    && trees.get(below).head() == object);
    return trees.span(phrase);
  }
}
