package org.demarche.store.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.finding.meeting.Action;
import org.demarche.extraction.finding.meeting.Meeting;
import org.demarche.extraction.finding.meeting.Participant;
import org.demarche.extraction.finding.meeting.Place;
import org.demarche.extraction.finding.meeting.Role;
import org.demarche.extraction.finding.meeting.Untouched;
import org.demarche.extraction.finding.position.Position;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;

/** Writes an extraction as one line of JSON, with spans in code points of its text. */
public final class ExtractionJson {
  private final ObjectMapper json = new ObjectMapper();
  private final Iris iris;

  /** A writer that mints the same IRIs as {@link ArticleGraph}. */
  public ExtractionJson(Iris iris) {
    this.iris = iris;
  }

  /** The JSON object, without a line feed. */
  public String toJson(Extraction extraction) {
    CodePoints codePoints = new CodePoints(extraction.article().text());
    ObjectNode row = json.createObjectNode();
    row.put("id", extraction.article().id());
    row.put("iri", iris.article(extraction));
    row.put("text", extraction.article().text());
    row.put("title", extraction.article().title());
    if (extraction.article().date() != null) {
      row.put("date", extraction.article().date().toString());
    }
    if (extraction.outlet() != null) {
      row.put("outlet", extraction.outlet().name());
    }
    if (extraction.via() != null) {
      row.put("via", extraction.via().name());
    }
    ArrayNode attributions = row.putArray("attributions");
    Map<Integer, ObjectNode> nodes = new HashMap<>();
    for (int i = 0; i < extraction.statements().size(); i++) {
      nodes.put(i, json.createObjectNode());
    }
    for (int i = 0; i < extraction.statements().size(); i++) {
      int reporter = extraction.statements().get(i).attributedBy();
      ObjectNode outer = nodes.get(reporter);
      (outer == null ? attributions : outer.withArray("nested")).add(nodes.get(i));
    }
    nodes.forEach((i, node) -> attribution(node, extraction, i, codePoints));
    ArrayNode meetings = row.putArray("meetings");
    for (int i = 0; i < extraction.meetings().size(); i++) {
      meeting(meetings.addObject(), extraction, i);
    }
    ArrayNode actions = row.putArray("actions");
    for (int i = 0; i < extraction.actions().size(); i++) {
      action(actions.addObject(), extraction, i, codePoints);
    }
    ArrayNode positions = row.putArray("positions");
    for (Position position : extraction.positions()) {
      position(positions.addObject(), extraction, position);
    }
    try {
      return json.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private void attribution(
      ObjectNode node, Extraction extraction, int index, CodePoints codePoints) {
    Statement statement = extraction.statements().get(index);
    node.put("iri", iris.statement(extraction, index));
    if (statement.source() != null) {
      spans(node.putArray("source"), List.of(statement.source()), codePoints);
    }
    spans(node.putArray("cue"), List.of(statement.cue()), codePoints);
    spans(node.putArray("content"), statement.content(), codePoints);
    node.put("kind", statement.kind().name().toLowerCase(Locale.ROOT));
    actor(node, "speaker", statement.speaker());
    actor(node, "onBehalfOf", statement.onBehalfOf());
    actor(node, "addressee", statement.addressee());
    node.put("speechAct", statement.speechAct());
    if (statement.negated()) {
      node.put("negated", true);
    }
    if (statement.hypothetical()) {
      node.put("hypothetical", true);
    }
    topics(node.putArray("topics"), statement.about());
    if (statement.date() != null) {
      node.put("date", statement.date().toString());
    }
    node.put("confidence", BigDecimal.valueOf(statement.confidence()));
  }

  private void meeting(ObjectNode node, Extraction extraction, int index) {
    Meeting meeting = extraction.meetings().get(index);
    node.put("iri", iris.meeting(extraction, index));
    node.put("label", MeetingLabel.of(meeting));
    ArrayNode participants = node.putArray("participants");
    for (Participant participant : meeting.participants()) {
      Actor actor = participant.actor();
      ObjectNode entry = participants.addObject();
      entry.put("iri", iris.actor(actor)).put("name", actor.name());
      entry.put("type", actor.type().kind());
      actor(entry, "side", participant.side());
      if (participant.role() != Role.PARTICIPANT) {
        entry.put("role", participant.role().word());
      }
    }
    Place place = meeting.place();
    if (place != null) {
      ObjectNode entry = node.putObject("place").put("name", place.name());
      actor(entry, "country", place.country());
    }
    if (meeting.date() != null) {
      node.put("date", meeting.date().toString());
    }
    node.put("format", meeting.format().word());
    node.put("status", meeting.status().word());
    if (meeting.series() != null) {
      node.put("series", meeting.series());
    }
    topics(node.putArray("topics"), meeting.discussed());
    ArrayNode notDiscussed = node.putArray("notDiscussed");
    for (Untouched untouched : meeting.notDiscussed()) {
      if (untouched.topics().isEmpty()) {
        notDiscussed.add(untouched.words().in(extraction.article().text()).replace('\n', ' '));
      }
      topics(notDiscussed, untouched.topics());
    }
  }

  private void action(ObjectNode node, Extraction extraction, int index, CodePoints codePoints) {
    Action action = extraction.actions().get(index);
    node.put("iri", iris.action(extraction, index));
    node.put("kind", action.kind());
    ArrayNode agents = node.putArray("agents");
    for (Participant agent : action.agents()) {
      ObjectNode entry = agents.addObject();
      entry.put("iri", iris.actor(agent.actor())).put("name", agent.actor().name());
      entry.put("type", agent.actor().type().kind());
      actor(entry, "side", agent.side());
    }
    ArrayNode targets = node.putArray("targets");
    for (Actor target : action.targets()) {
      targets.addObject().put("iri", iris.actor(target)).put("name", target.name());
    }
    topics(node.putArray("topics"), action.topics());
    if (action.date() != null) {
      node.put("date", action.date().toString());
    }
    node.put(
        "text", action.evidence().getFirst().in(extraction.article().text()).replace('\n', ' '));
    spans(node.putArray("evidence"), action.evidence(), codePoints);
    node.put("confidence", BigDecimal.valueOf(action.confidence()));
  }

  private void position(ObjectNode node, Extraction extraction, Position position) {
    actor(node, "holder", position.holder());
    node.put("topic", position.topic().name());
    node.put("stance", position.stance());
    node.put("text", position.evidence().getFirst().in(extraction.article().text()));
    if (!position.conditions().isEmpty()) {
      node.put("condition", position.conditions().getFirst().in(extraction.article().text()));
    }
    actor(node, "ascribedBy", position.ascribedBy());
    node.put("statement", iris.statement(extraction, position.statements().getFirst()));
  }

  private void actor(ObjectNode node, String name, @Nullable Actor actor) {
    if (actor != null) {
      ObjectNode object = node.putObject(name);
      object
          .put("iri", iris.actor(actor))
          .put("name", actor.name())
          .put("type", actor.type().kind());
      for (Actor member : actor.members()) {
        object
            .withArray("members")
            .addObject()
            .put("iri", iris.actor(member))
            .put("name", member.name());
      }
    }
  }

  private static void topics(ArrayNode array, List<Topic> topics) {
    topics.forEach(topic -> array.add(topic.name()));
  }

  private static void spans(ArrayNode array, List<Span> spans, CodePoints codePoints) {
    for (Span span : spans) {
      array.addArray().add(codePoints.start(span)).add(codePoints.end(span));
    }
  }
}
