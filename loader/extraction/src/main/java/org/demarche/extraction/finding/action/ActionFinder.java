package org.demarche.extraction.finding.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateBasis;
import org.demarche.extraction.dates.DateMention;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.finding.meeting.Participant;
import org.demarche.extraction.finding.meeting.Role;
import org.demarche.extraction.finding.statement.Owners;
import org.demarche.extraction.finding.statement.Referents;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Makes actions of the frames that an article has of them: tells who did it, to whom and when, and
 * of which kind it is. Safe for use by many threads.
 */
public final class ActionFinder {
  private final ActionKinds kinds = new ActionKinds();

  /** A finder with the kinds that Demarche comes with. */
  public ActionFinder() {}

  /**
   * The actions, in the order in which the article first tells of them, each once.
   *
   * @param text the article, with its frames
   * @param who who is who in it
   * @param topics what it is about
   * @param dates the dates that it gives
   * @param statements what is said in it
   */
  public List<Action> find(
      Document text,
      WhoIsWho who,
      ArticleTopics topics,
      ArticleDates dates,
      List<Statement> statements) {
    return new ArticleActions(text, who, topics, dates, statements).run();
  }

  /** One article's search. */
  private final class ArticleActions {
    private final Document text;
    private final WordTrees trees;
    private final WhoIsWho who;
    private final ArticleTopics topics;
    private final ArticleDates dates;
    private final Owners owners;
    private final Referents referents;
    private final Map<List<Object>, List<Action>> actions = new LinkedHashMap<>();

    ArticleActions(
        Document text,
        WhoIsWho who,
        ArticleTopics topics,
        ArticleDates dates,
        List<Statement> statements) {
      this.text = text;
      this.trees = WordTrees.of(text);
      this.who = who;
      this.topics = topics;
      this.dates = dates;
      this.owners = new Owners(text, statements);
      this.referents = new Referents(text, who, statements);
    }

    List<Action> run() {
      Frame.of(FrameKind.ACTION, text).forEach(this::read);
      return actions.values().stream().map(ArticleActions::joined).toList();
    }

    private void read(Frame frame) {
      Owners.Owner owner = owners.of(frame.cue());
      Statement within = owner == null ? null : owners.get(owner);
      List<Participant> agents =
          actors(frame, within).stream().distinct().map(this::agent).toList();
      if (agents.isEmpty()) {
        return;
      }
      List<Actor> targets =
          frame.of(FrameRole.TOWARD).stream()
              .flatMap(words -> referents.sidesOf(words, within).stream())
              .distinct()
              .filter(target -> agents.stream().noneMatch(a -> a.party().equals(target)))
              .toList();
      List<Span> told =
          Stream.concat(Stream.of(frame.cue()), frame.of(FrameRole.OBJECT).stream()).toList();
      Span evidence =
          new Span(
              told.stream().mapToInt(Span::start).min().orElseThrow(),
              told.stream().mapToInt(Span::end).max().orElseThrow());
      ActionStatus status = ActionStatus.of(frame.classes().getFirst());
      Action action =
          new Action(
              kinds.of(words(List.of(frame.cue())), words(frame.of(FrameRole.OBJECT))),
              status,
              agents,
              targets,
              topics.of(told, text.sentences().get(text.sentenceAt(frame.start()))),
              date(frame, status),
              List.of(evidence),
              frame.confidence());
      actions.computeIfAbsent(key(frame, action), key -> new ArrayList<>()).add(action);
    }

    /** Those whom the frame names, or else whoever is named last before the deed. */
    private List<Actor> actors(Frame frame, @Nullable Statement within) {
      List<Actor> named =
          frame.nearest(FrameRole.ACTOR).stream()
              .flatMap(words -> referents.of(words, within).stream())
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
      int sentence = text.sentences().get(text.sentenceAt(frame.start())).start();
      Span before = new Span(Math.min(sentence, frame.start()), frame.start());
      List<Mention<Actor>> mentions = who.mentionsIn(before);
      return mentions.isEmpty()
          ? within == null ? List.of() : referents.tellers(within)
          : List.of(mentions.getLast().referent());
    }

    private Participant agent(Actor actor) {
      Person person = who.person(actor);
      Actor side = person == null ? who.countryOf(actor) : person.officeOf();
      return new Participant(actor, side, Role.PARTICIPANT);
    }

    private List<Word> words(List<Span> spans) {
      return trees.wordsOf(spans).stream().mapToObj(trees::get).toList();
    }

    private @Nullable PartialDate date(Frame frame, ActionStatus status) {
      for (Span words : frame.of(FrameRole.DATE)) {
        for (DateMention mention : dates.over(words)) {
          LocalDate published = dates.publishedAt(mention.span().start());
          if (published == null || mention.basis() == DateBasis.WEEK_GUESSED) {
            return mention.date();
          }
          return status == ActionStatus.DONE ? mention.past(published) : mention.coming(published);
        }
      }
      return null;
    }

    /** The same deed told of twice is one: the same sides, the same words. */
    private List<Object> key(Frame frame, Action action) {
      Set<Actor> sides = new LinkedHashSet<>();
      action.agents().forEach(agent -> sides.add(agent.party()));
      Set<String> lemmas = new TreeSet<>();
      words(List.of(frame.cue())).forEach(word -> lemmas.add(word.lemma()));
      words(frame.of(FrameRole.OBJECT)).stream()
          .filter(word -> word.tag().equals("NOUN") || word.tag().equals("PROPN"))
          .forEach(word -> lemmas.add(word.lemma()));
      return List.of(sides, lemmas);
    }

    private static Action joined(List<Action> same) {
      Action first = same.getFirst();
      return new Action(
          first.kind(),
          first.status(),
          first.agents(),
          all(same, Action::targets),
          first.topics(),
          same.stream().map(Action::date).filter(d -> d != null).findFirst().orElse(null),
          all(same, Action::evidence),
          same.stream().mapToDouble(Action::confidence).max().orElseThrow());
    }

    private static <T> List<T> all(List<Action> same, Function<Action, List<T>> part) {
      return same.stream().flatMap(a -> part.apply(a).stream()).distinct().toList();
    }
  }
}
