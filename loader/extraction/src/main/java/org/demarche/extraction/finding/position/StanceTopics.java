package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.BlockKind;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Mention;
import org.jspecify.annotations.Nullable;

/** Tells what a stance is on: what its clause names, or what it takes up from before. */
final class StanceTopics {
  private static final Set<String> CONTENT_TAGS = Set.of("NOUN", "PROPN", "VERB", "ADJ");
  private static final Set<String> BY_CUE = Set.of("denies", "warns", "pledges");
  private static final Set<String> CLAUSES = Set.of("csubj", "ccomp", "xcomp", "advcl");
  private static final Set<String> OF_PERSONS = Set.of("who", "whose", "whom");
  private static final int MOST_STEPS = 8;
  private static final int SHORT = 1;

  /** How many words down a stance's clause may name what it is on. */
  private static final int DEEPEST = 6;

  /** More than the depth of any word: of those that do not hang on the stance. */
  private static final int OUTSIDE = 50;

  private static final int MOST_BLOCKS = 2;

  /** How many blocks back a heading is looked for; sections of news are shorter. */
  private static final int REACH = 40;

  private static final int LEAD_WEIGHT = 4;
  private static final int HEADING_TOPICS = 2;

  /** How often an article names what it is about, first paragraphs counting more. */
  private static final int MAIN_LEAST = 8;

  /** One of so many namings of a concept is at least that of what an article is about. */
  private static final int MAIN_SHARE = 3;

  private final Document text;
  private final WordTrees trees;
  private final ArticleTopics about;
  private final ScopeWords scope;
  private final List<Actor> parties;
  private final List<Mention<Topic>> named;
  private final Map<Topic, Integer> counts;
  private List<Topic> last = List.of();
  private int lastBlock;

  StanceTopics(
      Document text, WordTrees trees, ArticleTopics about, ScopeWords scope, List<Actor> parties) {
    this.text = text;
    this.trees = trees;
    this.about = about;
    this.scope = scope;
    this.parties = parties;
    this.named = text.layer(ArticleTopics.LAYER);
    this.counts = counts();
  }

  /**
   * What a stance is on.
   *
   * @param topics the topics, the main one first
   * @param named whether the clause itself names them
   * @param reversed those of them that the clause takes away, and the words that do so: "the
   *     lifting of sanctions"
   */
  record Found(List<Topic> topics, boolean named, Map<Topic, List<Integer>> reversed) {
    static Found takenUp(List<Topic> topics) {
      return new Found(topics, false, Map.of());
    }
  }

  Found of(Clause clause, BitSet target, Owners.Owner owner, Statement statement) {
    Found found = find(clause, target, owner, statement);
    List<Topic> topics = disputed(found.topics());
    if (found.named()) {
      last = topics.stream().filter(t -> !t.country()).toList();
      lastBlock = statement.block();
    }
    return new Found(topics, found.named(), found.reversed());
  }

  private Found find(Clause clause, BitSet target, Owners.Owner owner, Statement statement) {
    List<Mention<Topic>> mentions = concepts(target, clause.anchor());
    if (mentions.isEmpty() && owner.inCue()) {
      BitSet content = trees.wordsOf(statement.content());
      mentions = concepts(content, clause.anchor());
      target.or(content);
    }
    List<Topic> topics = new ArrayList<>(specific(mentions));
    if (topics.stream().allMatch(about::isTop)) {
      List<Topic> meant = shortened(target);
      topics = meant.isEmpty() ? topics : new ArrayList<>(meant);
    }
    thirdCountries(target, topics);
    if (!topics.isEmpty()) {
      addHeading(statement, topics);
      return new Found(topics, true, reversed(mentions, clause));
    }
    if (isOther(clause, target)) {
      return Found.takenUp(List.of());
    }
    List<Topic> about = about(statement);
    if (owner.inCue() && !about.isEmpty() && BY_CUE.contains(clause.match().words().stance())) {
      return Found.takenUp(about);
    }
    return Found.takenUp(
        takesUp(clause, target)
            ? before(clause, target, owner, statement)
            : ofSection(clause, target, statement));
  }

  /** What the statement as a whole is about, where that tells more than the field it is of. */
  private List<Topic> about(Statement statement) {
    return statement.about().stream()
        .filter(t -> !t.country() && !about.isTop(t) && isCertain(t, statement))
        .limit(1)
        .toList();
  }

  /** Whether a statement names its topic, or has it from an article that is about it. */
  private boolean isCertain(Topic topic, Statement statement) {
    return isProminent(topic)
        || statement.content().stream()
            .flatMap(part -> about.mentionsIn(part).stream())
            .anyMatch(m -> m.referent().equals(topic));
  }

  /** "Will not accept any other": the refusal is of what one does not stand for. */
  private boolean isOther(Clause clause, BitSet target) {
    return target.stream()
        .anyMatch(i -> isNear(i, clause) && scope.is(ScopeWords.Effect.OTHER, trees.get(i)));
  }

  private boolean isNear(int token, Clause clause) {
    return depth(token, clause.anchor()) <= 2;
  }

  /** "The track", where the article has named a railway track before: the topic's last word. */
  private List<Topic> shortened(BitSet words) {
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      int determiner = trees.first(i, Set.of("det"));
      boolean definite =
          determiner >= 0 && scope.is(ScopeWords.Effect.DEFINITE, trees.get(determiner));
      if (definite && trees.get(i).tag().equals("NOUN")) {
        Topic topic = lastEndingWith(trees.get(i));
        if (topic != null) {
          return List.of(topic);
        }
      }
    }
    return List.of();
  }

  /** The topic last named in several words of which the last one is this. */
  private @Nullable Topic lastEndingWith(Word noun) {
    String ending = " " + Lemmas.printed(noun);
    return named.stream()
        .filter(m -> m.end() <= noun.start())
        .filter(m -> words(m).toLowerCase(Locale.ROOT).endsWith(ending))
        .reduce((a, b) -> b)
        .map(Mention::referent)
        .orElse(null);
  }

  private String words(Mention<Topic> mention) {
    return new Span(mention.start(), mention.end()).in(text.text());
  }

  private Map<Topic, List<Integer>> reversed(List<Mention<Topic>> mentions, Clause clause) {
    Map<Topic, List<Integer>> reversed = new HashMap<>();
    for (Mention<Topic> mention : mentions) {
      List<Integer> words = reversing(mention, clause);
      if (words.size() % 2 == 1) {
        reversed.put(mention.referent(), words);
      }
    }
    return reversed;
  }

  /** The words that govern a concept, or open its own name, and take it away. */
  private List<Integer> reversing(Mention<Topic> mention, Clause clause) {
    List<Integer> words = new ArrayList<>();
    if (opensReversing(mention)) {
      words.add(text.layer(Word.LAYER).firstEndingAfter(mention.start()));
    }
    int at = head(mention);
    for (int step = 0; at >= 0 && step < MOST_STEPS; step++) {
      Word token = trees.get(at);
      boolean shows = clause.match().tokens().contains(at);
      boolean within = token.start() >= mention.start() && token.end() <= mention.end();
      if (!shows && !within && scope.is(ScopeWords.Effect.REVERSING, token)) {
        words.add(at);
      }
      if (at == clause.anchor()) {
        break;
      }
      int preposition = against(at, mention, clause);
      if (preposition >= 0 && !isReversing(token.head())) {
        words.add(preposition);
      }
      int noun = nounBefore(at);
      if (noun >= 0 && !clause.match().tokens().contains(noun)) {
        words.add(noun);
      }
      at = token.head();
    }
    return words;
  }

  /** "Demanded an end to the war", where the war hangs on the verb beside the end; or -1. */
  private int nounBefore(int phrase) {
    int noun = trees.first(phrase, Set.of("case")) - 1;
    boolean beside =
        isReversing(noun)
            && trees.get(noun).tag().equals("NOUN")
            && trees.get(noun).head() == trees.get(phrase).head();
    return beside ? noun : -1;
  }

  private boolean isReversing(int token) {
    return token >= 0 && scope.is(ScopeWords.Effect.REVERSING, trees.get(token));
  }

  /** The preposition of a noun that is against it and not of the words of the stance; or -1. */
  private int against(int noun, Mention<Topic> mention, Clause clause) {
    int preposition = trees.first(noun, Set.of("case"));
    boolean turns =
        isReversing(preposition)
            && trees.get(preposition).end() <= mention.start()
            && !clause.match().tokens().contains(preposition);
    return turns ? preposition : -1;
  }

  /** "Fight against terrorism" as a name of terrorism. */
  private boolean opensReversing(Mention<Topic> mention) {
    int first = text.layer(Word.LAYER).firstEndingAfter(mention.start());
    Span rest = new Span(trees.get(first).end(), mention.end());
    return rest.start() < rest.end()
        && scope.is(ScopeWords.Effect.REVERSING, trees.get(first))
        && about.mentionsIn(rest).stream().anyMatch(m -> m.referent().equals(mention.referent()));
  }

  /** The concepts that words name; the one nearest to the head, and those joined to it by "and". */
  private List<Mention<Topic>> concepts(BitSet words, int anchor) {
    List<Mention<Topic>> mentions = new ArrayList<>();
    for (Span run : runs(words)) {
      mentions.addAll(about.mentionsIn(run));
    }
    Map<Mention<Topic>, Integer> heads = new HashMap<>();
    mentions.forEach(m -> heads.put(m, head(m)));
    mentions.removeIf(
        m -> {
          int head = heads.getOrDefault(m, -1);
          int depth = depth(head, anchor);
          return tellsOfPersons(head, anchor) || depth > DEEPEST && depth < OUTSIDE;
        });
    if (mentions.isEmpty()) {
      return List.of();
    }
    Mention<Topic> best =
        mentions.stream()
            .min(
                Comparator.comparingInt(
                        (Mention<Topic> m) -> m.start() < trees.get(anchor).start() ? 1 : 0)
                    .thenComparingInt(Mention::start))
            .orElseThrow();
    int bestHead = heads.getOrDefault(best, -1);
    List<Mention<Topic>> joined = new ArrayList<>(List.of(best));
    mentions.stream()
        .filter(m -> !m.equals(best) && isJoined(heads.getOrDefault(m, -1), bestHead, anchor))
        .forEach(joined::add);
    return joined;
  }

  /** "Appeals to men whose jobs were lost to trade": the clause tells of the men. */
  private boolean tellsOfPersons(int head, int anchor) {
    int at = head;
    for (int step = 0; at >= 0 && at != anchor && step < MOST_STEPS; step++) {
      boolean relative = trees.get(at).relation().equals("acl:relcl");
      if (relative && trees.get(at).head() != anchor && isOfPersons(at)) {
        return true;
      }
      at = trees.get(at).head();
    }
    return false;
  }

  private boolean isOfPersons(int clause) {
    BitSet words = trees.subtree(clause, d -> false);
    return OF_PERSONS.contains(Lemmas.printed(trees.get(words.nextSetBit(0))));
  }

  /** Whether two phrases, or the verbs that they belong to, are joined by "and". */
  private boolean isJoined(int head, int best, int anchor) {
    int governor = best < 0 ? -1 : trees.get(best).head();
    boolean shared =
        head > best && governor >= 0 && governor != anchor && trees.isBelow(head, governor);
    for (int i = best + 1; shared && i < head; i++) {
      if (trees.get(i).relation().equals("cc")) {
        return true;
      }
    }
    int at = head;
    for (int step = 0; at >= 0 && at != anchor && step < MOST_STEPS; step++) {
      int above = trees.get(at).head();
      if (trees.get(at).relation().equals("conj") && above >= 0) {
        return above == best || above != anchor && trees.isBelow(best, above);
      }
      at = above;
    }
    return false;
  }

  private List<Topic> specific(List<Mention<Topic>> mentions) {
    List<Topic> topics = mentions.stream().map(Mention::referent).distinct().toList();
    return topics.stream()
        .filter(t -> topics.stream().noneMatch(other -> about.isBroader(t, other)))
        .toList();
  }

  /**
   * A stance on "the mackerel plan" is one on what the article disputes of mackerel: its quotas.
   */
  private List<Topic> disputed(List<Topic> topics) {
    return topics.stream().map(this::disputed).distinct().toList();
  }

  private Topic disputed(Topic topic) {
    return counts.entrySet().stream()
        .filter(e -> about.goesWith(e.getKey(), topic))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(topic);
  }

  /** The head of the words that name a topic. */
  private int head(Mention<Topic> mention) {
    int head = -1;
    for (int i = text.layer(Word.LAYER).firstEndingAfter(mention.start());
        i < text.layer(Word.LAYER).size();
        i++) {
      Word token = text.layer(Word.LAYER).get(i);
      if (token.start() >= mention.end()) {
        break;
      }
      int above = token.head();
      boolean top =
          above < 0
              || text.layer(Word.LAYER).get(above).start() < mention.start()
              || text.layer(Word.LAYER).get(above).end() > mention.end();
      head = top ? i : head;
    }
    return head;
  }

  private int depth(int token, int anchor) {
    int at = token;
    int depth = 0;
    while (at >= 0 && at != anchor && depth < OUTSIDE) {
      at = trees.get(at).head();
      depth++;
    }
    return at == anchor ? depth : OUTSIDE + depth;
  }

  /** Countries in the news that take no part themselves: "the situation in Venezuela". */
  private void thirdCountries(BitSet words, List<Topic> topics) {
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      int preposition = trees.first(i, Set.of("case"));
      boolean place = preposition >= 0 && scope.is(ScopeWords.Effect.PLACE, trees.get(preposition));
      if (place) {
        int noun = i;
        Span phrase = trees.span(trees.subtree(noun, d -> d > noun || d == preposition));
        about.in(phrase).stream()
            .filter(t -> isThird(t) && !topics.contains(t))
            .forEach(topics::add);
      }
    }
  }

  private boolean isThird(Topic topic) {
    return topic.country() && parties.stream().noneMatch(p -> p.key().equals(topic.key()));
  }

  private void addHeading(Statement statement, List<Topic> topics) {
    headingTopics(statement.block()).stream()
        .filter(t -> isThird(t) && !topics.contains(t))
        .forEach(topics::add);
  }

  private List<Topic> headingTopics(int block) {
    for (int b = block - 1; b > Math.max(0, block - REACH); b--) {
      Block above = text.blocks().get(b);
      if (above.kind() == BlockKind.HEADING) {
        List<Topic> topics = about.in(new Span(above.start(), above.end()));
        return topics.size() > HEADING_TOPICS ? List.of() : topics;
      }
    }
    return List.of();
  }

  /**
   * Whether the clause speaks of what was named before: it has no words of its own for it, few, or
   * such as "it" and "the plan". To welcome talks is no stance on what they are about.
   */
  private boolean takesUp(Clause clause, BitSet target) {
    int content = 0;
    boolean anaphor = false;
    for (int i = target.nextSetBit(0); i >= 0; i = target.nextSetBit(i + 1)) {
      Word token = trees.get(i);
      boolean near = depth(i, clause.anchor()) <= 2;
      if (near && scope.is(ScopeWords.Effect.EVENT, token)) {
        return false;
      }
      anaphor |= near && scope.is(ScopeWords.Effect.ANAPHOR, token) && !isEmpty(token);
      content += CONTENT_TAGS.contains(token.tag()) ? 1 : 0;
    }
    boolean ofPeople =
        clause.match().tokens().stream()
            .anyMatch(i -> scope.is(ScopeWords.Effect.OF_PEOPLE, trees.get(i)));
    boolean judges = clause.match().words().frame() == StanceFrame.SPEAKER;
    return !ofPeople && (anaphor || !judges && content <= SHORT);
  }

  /**
   * A conjunction, numeral or subject that means nothing: "said that", "one step", "it is time".
   */
  private boolean isEmpty(Word token) {
    boolean ahead =
        token.is("it")
            && token.relation().startsWith("nsubj")
            && token.head() >= 0
            && trees.first(token.head(), CLAUSES) > token.head();
    return ahead
        || token.relation().equals("mark")
        || token.relation().equals("expl")
        || token.tag().equals("NUM")
        || token.tag().equals("SCONJ");
  }

  /** What is demanded or judged under a heading on a third country is on that country. */
  private List<Topic> ofSection(Clause clause, BitSet target, Statement statement) {
    boolean event =
        target.stream()
            .anyMatch(i -> isNear(i, clause) && scope.is(ScopeWords.Effect.EVENT, trees.get(i)));
    return event
        ? List.of()
        : headingTopics(statement.block()).stream().filter(this::isThird).toList();
  }

  private List<Topic> before(
      Clause clause, BitSet target, Owners.Owner owner, Statement statement) {
    boolean whole =
        target.stream()
            .anyMatch(i -> isNear(i, clause) && scope.is(ScopeWords.Effect.WHOLE, trees.get(i)));
    if (whole && !isUnderHeading(statement.block())) {
      return main();
    }
    int at = trees.get(clause.match().first()).start();
    if (!owner.inCue() && owner.content().start() < at) {
      List<Topic> said = lastConcept(new Span(owner.content().start(), at));
      if (!said.isEmpty()) {
        return said;
      }
    }
    List<Topic> section = headingTopics(statement.block());
    if (!section.isEmpty()) {
      return lastBlock == statement.block() && !last.isEmpty() ? last : section;
    }
    if (!last.isEmpty()
        && statement.block() - lastBlock <= MOST_BLOCKS
        && !isHeadingBetween(lastBlock, statement.block())) {
      return last;
    }
    List<Topic> about =
        statement.about().stream()
            .filter(t -> !t.country() && isCertain(t, statement))
            .limit(1)
            .toList();
    if (!about.isEmpty()) {
      return about;
    }
    for (int b = statement.block(); b > Math.max(0, statement.block() - REACH); b--) {
      Block block = text.blocks().get(b);
      List<Topic> named =
          block.start() < at && block.kind() != BlockKind.FURNITURE
              ? lastConcept(new Span(block.start(), Math.min(block.end(), at)))
              : List.of();
      boolean heading = block.kind() == BlockKind.HEADING;
      if (!named.isEmpty() && (heading || b == statement.block() || isUnderHeading(b))) {
        return named;
      }
      if (heading) {
        break;
      }
    }
    return main();
  }

  private boolean isHeadingBetween(int above, int below) {
    return text.blocks().subList(Math.min(above + 1, below), below).stream()
        .anyMatch(b -> b.kind() == BlockKind.HEADING);
  }

  private boolean isUnderHeading(int block) {
    return !headingTopics(block).isEmpty();
  }

  /** How often the article names each concept, in its title and first paragraphs before all. */
  private Map<Topic, Integer> counts() {
    Map<Topic, Integer> found = new LinkedHashMap<>();
    int weight = LEAD_WEIGHT;
    for (Block block : text.blocks()) {
      if (block.kind() != BlockKind.FURNITURE) {
        for (Mention<Topic> mention : about.mentionsIn(new Span(block.start(), block.end()))) {
          found.merge(mention.referent(), weight, Integer::sum);
        }
        weight = Math.max(1, weight - 1);
      }
    }
    return found;
  }

  /** The concept that the article is about; nothing where it is about many things or none. */
  private List<Topic> main() {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(this::isProminent)
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether a concept is one of the few that the article is about. */
  private boolean isProminent(Topic topic) {
    int count =
        counts.entrySet().stream()
            .filter(e -> isAkin(topic, e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return count >= MAIN_LEAST && count * MAIN_SHARE >= all
        || count >= LEAD_WEIGHT && count * 2 >= all;
  }

  private boolean isAkin(Topic topic, Topic other) {
    return topic.equals(other)
        || about.isBroader(topic, other)
        || about.isBroader(other, topic) && !about.isTop(other)
        || about.goesWith(topic, other)
        || about.goesWith(other, topic);
  }

  private List<Topic> lastConcept(Span part) {
    List<Mention<Topic>> named = about.mentionsIn(part);
    return named.isEmpty() ? List.of() : List.of(named.getLast().referent());
  }

  /** The words as stretches of the text without holes. */
  private List<Span> runs(BitSet words) {
    List<Span> runs = new ArrayList<>();
    for (int i = words.nextSetBit(0); i >= 0; ) {
      int end = words.nextClearBit(i);
      runs.add(new Span(trees.get(i).start(), trees.get(end - 1).end()));
      i = words.nextSetBit(end);
    }
    return runs;
  }
}
