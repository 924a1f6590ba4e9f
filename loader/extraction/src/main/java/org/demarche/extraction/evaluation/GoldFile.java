package org.demarche.extraction.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of one article; spans are written as words and looked for in its text. */
final class GoldFile {
  private static final Set<String> KINDS = Set.of("direct", "indirect", "mixed");
  private static final Set<String> STATUSES =
      Set.of("held", "ongoing", "planned", "cancelled", "postponed", "proposed");

  private final Path file;
  private final WordPlaces places;
  private final String text;

  GoldFile(Path file, String text) {
    this.file = file;
    this.places = new WordPlaces(text);
    this.text = text;
  }

  AnnotatedGraph read() throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": is not JSON: " + e.getOriginalMessage(), e);
    }
    Map<String, AnnotatedStatement> statements = new HashMap<>();
    List<AnnotatedStatement> inOrder = new ArrayList<>();
    for (JsonNode node : root.path("statements")) {
      String id = text(node, "id", "a statement");
      AnnotatedStatement statement = statement(node, "statement " + id, statements);
      if (statements.put(id, statement) != null) {
        throw refusal("statement " + id, "there are two of this id");
      }
      inOrder.add(statement);
    }
    List<AnnotatedMeeting> meetings = new ArrayList<>();
    for (JsonNode node : root.path("meetings")) {
      meetings.add(meeting(node, "meeting " + text(node, "id", "a meeting")));
    }
    List<AnnotatedPosition> positions = new ArrayList<>();
    for (JsonNode node : root.path("positions")) {
      positions.add(position(node, "position " + (positions.size() + 1), statements.keySet()));
    }
    return new AnnotatedGraph(inOrder, meetings, positions);
  }

  private AnnotatedStatement statement(
      JsonNode node, String place, Map<String, AnnotatedStatement> before) throws IOException {
    Span within = new Span(0, text.length());
    String attributedBy = node.path("attributedBy").textValue();
    if (attributedBy != null) {
      AnnotatedStatement reporter = before.get(attributedBy);
      if (reporter == null) {
        throw refusal(place, "no statement before it is called " + attributedBy);
      }
      within = new Span(reporter.content().getFirst().start(), reporter.content().getLast().end());
    }
    List<List<Span>> content = new ArrayList<>();
    for (JsonNode words : node.path("content")) {
      content.add(candidates(words, within, place));
    }
    if (content.isEmpty()) {
      throw refusal(place, "there is no \"content\"");
    }
    List<List<Span>> around = new ArrayList<>();
    around.add(candidates(node.path("cue"), new Span(0, text.length()), place));
    if (node.has("source")) {
      around.add(candidates(node.path("source"), new Span(0, text.length()), place));
    }
    List<Span> found = places.closest(content, around);
    if (found.isEmpty()) {
      throw refusal(place, "source, cue and content cannot be told apart in the text");
    }
    int pieces = content.size();
    return new AnnotatedStatement(
        found.subList(pieces + 1, found.size()),
        found.get(pieces),
        found.subList(0, pieces),
        oneOf(KINDS, node, "kind", place),
        names(node.path("speaker")),
        names(node.path("onBehalfOf")),
        text(node, "speechAct", place),
        names(node.path("topics")),
        node.path("via").textValue(),
        node.path("optional").booleanValue());
  }

  private List<Span> candidates(JsonNode node, Span within, String place) throws IOException {
    String words = node.isObject() ? node.path("words").textValue() : node.textValue();
    if (words == null || words.isBlank()) {
      throw refusal(place, "\"cue\", \"content\" or \"source\" holds no words");
    }
    int occurrence = node.path("occurrence").intValue();
    List<Span> found =
        places.of(words).stream()
            .filter(s -> occurrence > 0 || within.contains(s.start(), s.end()))
            .toList();
    if (found.size() < Math.max(1, occurrence)) {
      throw refusal(
          place,
          "the words \""
              + words
              + "\" are not in "
              + (occurrence > 0
                  ? "the text " + occurrence + " times"
                  : within.end() - within.start() < text.length()
                      ? "the statement that reports it"
                      : "the text"));
    }
    return occurrence > 0 ? List.of(found.get(occurrence - 1)) : found;
  }

  private AnnotatedMeeting meeting(JsonNode node, String place) throws IOException {
    List<AnnotatedMeeting.AnnotatedParticipant> participants = new ArrayList<>();
    for (JsonNode participant : node.path("participants")) {
      participants.add(
          new AnnotatedMeeting.AnnotatedParticipant(
              text(participant, "actor", place), participant.path("side").textValue()));
    }
    oneOf(STATUSES, node, "status", place);
    return new AnnotatedMeeting(
        participants,
        node.path("date").textValue(),
        names(node.path("discussed")),
        names(node.path("notDiscussed")));
  }

  private AnnotatedPosition position(JsonNode node, String place, Set<String> statements)
      throws IOException {
    for (String id : names(node.path("expressedIn"))) {
      if (!statements.contains(id)) {
        throw refusal(place, "no statement is called " + id);
      }
    }
    return new AnnotatedPosition(
        text(node, "holder", place),
        text(node, "stance", place),
        quoted(text(node, "proposition", place), place));
  }

  private String quoted(String words, String place) throws IOException {
    if (!text.contains(words)) {
      throw refusal(place, "the text has no \"" + words + "\"");
    }
    return words;
  }

  /** The strings of a list, or the one that stands in its place. */
  private static Set<String> names(JsonNode node) {
    Set<String> names = new HashSet<>();
    if (node.isTextual()) {
      names.add(node.textValue());
    }
    node.forEach(name -> names.add(name.asText()));
    return names;
  }

  private String oneOf(Set<String> choices, JsonNode node, String field, String place)
      throws IOException {
    String value = text(node, field, place);
    if (!choices.contains(value)) {
      throw refusal(
          place,
          "the " + field + " \"" + value + "\" is none of " + choices.stream().sorted().toList());
    }
    return value;
  }

  private String text(JsonNode node, String field, String place) throws IOException {
    @Nullable String value = node.path(field).textValue();
    if (value == null || value.isBlank()) {
      throw refusal(place, "there is no \"" + field + "\"");
    }
    return value;
  }

  private IOException refusal(String place, String reason) {
    return new IOException(file + ": " + place + ": " + reason);
  }
}
