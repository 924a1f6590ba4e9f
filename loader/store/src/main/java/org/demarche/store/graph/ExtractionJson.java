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
import org.demarche.extraction.finding.action.Action;
import org.demarche.extraction.finding.meeting.Meeting;
import org.demarche.extraction.finding.meeting.Participant;
import org.demarche.extraction.finding.meeting.Place;
import org.demarche.extraction.finding.meeting.Role;
import org.demarche.extraction.finding.meeting.Untouched;
import org.demarche.extraction.finding.position.Position;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Person;
import org.jspecify.annotations.Nullable;

/**
 * Writes an extraction as one line of JSON, with spans in code points of its text. People are named
 * as fully as the article names them; who they are in other articles, their IRIs tell.
 */
public final class ExtractionJson {
  private final ObjectMapper json = new ObjectMapper();
  private final Iris iris;

  /** A writer that mints the same IRIs as {@link ArticleGraph}. */
  public ExtractionJson(Iris iris) {
    this.iris = iris;
  }

  /** The JSON object, without a line feed. */
  public String toJson(Extraction extraction) {
    return new OneArticle(extraction).toJson();
  }

  /** Writes one extraction. */
  private final class OneArticle {
    private final Extraction extraction;
    private final Map<Actor, String> printed = new HashMap<>();

    OneArticle(Extraction extraction) {
      this.extraction = extraction;
      for (Person person : extraction.people()) {
        if (!person.printed().isEmpty()) {
          printed.put(person.actor(), person.printed());
        }
      }
    }

    private String name(Actor actor) {
      return actor.members().isEmpty()
          ? printed.getOrDefault(actor, actor.name())
          : NameList.listed(actor.members().stream().map(this::name).toList());
    }

    String toJson() {
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
      ArrayNode nested = row.putArray("nested");
      for (int i = 0; i < extraction.statements().size(); i++) {
        boolean within = extraction.statements().get(i).attributedBy() >= 0;
        attribution((within ? nested : attributions).addObject(), i, codePoints);
      }
      ArrayNode meetings = row.putArray("meetings");
      for (int i = 0; i < extraction.meetings().size(); i++) {
        meeting(meetings.addObject(), i, codePoints);
      }
      ArrayNode actions = row.putArray("actions");
      for (int i = 0; i < extraction.actions().size(); i++) {
        action(actions.addObject(), i, codePoints);
      }
      ArrayNode positions = row.putArray("positions");
      for (int i = 0; i < extraction.positions().size(); i++) {
        position(positions.addObject(), i, codePoints);
      }
      try {
        return json.writeValueAsString(row);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a tree of plain values can always be written", e);
      }
    }

    private void attribution(ObjectNode node, int index, CodePoints codePoints) {
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
      if (statement.attributedBy() >= 0) {
        node.put("attributedBy", iris.statement(extraction, statement.attributedBy()));
      }
      node.put("confidence", BigDecimal.valueOf(statement.confidence()));
    }

    private void meeting(ObjectNode node, int index, CodePoints codePoints) {
      Meeting meeting = extraction.meetings().get(index);
      node.put("iri", iris.meeting(extraction, index));
      node.put("label", MeetingLabel.of(meeting, this::name));
      ArrayNode participants = node.putArray("participants");
      for (Participant participant : meeting.participants()) {
        Actor actor = participant.actor();
        ObjectNode entry = participants.addObject();
        entry.put("iri", iris.actor(actor)).put("name", name(actor));
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
      spans(node.putArray("evidence"), meeting.evidence(), codePoints);
      node.put("confidence", BigDecimal.valueOf(meeting.confidence()));
    }

    private void action(ObjectNode node, int index, CodePoints codePoints) {
      Action action = extraction.actions().get(index);
      node.put("iri", iris.action(extraction, index));
      node.put("kind", action.kind());
      node.put("status", action.status().word());
      ArrayNode agents = node.putArray("agents");
      for (Participant agent : action.agents()) {
        ObjectNode entry = agents.addObject();
        entry.put("iri", iris.actor(agent.actor())).put("name", name(agent.actor()));
        entry.put("type", agent.actor().type().kind());
        actor(entry, "side", agent.side());
      }
      ArrayNode targets = node.putArray("targets");
      for (Actor target : action.targets()) {
        targets.addObject().put("iri", iris.actor(target)).put("name", name(target));
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

    private void position(ObjectNode node, int index, CodePoints codePoints) {
      Position position = extraction.positions().get(index);
      node.put("iri", iris.position(extraction, index));
      actor(node, "holder", position.holder());
      node.put("stance", position.stance());
      spans(node.putArray("cue"), position.cue().subList(0, 1), codePoints);
      spans(node.putArray("proposition"), position.proposition().subList(0, 1), codePoints);
      actors(node, "toward", position.toward());
      topics(node.putArray("topics"), position.topics());
      if (!position.conditions().isEmpty()) {
        spans(node.putArray("condition"), position.conditions().subList(0, 1), codePoints);
      }
      actor(node, "ascribedBy", position.ascribedBy());
      if (!position.statements().isEmpty()) {
        node.put("statement", iris.statement(extraction, position.statements().getFirst()));
      }
      if (position.date() != null) {
        node.put("date", position.date().toString());
      }
      node.put("confidence", BigDecimal.valueOf(position.confidence()));
    }

    /** One actor as it is, several as a group. */
    private void actors(ObjectNode node, String name, List<Actor> actors) {
      if (actors.size() == 1) {
        actor(node, name, actors.getFirst());
      } else if (!actors.isEmpty()) {
        ObjectNode group = node.putObject(name);
        group
            .put("name", NameList.listed(actors.stream().map(this::name).toList()))
            .put("type", "group");
        for (Actor member : actors) {
          group
              .withArray("members")
              .addObject()
              .put("iri", iris.actor(member))
              .put("name", name(member));
        }
      }
    }

    private void actor(ObjectNode node, String name, @Nullable Actor actor) {
      if (actor != null) {
        ObjectNode object = node.putObject(name);
        object
            .put("iri", iris.actor(actor))
            .put("name", name(actor))
            .put("type", actor.type().kind());
        for (Actor member : actor.members()) {
          object
              .withArray("members")
              .addObject()
              .put("iri", iris.actor(member))
              .put("name", name(member));
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
}
