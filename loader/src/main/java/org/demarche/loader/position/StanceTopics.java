package org.demarche.loader.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.loader.mention.Actor;
import org.demarche.loader.mention.Mention;
import org.demarche.loader.mention.Topic;
import org.demarche.loader.mention.WhoIsWho;
import org.demarche.loader.statement.Statement;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Block;
import org.demarche.loader.text.BlockKind;
import org.demarche.loader.text.Span;
import org.demarche.loader.text.Token;
import org.jspecify.annotations.Nullable;

/** Tells what a stance is on: what its clause names, or what it takes up from before. */
final class StanceTopics {
  private static final Set<String> CONTENT_TAGS = Set.of("NOUN", "PROPN", "VERB", "ADJ");
  private static final int SHORT = Integer.getInteger("short", 2);
  private static final Set<String> WHOLE = Set.of("agreement","deal","accord","treaty","pact","text","draft","document","package","decision","compromise","settlement");
  private static final int LEAD_WEIGHT = 4;
  private static final int HEADING_TOPICS = 2;

  private final AnnotatedText text;
  private final Dependents trees;
  private final WhoIsWho who;
  private final ScopeWords scope;
  private final List<Actor> parties;
  private final List<Mention<Topic>> named;
  private final Map<Topic, Integer> counts;
  private List<Topic> last = List.of();
  private int lastBlock;

  StanceTopics(
      AnnotatedText text, Dependents trees, WhoIsWho who, ScopeWords scope, List<Actor> parties) {
    this.text = text;
    this.trees = trees;
    this.who = who;
    this.scope = scope;
    this.parties = parties;
    this.named = who.topicMentionsIn(new Span(0, text.text().length()));
    this.counts = counts();
  }

  /**
   * What a stance is on.
   *
   * @param topics the topics, the main one first
   * @param named whether the clause itself names them
   */
  record Found(List<Topic> topics, boolean named) {}

  Found of(Clause clause, BitSet target, Owners.Owner owner, Statement statement) {
    Found found = named(clause, target, owner, statement);
    List<Topic> topics = disputed(found.topics());
    if (found.named()) {
      last = topics.stream().filter(t -> !t.country()).toList();
      lastBlock = statement.block();
    }
    return new Found(topics, found.named());
  }

  private Found named(Clause clause, BitSet target, Owners.Owner owner, Statement statement) {
    List<Topic> concepts = concepts(target, clause.anchor());
    if (concepts.isEmpty() && owner.inCue()) {
      BitSet content = tokensOf(statement.content());
      concepts = concepts(content, clause.anchor());
      target.or(content);
    }
    if (concepts.isEmpty() || concepts.stream().allMatch(who::isTop)) {
      List<Topic> meant = shortened(target, clause);
      concepts = meant.isEmpty() ? concepts : meant;
    }
    List<Topic> topics = new ArrayList<>(concepts);
    thirdCountries(target, topics);
    if (!topics.isEmpty() && !(Boolean.getBoolean("y1") && topics.stream().allMatch(who::isTop) && !about(statement).isEmpty())) {
      addHeading(statement, topics);
      return new Found(topics, true);
    }
    if (Boolean.getBoolean("y2") && owner.inCue() && !about(statement).isEmpty() && ABOUT.contains(clause.match().words().stance())) {
      return new Found(about(statement), false);
    }
    List<Topic> before = takesUp(clause, target) ? before(clause, target, owner, statement) : List.of();
    return new Found(before, false);
  }
  private static final Set<String> ABOUT = Set.of("denies", "warns", "pledges");

  private List<Topic> about(Statement statement) {
    return statement.about().stream().filter(t -> !t.country() && !who.isTop(t)).limit(1).toList();
  }

  /** "The track", where the article has named a railway track before: the topic's last word. */
  private List<Topic> shortened(BitSet words, Clause clause) {
    if (Boolean.getBoolean("y3")) return List.of();
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      int determiner = trees.first(i, Set.of("det"));
      boolean definite =
          determiner >= 0 && DEFINITE.contains(Lemmas.printed(trees.token(determiner)));
      if (definite && trees.token(i).tag().equals("NOUN")) {
        Topic topic = named(trees.token(i));
        if (topic != null) {
          return List.of(topic);
        }
      }
    }
    return List.of();
  }
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "such");

  /** The topic last named in several words of which the last one is this. */
  private @Nullable Topic named(Token noun) {
    Topic topic = null;
    for (Mention<Topic> mention : named) {
      String words = new Span(mention.start(), mention.end()).in(text.text());
      boolean several = words.indexOf(' ') > 0;
      if (mention.end() <= noun.start() && several
          && words.toLowerCase(Locale.ROOT).endsWith(" " + Lemmas.printed(noun))) {
        topic = mention.referent();
      }
    }
    return topic;
  }

  /** The concepts that words name; the one nearest to the head, and those joined to it by "and". */
  private List<Topic> concepts(BitSet words, int anchor) {
    List<Mention<Topic>> mentions = new ArrayList<>();
    for (Span run : runs(words)) {
      mentions.addAll(who.topicMentionsIn(run));
    }
    if (mentions.isEmpty()) {
      return List.of();
    }
    Map<Mention<Topic>, Integer> heads = new HashMap<>();
    mentions.forEach(m -> heads.put(m, head(m)));
    Mention<Topic> best =
        mentions.stream()
            .min(
                Comparator.comparingInt(
                        (Mention<Topic> m) -> m.start() < trees.token(anchor).start() ? 1 : 0)
                    .thenComparingInt(Mention::start))
            .orElseThrow();
    Set<Topic> topics = new LinkedHashSet<>();
    topics.add(best.referent());
    for (Mention<Topic> mention : mentions) {
      int head = heads.getOrDefault(mention, -1);
      boolean joined =
          head >= 0
              && trees.token(head).relation().equals("conj")
              && trees.token(head).head() == heads.getOrDefault(best, -1);
      if (joined) {
        topics.add(mention.referent());
      }
    }
    return specific(topics);
  }

  private List<Topic> specific(Set<Topic> topics) {
    return topics.stream()
        .filter(t -> topics.stream().noneMatch(other -> who.isBroader(t, other)))
        .toList();
  }

  /** A stance on "the mackerel plan" is one on what the article disputes of mackerel: its quotas. */
  private List<Topic> disputed(List<Topic> topics) {
    return topics.stream().map(this::disputed).distinct().toList();
  }

  private Topic disputed(Topic topic) {
    return counts.entrySet().stream()
        .filter(e -> who.goesWith(e.getKey(), topic))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(topic);
  }

  /** The head of the words that name a topic. */
  private int head(Mention<Topic> mention) {
    int head = -1;
    for (int i = first(mention.start()); i < text.tokens().size(); i++) {
      Token token = text.tokens().get(i);
      if (token.start() >= mention.end()) {
        break;
      }
      int above = token.head();
      boolean top =
          above < 0
              || text.tokens().get(above).start() < mention.start()
              || text.tokens().get(above).end() > mention.end();
      head = top ? i : head;
    }
    return head;
  }

  private int depth(int token, int anchor) {
    int at = token;
    int depth = 0;
    while (at >= 0 && at != anchor && depth < 50) {
      at = trees.token(at).head();
      depth++;
    }
    return at == anchor ? depth : 50 + depth;
  }

  /** Countries in the news that take no part themselves: "the situation in Venezuela". */
  private void thirdCountries(BitSet words, List<Topic> topics) {
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      int preposition = trees.first(i, Set.of("case"));
      boolean place = preposition >= 0 && scope.is(ScopeWords.Kind.PLACE, trees.token(preposition));
      if (place) {
        int noun = i;
        Span phrase = trees.span(trees.subtree(noun, d -> d > noun || d == preposition));
        who.topicsIn(phrase).stream()
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
    for (int b = block - 1; b > 0; b--) {
      Block above = text.blocks().get(b);
      if (above.kind() == BlockKind.HEADING) {
        List<Topic> topics = who.topicsIn(new Span(above.start(), above.end()));
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
      Token token = trees.token(i);
      boolean near = depth(i, clause.anchor()) <= 2;
      if (near && scope.is(ScopeWords.Kind.EVENT, token)) {
        return false;
      }
      anaphor |= near && scope.is(ScopeWords.Kind.ANAPHOR, token);
      content += CONTENT_TAGS.contains(token.tag()) ? 1 : 0;
    }
    boolean ofPeople =
        clause.match().tokens().stream()
            .anyMatch(i -> scope.is(ScopeWords.Kind.OF_PEOPLE, trees.token(i)));
    boolean judges = clause.match().words().frame() == Frame.SPEAKER;
    return !ofPeople && (anaphor || !judges && content <= SHORT);
  }

  private List<Topic> before(Clause clause, BitSet target, Owners.Owner owner, Statement statement) {
    boolean whole = target.stream().anyMatch(i -> depth(i, clause.anchor()) <= 2 && WHOLE.contains(Lemmas.printed(trees.token(i))));
    if (whole && !Boolean.getBoolean("y4") && !isUnderHeading(statement.block())) {
      return main();
    }
    int at = trees.token(clause.match().first()).start();
    if (!owner.inCue() && owner.content().start() < at) {
      List<Topic> said = lastConcept(new Span(owner.content().start(), at));
      if (!said.isEmpty()) {
        return said;
      }
    }
    if (!last.isEmpty() && !isHeadingBetween(lastBlock, statement.block())) {
      return last;
    }
    List<Topic> about = statement.about().stream().filter(t -> !t.country()).limit(1).toList();
    if (!about.isEmpty()) {
      return about;
    }
    for (int b = statement.block(); b > 0; b--) {
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
        for (Mention<Topic> mention : who.topicMentionsIn(new Span(block.start(), block.end()))) {
          found.merge(mention.referent(), weight, Integer::sum);
        }
        weight = Math.max(1, weight - 1);
      }
    }
    return found;
  }

  private List<Topic> main() {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> List.of(e.getKey()))
        .orElse(List.of());
  }

  private List<Topic> lastConcept(Span part) {
    List<Mention<Topic>> named = who.topicMentionsIn(part);
    return named.isEmpty() ? List.of() : List.of(named.getLast().referent());
  }

  private BitSet tokensOf(List<Span> spans) {
    BitSet words = new BitSet();
    for (Span span : spans) {
      for (int i = first(span.start()); i < text.tokens().size(); i++) {
        if (text.tokens().get(i).start() >= span.end()) {
          break;
        }
        words.set(i);
      }
    }
    return words;
  }

  /** The first token that ends behind an offset. */
  private int first(int offset) {
    int low = 0;
    int high = text.tokens().size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (text.tokens().get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The words as stretches of the text without holes. */
  private List<Span> runs(BitSet words) {
    List<Span> runs = new ArrayList<>();
    for (int i = words.nextSetBit(0); i >= 0; ) {
      int end = words.nextClearBit(i);
      runs.add(new Span(trees.token(i).start(), trees.token(end - 1).end()));
      i = words.nextSetBit(end);
    }
    return runs;
  }
}
