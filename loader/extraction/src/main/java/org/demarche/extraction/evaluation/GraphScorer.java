package org.demarche.extraction.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.demarche.ontology.Demarche;
import org.demarche.ontology.Vocabulary;

/**
 * Compares what was found in articles with what is written down by hand. Articles are added one
 * after the other; the table sums over all of them.
 *
 * <ul>
 *   <li><b>attributions</b>: a statement is found when half or more of the words of both contents
 *       are in both, as {@link AttributionScorer} has it. Those that either side calls optional
 *       count neither way.
 *   <li><b>speaker</b>: of the statements found, those with the right speaker, or rightly with
 *       none. "Both ministers" is right as any group; an agency also where it is given as relayed.
 *   <li><b>on behalf of</b>, <b>topics</b>: pairs of a statement found and a side or topic. Only
 *       the very concept counts, not a broader or narrower one.
 *   <li><b>meetings</b>: right when half or more of the participants of both are in both and the
 *       dates can be the same; each is matched once.
 *   <li><b>participants</b>: over the meetings found. A side beside a person of that side is no
 *       participant of its own.
 *   <li><b>positions</b>: right when the holder and the sign of the stance's polarity are, and two
 *       fifths or more of the words of both propositions are in both; each is matched once.
 * </ul>
 */
public final class GraphScorer {
  private static final double SAME_PROPOSITION = 0.4;

  private final Map<String, Integer> signs = signs();
  private final Tally attributions = new Tally("attributions");
  private final Tally speakers = new Tally("speaker");
  private final Tally sides = new Tally("on behalf of");
  private final Tally topics = new Tally("topics");
  private final Tally meetings = new Tally("meetings");
  private final Tally participants = new Tally("participants");
  private final Tally positions = new Tally("positions");
  private final Kappa speakerKappa = new Kappa("speaker");
  private final Kappa kindKappa = new Kappa("kind");
  private final Kappa speechActKappa = new Kappa("speech act");

  /**
   * Adds an article.
   *
   * @param text its text
   * @param gold what is to be found
   * @param predicted what was found
   */
  public void add(String text, AnnotatedGraph gold, AnnotatedGraph predicted) {
    addStatements(new ScoredText(text), gold.statements(), predicted.statements());
    addMeetings(gold.meetings(), predicted.meetings());
    addPositions(gold.positions(), predicted.positions());
  }

  /** Precision, recall and F1 over all articles added. */
  public ScoreTable table() {
    return new ScoreTable(
        List.of(attributions, speakers, sides, topics, meetings, participants, positions).stream()
            .map(Tally::row)
            .toList());
  }

  /**
   * The agreement in what is chosen for each statement found: speaker, kind and speech act. For two
   * annotators; what an extractor gets wrong does not follow from its choices by chance.
   */
  public List<Kappa> kappas() {
    return List.of(speakerKappa, kindKappa, speechActKappa);
  }

  private void addStatements(
      ScoredText text, List<AnnotatedStatement> gold, List<AnnotatedStatement> predicted) {
    IdentityHashMap<ScoredText.Item, AnnotatedStatement> statements = new IdentityHashMap<>();
    List<ScoredText.Item> goldItems = items(text, gold, statements);
    List<ScoredText.Item> predictedItems = items(text, predicted, statements);
    int asked = (int) goldItems.stream().filter(i -> !statement(statements, i).optional()).count();
    int counted =
        (int) predictedItems.stream().filter(i -> !statement(statements, i).optional()).count();
    int right = 0;
    for (ContentPairs.Pair pair : ContentPairs.of(goldItems, predictedItems)) {
      AnnotatedStatement g = statement(statements, pair.gold());
      AnnotatedStatement p = statement(statements, pair.predicted());
      if (pair.isMatch() && (g.optional() || p.optional())) {
        asked -= g.optional() ? 0 : 1;
        counted -= p.optional() ? 0 : 1;
      } else if (pair.isMatch()) {
        right++;
        speakers.add(isSameSpeaker(g, p) ? 1 : 0, 1, 1);
        sides.add(g.side(), p.side());
        topics.add(g.topics(), p.topics());
        speakerKappa.add(g.speaker(), p.speaker());
        kindKappa.add(g.kind(), p.kind());
        speechActKappa.add(g.speechAct(), p.speechAct());
      }
    }
    attributions.add(right, counted, asked);
  }

  /** The statements as words, in their order; those of no words are left out. */
  private static List<ScoredText.Item> items(
      ScoredText text,
      List<AnnotatedStatement> statements,
      IdentityHashMap<ScoredText.Item, AnnotatedStatement> byItem) {
    List<ScoredText.Item> items = new ArrayList<>();
    for (AnnotatedStatement statement : statements) {
      ScoredText.Item item = text.item(statement.attribution());
      if (!item.content().isEmpty()) {
        items.add(item);
        byItem.put(item, statement);
      }
    }
    return items;
  }

  private static AnnotatedStatement statement(
      IdentityHashMap<ScoredText.Item, AnnotatedStatement> statements, ScoredText.Item item) {
    return Objects.requireNonNull(statements.get(item));
  }

  private static boolean isSameSpeaker(AnnotatedStatement gold, AnnotatedStatement predicted) {
    if (gold.speaker().equals(predicted.speaker())) {
      return true;
    }
    boolean group = predicted.speaker().stream().anyMatch(actor -> actor.startsWith("group/"));
    boolean relayed =
        predicted.via() != null
            && predicted.speaker().isEmpty()
            && gold.speaker().equals(Set.of(predicted.via()));
    return (gold.speaker().size() > 1 && group) || relayed;
  }

  private void addMeetings(List<AnnotatedMeeting> gold, List<AnnotatedMeeting> predicted) {
    record MeetingPair(AnnotatedMeeting gold, AnnotatedMeeting predicted, double shared) {}
    List<MeetingPair> candidates = new ArrayList<>();
    for (AnnotatedMeeting g : gold) {
      for (AnnotatedMeeting p : predicted) {
        double shared = jaccard(g.actors(g), p.actors(g));
        if (shared >= 0.5 && g.mayBeOn(p.date())) {
          candidates.add(new MeetingPair(g, p, shared));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((MeetingPair c) -> -c.shared())
            .thenComparing(c -> !String.valueOf(c.gold().date()).equals(c.predicted().date())));
    IdentityHashMap<AnnotatedMeeting, AnnotatedMeeting> matched = new IdentityHashMap<>();
    Set<AnnotatedMeeting> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (MeetingPair candidate : candidates) {
      if (!matched.containsKey(candidate.gold()) && used.add(candidate.predicted())) {
        matched.put(candidate.gold(), candidate.predicted());
      }
    }
    meetings.add(matched.size(), predicted.size(), gold.size());
    matched.forEach((g, p) -> participants.add(g.actors(g), p.actors(g)));
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> either = new HashSet<>(one);
    either.addAll(other);
    return either.isEmpty() ? 0 : (double) shared(one, other) / either.size();
  }

  private static int shared(Set<?> one, Set<?> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private void addPositions(List<AnnotatedPosition> gold, List<AnnotatedPosition> predicted) {
    List<AnnotatedPosition> left = new ArrayList<>(predicted);
    int right = 0;
    for (AnnotatedPosition one : gold) {
      AnnotatedPosition nearest =
          left.stream()
              .filter(other -> isSameSide(one, other) && shared(one, other) >= SAME_PROPOSITION)
              .max(Comparator.comparingDouble(other -> shared(one, other)))
              .orElse(null);
      if (nearest != null) {
        left.remove(nearest);
        right++;
      }
    }
    positions.add(right, predicted.size(), gold.size());
  }

  private boolean isSameSide(AnnotatedPosition one, AnnotatedPosition other) {
    return one.holder().equals(other.holder())
        && signs.getOrDefault(one.stance(), 0).equals(signs.getOrDefault(other.stance(), 0));
  }

  private static double shared(AnnotatedPosition one, AnnotatedPosition other) {
    return jaccard(words(one.proposition()), words(other.proposition()));
  }

  private static Set<String> words(String printed) {
    return Arrays.stream(printed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The sign of each stance's polarity by its key. */
  private static Map<String, Integer> signs() {
    Model stances = Vocabulary.stances();
    return stances.listSubjectsWithProperty(RDF.type, Demarche.Stance).toList().stream()
        .collect(
            Collectors.toMap(
                stance -> stance.getURI().substring(stance.getURI().lastIndexOf('/') + 1),
                stance -> Integer.signum(stance.getProperty(Demarche.polarity).getInt())));
  }

  /** The sums of one measure. */
  private static final class Tally {
    private final String name;
    private int right;
    private int predicted;
    private int gold;

    Tally(String name) {
      this.name = name;
    }

    void add(Set<?> goldOnes, Set<?> predictedOnes) {
      add(shared(goldOnes, predictedOnes), predictedOnes.size(), goldOnes.size());
    }

    void add(int rightOnes, int predictedOnes, int goldOnes) {
      right += rightOnes;
      predicted += predictedOnes;
      gold += goldOnes;
    }

    ScoreTable.Row row() {
      return new ScoreTable.Row(name, right, predicted, right, gold);
    }
  }
}
