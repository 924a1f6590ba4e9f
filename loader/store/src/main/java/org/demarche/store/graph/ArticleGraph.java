package org.demarche.store.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.finding.action.Action;
import org.demarche.extraction.finding.meeting.Meeting;
import org.demarche.extraction.finding.meeting.Participant;
import org.demarche.extraction.finding.meeting.Place;
import org.demarche.extraction.finding.position.Position;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.provenance.Fingerprint;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Office;
import org.demarche.extraction.who.Outlet;
import org.demarche.extraction.who.Person;
import org.demarche.ontology.Demarche;
import org.jspecify.annotations.Nullable;

/**
 * All that one article says, as the triples of the graph that its IRI names. Types and labels of
 * what it mentions are among them, so that the graph can be replaced or removed whole.
 *
 * @param iri the article's IRI and the graph's name
 * @param contentHash SHA-256 of what the graph is made from: the article and the extractor's
 *     version
 * @param model the triples; it cannot be changed
 * @param statements how many statements there are
 * @param origins where the article was read from, as stores keep it: SHA-256 of {@link
 *     Article#origin}, since nobody's folders belong in a graph; empty where nobody can tell
 */
public record ArticleGraph(
    String iri, String contentHash, Model model, int statements, Set<String> origins) {
  private static final String SCHEMA = "https://schema.org/";
  private static final Property BODY = ResourceFactory.createProperty(SCHEMA + "articleBody");
  private static final Property URL = ResourceFactory.createProperty(SCHEMA + "url");
  private static final Property DERIVED =
      ResourceFactory.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom");

  /** Keeps an unmodifiable copy. */
  public ArticleGraph {
    origins = Set.copyOf(origins);
  }

  /** The graph of an extraction, without its origin, which is no part of what an article says. */
  public static ArticleGraph of(Extraction extraction, Iris iris) {
    return new Writer(extraction, iris).write();
  }

  /** The same, read from where the article says it was. */
  public ArticleGraph from(Article article) {
    return from(origins(article));
  }

  /** Where an article was read from, as stores keep it; empty where nobody can tell. */
  public static Set<String> origins(Article article) {
    String origin = article.origin();
    return origin == null ? Set.of() : Set.of(new Fingerprint().text(origin).hex());
  }

  /**
   * The same, with the origins among the triples.
   *
   * @param more origins beside those that it has
   */
  public ArticleGraph from(Set<String> more) {
    Set<String> all = new TreeSet<>(origins);
    all.addAll(more);
    List<Triple> added = new ArrayList<>();
    for (String origin : all) {
      if (!origins.contains(origin)) {
        added.add(
            Triple.create(
                NodeFactory.createURI(iri),
                Demarche.origin.asNode(),
                NodeFactory.createLiteralString(origin)));
      }
    }
    return added.isEmpty()
        ? this
        : new ArticleGraph(
            iri,
            contentHash,
            ModelFactory.createModelForGraph(TripleList.of(model.getGraph(), added)),
            statements,
            all);
  }

  /** The quads of the graph in N-Quads, sorted, so that equal graphs give equal text. */
  public String toNQuads() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF quads = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NQUADS);
    Node name = NodeFactory.createURI(iri);
    quads.start();
    model.getGraph().find().forEachRemaining(triple -> quads.quad(Quad.create(name, triple)));
    quads.finish();
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The MinHash signature of the article's text; a very short text has none. */
  public Optional<MinHash> minHash() {
    return Optional.ofNullable(model.createResource(iri).getProperty(Demarche.minHash))
        .map(statement -> MinHash.decoded(statement.getString()));
  }

  /** Writes one extraction. */
  private static final class Writer {
    private final Extraction extraction;
    private final Iris iris;
    private final Model model = ModelFactory.createDefaultModel();
    private final CodePoints codePoints;
    private final String text;
    private final Resource article;
    private final Resource run;

    Writer(Extraction extraction, Iris iris) {
      this.extraction = extraction;
      this.iris = iris;
      this.text = extraction.article().text();
      this.codePoints = new CodePoints(text);
      this.article = model.createResource(iris.article(extraction));
      this.run = model.createResource(iris.extraction(ExtractorVersion.current()));
    }

    ArticleGraph write() {
      String hash = ContentHash.of(extraction.article(), extraction.madeBy());
      article(hash);
      run.addProperty(RDF.type, Demarche.Extraction)
          .addProperty(Demarche.extractorVersion, ExtractorVersion.current());
      extraction.people().forEach(this::person);
      for (int i = 0; i < extraction.statements().size(); i++) {
        statement(i, extraction.statements().get(i));
      }
      for (int i = 0; i < extraction.meetings().size(); i++) {
        meeting(i, extraction.meetings().get(i));
      }
      for (int i = 0; i < extraction.actions().size(); i++) {
        action(i, extraction.actions().get(i));
      }
      for (int i = 0; i < extraction.positions().size(); i++) {
        position(i, extraction.positions().get(i));
      }
      Model fixed = ModelFactory.createModelForGraph(TripleList.of(model.getGraph()));
      return new ArticleGraph(
          article.getURI(), hash, fixed, extraction.statements().size(), Set.of());
    }

    private void article(String hash) {
      Article source = extraction.article();
      article
          .addProperty(RDF.type, Demarche.Article)
          .addProperty(DCTerms.title, source.title(), source.language())
          .addProperty(DCTerms.identifier, source.id())
          .addProperty(DCTerms.language, source.language())
          .addProperty(Demarche.contentHash, hash)
          .addProperty(BODY, text)
          .addProperty(Demarche.extractedBy, run);
      MinHash.of(text)
          .map(MinHash::encoded)
          .ifPresent(m -> article.addProperty(Demarche.minHash, m));
      if (source.date() != null) {
        article.addProperty(DCTerms.issued, source.date().toString(), XSDDatatype.XSDdate);
      }
      add(article, URL, source.url() == null ? null : model.createLiteral(source.url()));
      add(article, DCTerms.publisher, outlet(extraction.outlet()));
      add(article, Demarche.via, outlet(extraction.via()));
    }

    private void person(Person person) {
      Resource node = actor(person.actor());
      if (!person.surname().equals(person.actor().name())) {
        node.addProperty(SKOS.altLabel, person.surname());
      }
      Actor side = person.officeOf();
      add(node, Demarche.country, side == null ? null : actor(side));
      String officeText = person.officeText();
      if (officeText != null) {
        Resource tenure = model.createResource(iris.tenure(extraction, person.actor()));
        tenure
            .addProperty(RDF.type, Demarche.Tenure)
            .addProperty(ORG.member, node)
            .addProperty(Demarche.officeText, officeText)
            .addProperty(DERIVED, article);
        add(tenure, Demarche.officeOf, side == null ? null : actor(side));
        add(tenure, Demarche.office, office(person.office()));
        LocalDate day = extraction.article().date();
        date(tenure, day == null ? null : PartialDate.of(day));
      }
    }

    private void statement(int index, Statement statement) {
      Resource node = model.createResource(iris.statement(extraction, index));
      Span source = statement.source();
      node.addProperty(RDF.type, Demarche.Statement)
          .addProperty(RDF.type, kind(statement))
          .addProperty(Demarche.statedIn, article)
          .addProperty(Demarche.cueText, oneLine(statement.cue().in(text)))
          .addProperty(Demarche.contentText, oneLine(statement.contentText(text)))
          .addProperty(Demarche.contextText, oneLine(statement.context().in(text)))
          .addProperty(
              Demarche.speechAct, model.createResource(Demarche.SPEECH_ACT + statement.speechAct()))
          .addProperty(Demarche.extractedBy, run);
      span(node, statement.extent(), Demarche.contentStart, Demarche.contentEnd);
      span(node, statement.cue(), Demarche.cueStart, Demarche.cueEnd);
      node.addProperty(Demarche.contentSpan, contentSpan(statement));
      confidence(node, statement.confidence());
      if (source != null) {
        node.addProperty(Demarche.speakerText, oneLine(source.in(text)));
        span(node, source, Demarche.sourceStart, Demarche.sourceEnd);
      }
      if (statement.negated()) {
        node.addLiteral(Demarche.negated, true);
      }
      if (statement.hypothetical()) {
        node.addLiteral(Demarche.hypothetical, true);
      }
      add(node, Demarche.speaker, optional(statement.speaker()));
      Actor side = statement.onBehalfOf();
      if (side != null) {
        // Each of several sides, so that asking for one of them finds what all said together.
        side.each().forEach(one -> node.addProperty(Demarche.onBehalfOf, actor(one)));
      }
      add(node, Demarche.addressee, optional(statement.addressee()));
      add(node, Demarche.via, outlet(statement.via()));
      statement.about().forEach(topic -> node.addProperty(Demarche.about, topic(topic)));
      statement.mentions().forEach(actor -> node.addProperty(Demarche.mentions, actor(actor)));
      date(node, statement.date());
      if (statement.attributedBy() >= 0) {
        node.addProperty(
            Demarche.attributedBy,
            model.createResource(iris.statement(extraction, statement.attributedBy())));
      }
    }

    private void meeting(int index, Meeting meeting) {
      Resource node = model.createResource(iris.meeting(extraction, index));
      node.addProperty(RDF.type, Demarche.Meeting)
          .addProperty(RDFS.label, MeetingLabel.of(meeting), "en")
          .addProperty(Demarche.format, meeting.format().word())
          .addProperty(DERIVED, article)
          .addProperty(Demarche.extractedBy, run);
      for (Participant participant : meeting.participants()) {
        participation(index, node, participant);
      }
      meeting.discussed().forEach(t -> node.addProperty(Demarche.discussed, topic(t)));
      meeting.topicsNotDiscussed().forEach(t -> node.addProperty(Demarche.notDiscussed, topic(t)));
      meeting
          .notDiscussed()
          .forEach(u -> node.addProperty(Demarche.notDiscussedText, oneLine(u.words().in(text))));
      node.addProperty(Demarche.status, meeting.status().word());
      add(node, Demarche.series, literal(meeting.series()));
      Place place = meeting.place();
      if (place != null) {
        node.addProperty(Demarche.place, place.name());
        add(node, Demarche.placeCountry, optional(place.country()));
      }
      meeting
          .outcomes()
          .forEach(
              s ->
                  node.addProperty(
                      Demarche.outcome, model.createResource(iris.statement(extraction, s))));
      meeting
          .said()
          .forEach(
              s ->
                  model
                      .createResource(iris.statement(extraction, s))
                      .addProperty(Demarche.saidAt, node));
      passages(node, meeting.evidence());
      date(node, meeting.date());
      confidence(node, meeting.confidence());
    }

    private void participation(int meeting, Resource node, Participant participant) {
      Resource actor = actor(participant.actor());
      Resource side = actor(participant.party());
      Actor represented = participant.side();
      Resource participation =
          model
              .createResource(iris.participation(extraction, meeting, participant.actor()))
              .addProperty(RDF.type, Demarche.Participation)
              .addProperty(Demarche.participant, actor)
              .addProperty(Demarche.role, participant.role().word());
      add(participation, Demarche.side, optional(represented));
      node.addProperty(Demarche.participant, actor)
          .addProperty(Demarche.side, side)
          .addProperty(Demarche.participation, participation);
    }

    private void action(int index, Action action) {
      Resource node = model.createResource(iris.action(extraction, index));
      node.addProperty(RDF.type, Demarche.Action)
          .addProperty(RDFS.label, oneLine(action.evidence().getFirst().in(text)), "en")
          .addProperty(
              Demarche.actionKind, model.createResource(Demarche.ACTION_KIND + action.kind()))
          .addProperty(Demarche.status, action.status().word())
          .addProperty(DERIVED, article)
          .addProperty(Demarche.extractedBy, run);
      for (Participant agent : action.agents()) {
        node.addProperty(Demarche.agent, actor(agent.actor()))
            .addProperty(Demarche.side, actor(agent.party()));
      }
      action.targets().forEach(target -> node.addProperty(Demarche.target, actor(target)));
      action.topics().forEach(topic -> node.addProperty(Demarche.about, topic(topic)));
      passages(node, action.evidence());
      date(node, action.date());
      confidence(node, action.confidence());
    }

    /** The words that tell of a meeting or an action, with where they stand. */
    private void passages(Resource event, List<Span> spans) {
      for (int i = 0; i < spans.size(); i++) {
        Resource passage =
            model
                .createResource(iris.passage(event.getURI(), i))
                .addProperty(RDF.type, Demarche.Passage)
                .addProperty(Demarche.tellsOf, event)
                .addProperty(DERIVED, article)
                .addProperty(Demarche.passageText, oneLine(spans.get(i).in(text)));
        span(passage, spans.get(i), Demarche.passageStart, Demarche.passageEnd);
      }
    }

    private @Nullable RDFNode literal(@Nullable String value) {
      return value == null ? null : model.createLiteral(value);
    }

    private void position(int index, Position position) {
      Resource node = model.createResource(iris.position(extraction, index));
      node.addProperty(RDF.type, Demarche.Position)
          .addProperty(Demarche.holder, actor(position.holder()))
          .addProperty(Demarche.stance, model.createResource(Demarche.STANCE + position.stance()))
          .addProperty(DERIVED, article)
          .addProperty(Demarche.extractedBy, run);
      position.topics().forEach(topic -> node.addProperty(Demarche.topic, topic(topic)));
      position.toward().forEach(actor -> node.addProperty(Demarche.toward, actor(actor)));
      for (Span words : position.proposition()) {
        node.addProperty(Demarche.proposition, oneLine(words.in(text)))
            .addProperty(Demarche.propositionSpan, codePoints(words));
      }
      for (Span words : position.cue()) {
        node.addProperty(Demarche.stanceText, oneLine(words.in(text)))
            .addProperty(Demarche.stanceSpan, codePoints(words));
      }
      for (Span words : position.conditions()) {
        node.addProperty(Demarche.condition, oneLine(words.in(text)))
            .addProperty(Demarche.conditionSpan, codePoints(words));
      }
      position
          .statements()
          .forEach(
              s ->
                  node.addProperty(
                      Demarche.expressedIn, model.createResource(iris.statement(extraction, s))));
      add(node, Demarche.ascribedBy, optional(position.ascribedBy()));
      date(node, position.date());
      confidence(node, position.confidence());
    }

    private @Nullable Resource optional(@Nullable Actor actor) {
      return actor == null ? null : actor(actor);
    }

    private Resource actor(Actor actor) {
      Resource type =
          switch (actor.type()) {
            case PERSON -> Demarche.Person;
            case ORGANIZATION -> Demarche.Organization;
            case COUNTRY -> Demarche.Country;
            case GROUP -> Demarche.Group;
          };
      Resource node =
          model
              .createResource(iris.actor(actor))
              .addProperty(RDF.type, type)
              .addProperty(RDFS.label, actor.name());
      actor.members().forEach(member -> node.addProperty(Demarche.member, actor(member)));
      return node;
    }

    private @Nullable Resource office(@Nullable Office office) {
      return office == null
          ? null
          : model
              .createResource(iris.office(office))
              .addProperty(RDF.type, Demarche.Office)
              .addProperty(SKOS.prefLabel, office.name(), "en")
              .addProperty(RDFS.label, office.name());
    }

    private Resource topic(Topic topic) {
      return model
          .createResource(iris.topic(topic))
          .addProperty(RDF.type, topic.country() ? Demarche.Country : Demarche.Topic)
          .addProperty(RDFS.label, topic.name());
    }

    private @Nullable Resource outlet(@Nullable Outlet outlet) {
      return outlet == null
          ? null
          : model
              .createResource(iris.outlet(outlet))
              .addProperty(RDF.type, Demarche.Outlet)
              .addProperty(RDFS.label, outlet.name());
    }

    private void date(Resource node, @Nullable PartialDate date) {
      if (date != null) {
        node.addProperty(
                DCTerms.date,
                model.createTypedLiteral(
                    date.toString(),
                    TypeMapper.getInstance()
                        .getSafeTypeByName(XSD.getURI() + date.precision().datatype())))
            .addProperty(Demarche.datePrecision, date.precision().label());
      }
    }

    private void span(Resource node, Span span, Property start, Property end) {
      node.addLiteral(start, model.createTypedLiteral(codePoints.start(span)))
          .addLiteral(end, model.createTypedLiteral(codePoints.end(span)));
    }

    private String contentSpan(Statement statement) {
      return String.join(" ", statement.content().stream().map(this::codePoints).toList());
    }

    private String codePoints(Span span) {
      return codePoints.start(span) + "-" + codePoints.end(span);
    }

    private void confidence(Resource node, double confidence) {
      node.addProperty(Demarche.confidence, Double.toString(confidence), XSDDatatype.XSDdecimal);
    }

    private static void add(Resource node, Property property, @Nullable RDFNode value) {
      if (value != null) {
        node.addProperty(property, value);
      }
    }

    private static Resource kind(Statement statement) {
      return switch (statement.kind()) {
        case DIRECT -> Demarche.DirectQuotation;
        case INDIRECT -> Demarche.IndirectStatement;
        case MIXED -> Demarche.MixedQuotation;
      };
    }

    private static String oneLine(String words) {
      return words.replace('\n', ' ');
    }
  }
}
