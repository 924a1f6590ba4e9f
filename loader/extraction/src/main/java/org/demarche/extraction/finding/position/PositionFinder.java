package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.finding.statement.Owners;
import org.demarche.extraction.finding.statement.Referents;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Makes positions of the frames that an article has of them: tells whose they are and towards whom,
 * which statement shows them, and what they are about. Safe for many threads.
 */
public final class PositionFinder {
  /** A finder. */
  public PositionFinder() {}

  /** The positions of an article, a holder's stance on a proposition once. */
  public List<Position> find(
      Document text, WhoIsWho who, ArticleTopics about, List<Statement> statements) {
    return new Search(text, who, about, statements).run();
  }

  /** One article's search. */
  private static final class Search {
    private final Document text;
    private final ArticleTopics about;
    private final List<Statement> statements;
    private final Owners owners;
    private final Referents referents;
    private final Map<List<Object>, List<Position>> positions = new LinkedHashMap<>();

    Search(Document text, WhoIsWho who, ArticleTopics about, List<Statement> statements) {
      this.text = text;
      this.about = about;
      this.statements = statements;
      this.owners = new Owners(text, statements);
      this.referents = new Referents(text, who, statements);
    }

    List<Position> run() {
      surest(Frame.of(FrameKind.POSITION, text).toList()).forEach(this::read);
      return positions.values().stream().map(Search::joined).toList();
    }

    /** Without those on words that a surer one of the same cue's kind is on, too. */
    private static List<Frame> surest(List<Frame> frames) {
      List<Frame> kept = new ArrayList<>();
      frames.stream()
          .sorted(Comparator.comparingDouble(Frame::confidence).reversed())
          .filter(frame -> kept.stream().noneMatch(other -> isSame(frame, other)))
          .forEach(kept::add);
      kept.sort(Comparator.comparingInt(Frame::start));
      return kept;
    }

    private static boolean isSame(Frame one, Frame other) {
      Span a = one.of(FrameRole.PROPOSITION).getFirst();
      Span b = other.of(FrameRole.PROPOSITION).getFirst();
      int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
      return !one.cue().equals(other.cue())
          && one.classes().equals(other.classes())
          && 2 * shared > Math.min(a.end() - a.start(), b.end() - b.start());
    }

    private void read(Frame frame) {
      Span proposition = Edges.trimmed(text, frame.of(FrameRole.PROPOSITION).getFirst());
      Owners.Owner owner = owners.of(frame.cue());
      owner = owner == null ? owners.of(proposition) : owner;
      Statement statement = owner == null ? null : owners.get(owner);
      List<Actor> holders = holders(frame, statement);
      List<Actor> tellers = statement == null ? List.of() : referents.tellers(statement);
      List<Actor> toward =
          frame.of(FrameRole.TOWARD).stream()
              .flatMap(words -> referents.sidesOf(words, statement).stream())
              .distinct()
              .toList();
      List<Topic> topics =
          about.of(
              List.of(proposition), text.sentences().get(text.sentenceAt(proposition.start())));
      List<Integer> chain = owner == null ? List.of() : owners.chain(owner.statement());
      for (Actor holder : holders) {
        Actor ascribedBy =
            owner == null || owner.inCue() && chain.size() < 2
                ? null
                : ascribedBy(holder, tellers, chain);
        Position position =
            new Position(
                holder,
                frame.classes().getFirst(),
                List.of(frame.cue()),
                List.of(proposition),
                toward.stream().filter(t -> !t.equals(holder)).toList(),
                topics,
                frame.of(FrameRole.CONDITION),
                chain,
                ascribedBy,
                statement == null ? null : statement.date(),
                frame.confidence());
        positions.computeIfAbsent(key(position), k -> new ArrayList<>()).add(position);
      }
    }

    private List<Actor> holders(Frame frame, @Nullable Statement statement) {
      List<Actor> named =
          frame.nearest(FrameRole.HOLDER).stream()
              .flatMap(words -> referents.sidesOf(words, statement).stream())
              .distinct()
              .toList();
      return named.isEmpty() && statement != null ? referents.tellers(statement) : named;
    }

    /** Who says so of somebody else; nobody where the holder's own people do. */
    private @Nullable Actor ascribedBy(Actor holder, List<Actor> tellers, List<Integer> chain) {
      List<Actor> own = new ArrayList<>(tellers);
      Actor first = null;
      for (int index : chain) {
        List<Actor> reporting = referents.tellers(statements.get(index));
        own.addAll(reporting);
        first = first == null && reporting.size() == 1 ? reporting.getFirst() : first;
      }
      return own.contains(holder) ? null : first;
    }

    /** What makes two showings one position. */
    private List<Object> key(Position position) {
      String words = position.proposition().getFirst().in(text.text()).toLowerCase(Locale.ROOT);
      Set<String> different = new TreeSet<>(List.of(words.split("[^\\p{L}\\p{N}]+", -1)));
      return List.of(position.holder(), position.stance(), different);
    }

    /** One position of all that are the same, with what each shows; the first gives the date. */
    private static Position joined(List<Position> same) {
      Position first = same.getFirst();
      return new Position(
          first.holder(),
          first.stance(),
          all(same, Position::cue),
          all(same, Position::proposition),
          all(same, Position::toward),
          first.topics(),
          all(same, Position::conditions),
          all(same, Position::statements),
          first.ascribedBy(),
          first.date(),
          same.stream().mapToDouble(Position::confidence).max().orElseThrow());
    }

    private static <T> List<T> all(List<Position> same, Function<Position, List<T>> part) {
      return same.stream().flatMap(p -> part.apply(p).stream()).distinct().toList();
    }
  }
}
