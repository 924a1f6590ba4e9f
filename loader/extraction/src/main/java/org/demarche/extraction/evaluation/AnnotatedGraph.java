package org.demarche.extraction.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.finding.meeting.Meeting;
import org.demarche.extraction.finding.meeting.Participant;
import org.demarche.extraction.finding.position.Position;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * What one article says, as somebody wrote it down by hand or as the extractor found it. Actors are
 * named by kind and key ("country/no"), concepts by their keys, as in the IRIs.
 *
 * @param statements who said what
 * @param meetings who met
 * @param positions who stands where
 */
public record AnnotatedGraph(
    List<AnnotatedStatement> statements,
    List<AnnotatedMeeting> meetings,
    List<AnnotatedPosition> positions) {
  /** Nothing at all. */
  public static final AnnotatedGraph EMPTY = new AnnotatedGraph(List.of(), List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public AnnotatedGraph {
    statements = List.copyOf(statements);
    meetings = List.copyOf(meetings);
    positions = List.copyOf(positions);
  }

  /** What the extractor found. */
  public static AnnotatedGraph of(Extraction extraction) {
    return new AnnotatedGraph(
        extraction.statements().stream().map(AnnotatedGraph::statement).toList(),
        extraction.meetings().stream().map(AnnotatedGraph::meeting).toList(),
        extraction.positions().stream()
            .map(position -> position(position, extraction.article().text()))
            .toList());
  }

  private static AnnotatedStatement statement(Statement statement) {
    Span source = statement.source();
    Outlet via = statement.via();
    return new AnnotatedStatement(
        source == null ? List.of() : List.of(source),
        statement.cue(),
        statement.content(),
        statement.kind().name().toLowerCase(Locale.ROOT),
        names(statement.speaker()),
        names(statement.onBehalfOf()),
        statement.speechAct(),
        topics(statement.about()),
        via == null ? null : "outlet/" + via.key(),
        false);
  }

  private static AnnotatedMeeting meeting(Meeting meeting) {
    return new AnnotatedMeeting(
        meeting.participants().stream().map(AnnotatedGraph::participant).toList(),
        meeting.date() == null ? null : meeting.date().toString(),
        topics(meeting.discussed()),
        topics(meeting.topicsNotDiscussed()));
  }

  private static AnnotatedMeeting.AnnotatedParticipant participant(Participant participant) {
    Actor side = participant.side();
    return new AnnotatedMeeting.AnnotatedParticipant(
        name(participant.actor()), side == null ? null : name(side));
  }

  private static AnnotatedPosition position(Position position, String text) {
    return new AnnotatedPosition(
        name(position.holder()), position.stance(), position.proposition().getFirst().in(text));
  }

  /** The actor, or each member of a group whose members are known. */
  private static Set<String> names(@Nullable Actor actor) {
    Set<String> names = new TreeSet<>();
    if (actor != null) {
      actor.each().forEach(member -> names.add(name(member)));
    }
    return names;
  }

  private static Set<String> topics(List<Topic> topics) {
    Set<String> names = new TreeSet<>();
    topics.forEach(topic -> names.add(name(topic)));
    return names;
  }

  private static String name(Actor actor) {
    return actor.type().kind() + "/" + actor.key();
  }

  private static String name(Topic topic) {
    return topic.country() ? "country/" + topic.key() : topic.key();
  }

  /** All actors named, in any part. */
  public Stream<String> actors() {
    return Stream.of(
            statements.stream()
                .flatMap(s -> Stream.concat(s.speaker().stream(), s.side().stream())),
            meetings.stream().flatMap(m -> m.participants().stream()).flatMap(p -> p.names()),
            positions.stream().map(AnnotatedPosition::holder))
        .flatMap(names -> names);
  }
}
