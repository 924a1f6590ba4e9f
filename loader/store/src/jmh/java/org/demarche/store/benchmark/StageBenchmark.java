package org.demarche.store.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.Collected;
import org.demarche.articles.Metadata;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.TopicScheme;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateFinder;
import org.demarche.extraction.finding.action.ActionFinder;
import org.demarche.extraction.finding.meeting.MeetingFinder;
import org.demarche.extraction.finding.position.PositionFinder;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.finding.statement.StatementFinder;
import org.demarche.extraction.reading.Reader;
import org.demarche.extraction.reading.ReadingModel;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.MentionFinder;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.extraction.who.WhoIsWho;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many articles, and characters (UTF-16 units), each stage of extraction does a second in one
 * thread, each by itself over what the stages before made of the same articles. Run it as {@code
 * BENCHMARKS.md} says.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class StageBenchmark {
  private static final int MADE = 60;

  /** A file or folder to read articles from; made ones where empty. */
  @Param("")
  public String articles = "";

  private final ReferenceData reference = ReferenceData.standard();
  private final TopicScheme topicScheme = new TopicScheme(reference.model());
  private final Reader reader = new Reader(ReadingModel.standard(), reference.oneWordNames());
  private final MentionFinder mentionFinder = new MentionFinder(reference);
  private final StatementFinder statementFinder = new StatementFinder();
  private final DateFinder dateFinder = new DateFinder();
  private final MeetingFinder meetingFinder = new MeetingFinder();
  private final ActionFinder actionFinder = new ActionFinder();
  private final PositionFinder positionFinder = new PositionFinder();
  private final Extractor extractor = new Extractor(reference);
  private final Iris iris = new Iris(Iris.DEFAULT_BASE);

  private List<Prepared> prepared = List.of();
  private int next;

  /** An article and what each stage makes of it. */
  private record Prepared(
      Article article,
      Document text,
      ArticleDates dates,
      WhoIsWho who,
      ArticleTopics topics,
      List<Statement> statements) {}

  /** Counts the characters of the articles that were done. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Done {
    /** UTF-16 units. */
    public long characters;
  }

  /** Reads or makes the articles. */
  @Setup
  public void prepare() {
    prepared = read().stream().map(this::prepared).toList();
  }

  private List<Article> read() {
    if (articles.isEmpty()) {
      return new SyntheticArticles(Path.of("..", "..", "data", "samples"), 2026).first(MADE);
    }
    Collected collected = new Collected();
    new ArticleReader(Metadata.NONE).read(Path.of(articles), collected);
    return collected.articles();
  }

  private Prepared prepared(Article article) {
    Document read = reader.read(article.text());
    ArticleDates dates = dateFinder.read(read, article);
    WhoIsWho who = who(article, read);
    ArticleTopics topics = new ArticleTopics(read, who, topicScheme);
    Span whole = new Span(0, article.text().length());
    Document text =
        read.with(MentionFinder.NAMES, who.mentionsIn(whole), MentionFinder.FOUND_BY)
            .with(ArticleTopics.LAYER, topics.mentionsIn(whole), ArticleTopics.FOUND_BY);
    return new Prepared(
        article, text, dates, who, topics, statementFinder.find(text, who, topics, dates));
  }

  private WhoIsWho who(Article article, Document text) {
    return mentionFinder.find(text, Extraction.key(article), article.date(), null);
  }

  private Prepared next(Done done) {
    Prepared article = prepared.get(next);
    next = (next + 1) % prepared.size();
    done.characters += article.article().text().length();
    return article;
  }

  /** Blocks, sentences, tokens, quotations; tags, trees, names and frames by the encoder. */
  @Benchmark
  public Object text(Done done) {
    return reader.read(next(done).article().text());
  }

  /** The dates that are given. */
  @Benchmark
  public Object dates(Done done) {
    Prepared article = next(done);
    return dateFinder.read(article.text(), article.article());
  }

  /** Names, offices, outlets, topics. */
  @Benchmark
  public Object mentions(Done done) {
    Prepared article = next(done);
    WhoIsWho who = who(article.article(), article.text());
    return List.of(who, new ArticleTopics(article.text(), who, topicScheme));
  }

  /** Attributions with their speakers and sides. */
  @Benchmark
  public Object statements(Done done) {
    Prepared article = next(done);
    return statementFinder.find(article.text(), article.who(), article.topics(), article.dates());
  }

  /** Meetings and actions. */
  @Benchmark
  public Object meetings(Done done) {
    Prepared article = next(done);
    return List.of(
        meetingFinder.find(
            article.text(), article.who(), article.topics(), article.dates(), article.statements()),
        actionFinder.find(
            article.text(),
            article.who(),
            article.topics(),
            article.dates(),
            article.statements()));
  }

  /** Stances. */
  @Benchmark
  public Object positions(Done done) {
    Prepared article = next(done);
    return positionFinder.find(
        article.text(), article.who(), article.topics(), article.statements());
  }

  /** All stages, and the triples. */
  @Benchmark
  public Object whole(Done done) {
    return ArticleGraph.of(extractor.extract(next(done).article()), iris);
  }
}
