package org.demarche.extraction.finding.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.text.BlockKind;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells what was talked about at each meeting, and what explicitly was not. */
final class TalkedAbout {
  /** Verbs that tell of talks only in the passive: "Syria was raised". */
  private static final Set<String> WEAK =
      Set.of("raise", "mention", "address", "consider", "cover", "review");

  private final MeetingWords inventory;
  private final ArticleTopics topics;
  private final Document text;

  TalkedAbout(MeetingWords inventory, ArticleTopics topics, Document text) {
    this.inventory = inventory;
    this.topics = topics;
    this.text = text;
  }

  void read(MeetingDrafts drafts, Map<SentenceWords, List<MeetingFinder.Told>> told) {
    MeetingDraft current = drafts.main();
    int block = -1;
    for (Map.Entry<SentenceWords, List<MeetingFinder.Told>> entry : told.entrySet()) {
      SentenceWords words = entry.getKey();
      Sentence sentence = words.sentence();
      List<MeetingFinder.Told> here = entry.getValue();
      boolean heading = text.blocks().get(sentence.block()).kind() == BlockKind.HEADING;
      if (sentence.block() != block) {
        current = null;
      }
      block = sentence.block();
      int verb = discussing(words);
      MeetingDraft target = target(drafts, here);
      if (verb >= 0) {
        boolean not = isNegated(words, verb);
        MeetingDraft about = target == null ? current == null ? drafts.main() : current : target;
        if (about != null && not) {
          leave(about, words, verb);
        } else if (about != null && !heading) {
          about.discuss(topics.in(words.whole()));
          headed(about, drafts, sentence);
          current = about;
        }
      } else if (target != null) {
        for (int i = 0; i < here.size(); i++) {
          int next = i + 1 < here.size() ? here.get(i + 1).mention().trigger() : words.size();
          boolean alone = here.stream().allMatch(t -> t.draft() == target);
          int from = alone ? 0 : here.get(i).mention().trigger();
          here.get(i).draft().discuss(topics.in(words.span(from, next)));
        }
        current = target;
      } else if (current != null
          && words.is(0, "among", "\"", "“")
          && words.is(1, "them", "among")) {
        current.discuss(topics.in(words.whole()));
      }
    }
    complete(drafts.main(), told);
  }

  /** Where nothing tells what the meeting was about, it is what the article is about there. */
  private void complete(
      @Nullable MeetingDraft main, Map<SentenceWords, List<MeetingFinder.Told>> told) {
    if (main == null || !main.isSilent()) {
      return;
    }
    for (Map.Entry<SentenceWords, List<MeetingFinder.Told>> entry : told.entrySet()) {
      if (entry.getValue().stream().anyMatch(t -> t.draft() == main)) {
        SentenceWords words = entry.getKey();
        main.discuss(topics.of(List.of(words.whole()), words.sentence()));
        return;
      }
    }
  }

  /** The section that a meeting is told of in has a heading that says what about. */
  private void headed(MeetingDraft draft, MeetingDrafts drafts, Sentence sentence) {
    for (int b = sentence.block() - 1; b > 0 && draft == drafts.main(); b--) {
      var candidate = text.blocks().get(b);
      if (candidate.kind() == BlockKind.HEADING) {
        draft.discuss(topics.in(new Span(candidate.start(), candidate.end())));
        return;
      }
    }
  }

  private static @Nullable MeetingDraft target(
      MeetingDrafts drafts, List<MeetingFinder.Told> here) {
    for (MeetingFinder.Told told : here) {
      if (told.draft() == drafts.main()) {
        return told.draft();
      }
    }
    return here.isEmpty() ? null : here.getFirst().draft();
  }

  /** The token of a verb or predicate that tells what was talked about, or -1. */
  private int discussing(SentenceWords words) {
    for (int i = 0; i < words.size(); i++) {
      boolean agenda =
          inventory.has("agenda", words.lower(i))
              && words.is(i - 1, "the")
              && words.is(i - 2, "on");
      String lemma = words.lemma(i);
      boolean verb =
          words.isVerb(i)
              && (inventory.has("discuss", lemma)
                  || inventory.has("discuss", lemma + "-" + words.lower(i + 1)));
      if (agenda || verb && (!WEAK.contains(lemma) || words.isPassive(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNegated(SentenceWords words, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 5); i--) {
      String word = words.lower(i);
      if (word.equals("not")
          || word.endsWith("n't")
          || word.endsWith("n’t")
          || word.equals("never")
          || word.equals("nor")) {
        return true;
      }
      if (!words.tagged(i, "AUX", "ADV", "PART", "DET", "ADP", "VERB")) {
        return false;
      }
    }
    return false;
  }

  private void leave(MeetingDraft draft, SentenceWords words, int verb) {
    boolean passive = !words.isVerb(verb) || words.isPassive(verb);
    int from;
    int to;
    if (passive) {
      to = verb;
      while (to > 0
          && (words.tagged(to - 1, "AUX", "ADV", "PART", "ADP", "DET")
              || words.is(to - 1, "not"))) {
        to--;
      }
      from = to;
      while (from > 0
          && !words.isDoubleMark(from - 1)
          && !words.is(from - 1, "that", ";", "but")
          && !isSaid(words, from - 1)) {
        from--;
      }
      int comma = from;
      for (int i = from; i < to; i++) {
        comma =
            words.is(i, ",")
                    && i + 1 < to
                    && !hasCommaBehind(words, i + 1, to)
                    && isIntroduction(words, from)
                ? i + 1
                : comma;
      }
      from = comma;
    } else {
      from = verb + 1;
      while (words.is(from, "about", "upon", "on", "through")) {
        from++;
      }
      to = from;
      while (words.has(to)
          && !words.is(to, ",", ".", ";")
          && !words.isDoubleMark(to)
          && !words.is(to, "because", "but")) {
        to++;
      }
    }
    while (from < to && words.is(from, ",", "and", "\"")) {
      from++;
    }
    while (to > from && words.is(to - 1, ",", ".")) {
      to--;
    }
    if (from >= to) {
      return;
    }
    Span span = words.span(from, to);
    draft.leave(new Untouched(span, topics.in(span)), span.in(text.text()));
  }

  private static boolean hasCommaBehind(SentenceWords words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, ",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIntroduction(SentenceWords words, int from) {
    return words.tagged(from, "ADP", "SCONJ", "ADV");
  }

  private static boolean isSaid(SentenceWords words, int i) {
    return words.is(i, "said", "noted", "stressed", "added", "says");
  }
}
