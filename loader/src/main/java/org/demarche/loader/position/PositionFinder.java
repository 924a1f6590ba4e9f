package org.demarche.loader.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.loader.mention.Actor;
import org.demarche.loader.mention.ActorType;
import org.demarche.loader.mention.Mention;
import org.demarche.loader.mention.Person;
import org.demarche.loader.mention.PhraseIndex;
import org.demarche.loader.mention.Topic;
import org.demarche.loader.mention.WhoIsWho;
import org.demarche.loader.statement.Statement;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Lines;
import org.demarche.loader.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds stances by the words that show them, in a statement's content or in its cue. The words lie
 * in {@code stances.tsv}.
 */
public final class PositionFinder {
  private static final double BY_CONTENT = 0.6;
  private static final double BY_CUE = 0.7;
  private static final int MAX_TOPICS = 3;

  private final PhraseIndex<Phrase> phrases = new PhraseIndex<>();
  private final Map<String, String> byAct = new HashMap<>();

  /** Reads the words that show a stance. */
  public PositionFinder() {
    for (String line : Lines.of(PositionFinder.class, "stances.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns[1].startsWith("act:")) {
        byAct.put(columns[1].substring("act:".length()), columns[0]);
      } else {
        boolean ofSubject = columns.length > 2 && columns[2].equals("subject");
        phrases.add(columns[1], new Phrase(columns[0], ofSubject), false);
      }
    }
  }

  /** The positions that an article's statements show, a holder's stance on a topic once. */
  public List<Position> find(AnnotatedText text, WhoIsWho who, List<Statement> statements) {
    Map<String, Position> positions = new LinkedHashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      Actor teller = holder(who, statement);
      Shown shown = teller == null || statement.negated() ? null : stance(text, who, statement);
      if (teller == null || shown == null) {
        continue;
      }
      Actor subject = shown.subject();
      boolean ascribed = subject != null && !subject.equals(teller);
      Actor holder = ascribed && subject != null ? subject : teller;
      int topics = 0;
      for (Topic topic : statement.about()) {
        boolean ofItself = topic.country() && topic.key().equals(holder.key());
        if (!ofItself && topics < MAX_TOPICS) {
          topics++;
          Position position =
              new Position(
                  holder,
                  topic,
                  shown.stance(),
                  List.of(shown.evidence()),
                  List.of(i),
                  ascribed ? teller : ascribedBy(who, statements, statement, holder),
                  statement.date(),
                  shown.confidence());
          positions.merge(
              holder.key() + " " + topic.key() + " " + shown.stance(),
              position,
              PositionFinder::join);
        }
      }
    }
    return List.copyOf(positions.values());
  }

  /** Words that show a stance, and whether it is that of their grammatical subject. */
  private record Phrase(String stance, boolean ofSubject) {}

  private record Shown(String stance, Span evidence, double confidence, @Nullable Actor subject) {}

  private @Nullable Shown stance(AnnotatedText text, WhoIsWho who, Statement statement) {
    for (Span content : statement.content()) {
      List<Mention<Phrase>> found = phrases.find(text.text(), content.start(), content.end());
      if (!found.isEmpty()) {
        Mention<Phrase> first = found.getFirst();
        Span evidence = new Span(first.start(), first.end());
        List<Actor> before = who.sidesIn(new Span(content.start(), first.start()));
        Actor subject = first.referent().ofSubject() && !before.isEmpty() ? before.getLast() : null;
        return new Shown(first.referent().stance(), evidence, BY_CONTENT, subject);
      }
    }
    String byCue = byAct.get(statement.speechAct());
    return byCue == null ? null : new Shown(byCue, statement.cue(), BY_CUE, null);
  }

  /** Positions are held by sides; a person's own is theirs where they speak for none. */
  private static @Nullable Actor holder(WhoIsWho who, Statement statement) {
    if (statement.onBehalfOf() != null) {
      return statement.onBehalfOf();
    }
    Person person = who.person(statement.speaker());
    return person != null && person.officeOf() != null && person.office() != null
        ? person.speaksForSide() ? person.officeOf() : person.actor()
        : statement.speaker();
  }

  private static @Nullable Actor ascribedBy(
      WhoIsWho who, List<Statement> statements, Statement statement, Actor holder) {
    if (statement.attributedBy() < 0) {
      return null;
    }
    Actor reporter = statements.get(statement.attributedBy()).speaker();
    Person person = who.person(reporter);
    boolean sameSide =
        reporter == null
            || reporter.equals(holder)
            || person != null && holder.equals(person.officeOf())
            || reporter.type() == ActorType.GROUP;
    return sameSide ? null : reporter;
  }

  private static Position join(Position a, Position b) {
    List<Span> evidence = new ArrayList<>(a.evidence());
    evidence.addAll(b.evidence());
    List<Integer> statements = new ArrayList<>(a.statements());
    statements.addAll(b.statements());
    return new Position(
        a.holder(),
        a.topic(),
        a.stance(),
        evidence,
        statements,
        a.ascribedBy() == null || b.ascribedBy() == null ? null : a.ascribedBy(),
        a.date(),
        Math.max(a.confidence(), b.confidence()));
  }
}
