package org.demarche.extraction;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.articles.Article;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.TopicScheme;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateFinder;
import org.demarche.extraction.finding.action.ActionFinder;
import org.demarche.extraction.finding.meeting.MeetingFinder;
import org.demarche.extraction.finding.position.PositionFinder;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.finding.statement.StatementFinder;
import org.demarche.extraction.provenance.Fingerprint;
import org.demarche.extraction.reading.Reader;
import org.demarche.extraction.reading.ReadingModel;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.MentionFinder;
import org.demarche.extraction.who.Outlet;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Extracts what one article says. The result depends on the article and the reference data alone:
 * no store, no clock, no network. Safe for use by many threads.
 */
public final class Extractor {
  private final ReferenceData reference;
  private final String fingerprint;
  private final Reader reader;
  private final MentionFinder mentionFinder;
  private final TopicScheme topicScheme;
  private final StatementFinder statementFinder = new StatementFinder();
  private final DateFinder dateFinder = new DateFinder();
  private final MeetingFinder meetingFinder = new MeetingFinder();
  private final ActionFinder actionFinder = new ActionFinder();
  private final PositionFinder positionFinder = new PositionFinder();

  /** An extractor; loading its models takes about a second. */
  public Extractor(ReferenceData reference) {
    this(reference, ReadingModel.standard(), "");
  }

  /** An extractor that reads with a model of one's own. */
  public Extractor(ReferenceData reference, ReadingModel model) {
    this(reference, model, model.fingerprint());
  }

  private Extractor(ReferenceData reference, ReadingModel model, String ownModel) {
    this.reference = reference;
    this.fingerprint =
        new Fingerprint().code(Extractor.class).text(reference.fingerprint()).text(ownModel).hex();
    this.reader = new Reader(model, reference.oneWordNames());
    this.mentionFinder = new MentionFinder(reference);
    this.topicScheme = new TopicScheme(reference.model());
  }

  /**
   * What beside the article a result depends on: code, models and reference data; 64 hexadecimal
   * digits.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** What an article says. An article that is not in English gives no statements. */
  public Extraction extract(Article article) {
    if (!article.isEnglish()) {
      return unread(article);
    }
    String key = Extraction.key(article);
    String outletName = article.outlet();
    Outlet outlet = outletName == null ? null : reference.outlet(outletName);
    String viaName = article.via();
    Document read = reader.read(article.text());
    ArticleDates dates = dateFinder.read(read, article);
    Actor issuer = outletName == null ? null : reference.issuer(outletName, read, article.title());
    WhoIsWho who = mentionFinder.find(read, key, article.date(), issuer);
    ArticleTopics topics = new ArticleTopics(read, who, topicScheme);
    Span whole = new Span(0, article.text().length());
    Document text =
        read.with(MentionFinder.NAMES, who.mentionsIn(whole), MentionFinder.FOUND_BY)
            .with(ArticleTopics.LAYER, topics.mentionsIn(whole), ArticleTopics.FOUND_BY);
    List<Statement> statements = statementFinder.find(text, who, topics, dates);
    Outlet via =
        viaName == null ? relayed(dates.dateline(), statements, outlet) : reference.outlet(viaName);
    return new Extraction(
        article,
        key,
        fingerprint,
        text,
        outlet,
        via,
        who.people(),
        statements,
        meetingFinder.find(text, who, topics, dates, statements),
        actionFinder.find(text, who, topics, dates, statements),
        positionFinder.find(text, who, topics, statements));
  }

  /** An article of which only that is known which its source says of it. */
  public Extraction unread(Article article) {
    String outlet = article.outlet();
    String via = article.via();
    return new Extraction(
        article,
        Extraction.key(article),
        fingerprint,
        Document.of(article.text()),
        outlet == null ? null : reference.outlet(outlet),
        via == null ? null : reference.outlet(via),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The agency of the dateline or the first that is relayed, where it does not publish itself. */
  private @Nullable Outlet relayed(
      @Nullable Dateline dateline, List<Statement> statements, @Nullable Outlet outlet) {
    String agency = dateline == null ? null : dateline.agency();
    return Stream.concat(
            Stream.ofNullable(agency == null ? null : reference.outlet(agency)),
            statements.stream().map(Statement::via).filter(Objects::nonNull))
        .filter(via -> !via.equals(outlet))
        .findFirst()
        .orElse(null);
  }
}
