package org.demarche.extraction.finding;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.articles.Article;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.TopicScheme;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateFinder;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.finding.statement.StatementFinder;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.reading.Reader;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.MentionFinder;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.extraction.who.WhoIsWho;

/**
 * An article whose frames are marked by hand, so that what is made of frames is tested whatever the
 * model finds: "[source Norway] [said said] [content it would [cue reject] [proposition the
 * quota]]". A statement has source, said and content; all other marks are of one frame.
 *
 * @param document the text without the marks, with the frames
 * @param who who is who in it
 * @param topics what it is about
 * @param dates the dates that it gives
 * @param statements those that are marked
 */
public record MarkedArticle(
    Document document,
    WhoIsWho who,
    ArticleTopics topics,
    ArticleDates dates,
    List<Statement> statements) {
  private static final Pattern MARK = Pattern.compile("\\[(\\p{Ll}+) |\\]");
  private static final Reader READER = StandardExtractor.reader();
  private static final ReferenceData REFERENCE = ReferenceData.standard();

  /** A stretch of the text and the mark that it has. */
  private record Marked(String mark, Span words) {}

  /**
   * The article of a marked text.
   *
   * @param kind the kind of the frame that is no statement
   * @param classes its classes
   * @param date when it was published
   * @param marked the text with its marks
   */
  public static MarkedArticle of(
      FrameKind kind, List<String> classes, LocalDate date, String marked) {
    StringBuilder text = new StringBuilder();
    Deque<Marked> open = new ArrayDeque<>();
    List<Marked> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start());
      at = matcher.end();
      if (matcher.group(1) != null) {
        open.push(new Marked(matcher.group(1), new Span(text.length(), text.length())));
      } else {
        Marked begun = open.pop();
        marks.add(new Marked(begun.mark(), new Span(begun.words().start(), text.length())));
      }
    }
    text.append(marked.substring(at));
    marks.sort(Comparator.comparingInt(mark -> mark.words().start()));
    Article article = new Article("a", text.toString(), "T", date, null, null, null, "en");
    List<Frame> frames = new ArrayList<>();
    frames.addAll(frames(FrameKind.STATEMENT, List.of(), "said", marks));
    frames.addAll(frames(kind, classes, "cue", marks));
    frames.sort(Comparator.comparingInt(Frame::start));
    Document document = READER.read(article.text()).with(Frame.LAYER, frames, "hand");
    ArticleDates dates = new DateFinder().read(document, article);
    WhoIsWho who = new MentionFinder(REFERENCE).find(document, "a", date, null);
    ArticleTopics topics = new ArticleTopics(document, who, new TopicScheme(REFERENCE.model()));
    return new MarkedArticle(
        document, who, topics, dates, new StatementFinder().find(document, who, topics, dates));
  }

  private static List<Frame> frames(
      FrameKind kind, List<String> classes, String cue, List<Marked> marks) {
    Map<FrameRole, List<Span>> roles = new EnumMap<>(FrameRole.class);
    List<Frame> frames = new ArrayList<>();
    for (Marked mark : marks) {
      for (FrameRole role : kind.roles()) {
        if (role.name().toLowerCase(Locale.ROOT).equals(mark.mark())) {
          roles.computeIfAbsent(role, r -> new ArrayList<>()).add(mark.words());
        }
      }
    }
    marks.stream()
        .filter(mark -> mark.mark().equals(cue))
        .forEach(mark -> frames.add(new Frame(kind, mark.words(), roles, classes, false, 0.9)));
    return frames;
  }
}
