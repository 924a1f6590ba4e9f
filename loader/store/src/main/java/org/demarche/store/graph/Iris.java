package org.demarche.store.graph;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Office;
import org.demarche.extraction.who.Outlet;
import org.demarche.ontology.Demarche;

/**
 * Mints the IRIs of instances as {@code {base}{kind}/{key}}. Keys depend on the input alone, so the
 * same article gives the same IRIs on any machine.
 *
 * @param base ends in a slash or hash
 */
public record Iris(String base) {
  /** Where instances live unless the user says otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/demarche/";

  /**
   * Refuses a base that cannot carry instances.
   *
   * @throws IllegalArgumentException with a line for the user
   */
  public Iris {
    boolean absolute;
    try {
      absolute = URI.create(base).isAbsolute();
    } catch (IllegalArgumentException e) {
      absolute = false;
    }
    if (!absolute || !(base.endsWith("/") || base.endsWith("#"))) {
      throw new IllegalArgumentException(
          "the base must be an absolute IRI that ends in '/' or '#', not '" + base + "'");
    }
  }

  /** The IRI of an article, which also names its graph. */
  public String article(Extraction extraction) {
    return base + "article/" + extraction.key();
  }

  /** The IRI that the graph of an article will have; nothing need be extracted for it. */
  public String article(Article article) {
    return base + "article/" + Extraction.key(article);
  }

  /** The IRI of the article's statement at an index. */
  public String statement(Extraction extraction, int index) {
    return base + "statement/" + extraction.key() + "-" + (index + 1);
  }

  /** The IRI of the article's position at an index. */
  public String position(Extraction extraction, int index) {
    return base + "position/" + extraction.key() + "-" + (index + 1);
  }

  /** The IRI of the article's meeting at an index. */
  public String meeting(Extraction extraction, int index) {
    return base + "meeting/" + extraction.key() + "-" + (index + 1);
  }

  /** The IRI of the article's action at an index. */
  public String action(Extraction extraction, int index) {
    return base + "action/" + extraction.key() + "-" + (index + 1);
  }

  /** The IRI of an actor's participation in the article's meeting at an index. */
  public String participation(Extraction extraction, int index, Actor actor) {
    return base + "participation/" + extraction.key() + "-" + (index + 1) + "-" + actor.key();
  }

  /**
   * The IRI of a passage that tells of a meeting or an action.
   *
   * @param event the IRI of the meeting or action
   * @param index which of its passages
   */
  public String passage(String event, int index) {
    String[] parts = event.substring(base.length()).split("/", 2);
    return base + "passage/" + parts[0] + "-" + parts[1] + "-" + (index + 1);
  }

  /** The graph of the links between meetings that are found across articles. */
  public String meetingLinksGraph() {
    return base + "graph/meeting-links";
  }

  /** The IRI of a person's office as an article gives it. */
  public String tenure(Extraction extraction, Actor person) {
    return base + "tenure/" + extraction.key() + "-" + person.key();
  }

  /** The IRI of the run of this extractor's version. */
  public String extraction(String version) {
    return base + "extraction/" + version;
  }

  /** The graph of the links between statements that say the same. */
  public String corroborationGraph() {
    return base + "graph/corroboration";
  }

  /** The graph of the proposals that positions of several articles are on. */
  public String proposalGraph() {
    return base + "graph/proposals";
  }

  /** The IRI of the proposal of a key. */
  public String proposal(String key) {
    return base + "proposal/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  /** The IRI of an actor. Countries are reference data, which has a base of its own. */
  public String actor(Actor actor) {
    return base + actor.type().kind() + "/" + actor.key();
  }

  /** The IRI of an office, as the reference data has it. */
  public String office(Office office) {
    return base + "office/" + office.key();
  }

  /** The graph of the links between actors that are found across articles. */
  public String linksGraph() {
    return base + "graph/links";
  }

  /** The IRI of what is found across articles of a person whom one article calls by one name. */
  public String link(String person) {
    return base + "link/" + person.substring(person.lastIndexOf('/') + 1);
  }

  /** The IRI of an outlet. */
  public String outlet(Outlet outlet) {
    return base + "outlet/" + outlet.key();
  }

  /** The IRI of a topic: a country, or a concept of the topic scheme. */
  public String topic(Topic topic) {
    return topic.country() ? base + "country/" + topic.key() : Demarche.TOPIC + topic.key();
  }
}
