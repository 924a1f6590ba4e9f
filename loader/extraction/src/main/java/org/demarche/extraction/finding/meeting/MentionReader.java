package org.demarche.extraction.finding.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.DateBasis;
import org.demarche.extraction.dates.DateMention;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.finding.statement.Owners;
import org.demarche.extraction.finding.statement.Referents;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Resolves what the frames of meetings refer to: whom, where, when and about what. */
final class MentionReader {
  private static final Pattern BEFORE_PLACES =
      Pattern.compile("^(?:(?:in|at|to|near|here in|the (?:city|town|capital) of) )+");

  private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu})(\\p{Lu}+)");
  private static final String HERE = "here";

  private final MeetingWords words;
  private final Document text;
  private final WhoIsWho who;
  private final ArticleTopics topics;
  private final ArticleDates dates;
  private final List<Span> sources;
  private final Owners owners;
  private final Referents referents;

  MentionReader(
      MeetingWords words,
      Document text,
      WhoIsWho who,
      ArticleTopics topics,
      ArticleDates dates,
      List<Statement> statements) {
    this.words = words;
    this.text = text;
    this.who = who;
    this.topics = topics;
    this.dates = dates;
    this.sources = statements.stream().map(Statement::source).filter(Objects::nonNull).toList();
    this.owners = new Owners(text, statements);
    this.referents = new Referents(text, who, statements);
  }

  /** The mentions of meetings, in the order of the text. */
  List<MeetingMention> read() {
    return Frame.of(FrameKind.MEETING, text).map(this::read).toList();
  }

  private MeetingMention read(Frame frame) {
    Sentence sentence = text.sentences().get(Math.max(0, text.sentenceAt(frame.start())));
    MeetingStatus status = MeetingStatus.of(frame.classes().get(1));
    return new MeetingMention(
        frame.cue(),
        new Span(sentence.start(), sentence.end()),
        MeetingFormat.of(frame.classes().getFirst()),
        status,
        participants(frame),
        place(frame),
        date(frame, status),
        series(frame),
        topics(frame),
        frame.confidence());
  }

  private List<Participant> participants(Frame frame) {
    Owners.Owner owner = owners.of(frame.cue());
    Statement within = owner == null ? null : owners.get(owner);
    List<Participant> found = new ArrayList<>();
    List<Span> all = frame.of(FrameRole.PARTICIPANT);
    Span sentence = sentence(frame);
    add(found, all.stream().filter(p -> sentence.contains(p.start(), p.end())).toList(), within);
    if (!found.isEmpty() && isLacking(found)) {
      add(found, all, within);
    }
    // Whoever tells of a meeting may have been there, but comes behind the others.
    addNamed(found, frame, named -> isPerson(named) && !isTeller(named));
    addNamed(found, frame, MentionReader::isPerson);
    addNamed(found, frame, named -> !isTeller(named));
    return found;
  }

  private static boolean isPerson(Mention<Actor> named) {
    return named.referent().type() == ActorType.PERSON;
  }

  private boolean isTeller(Mention<Actor> named) {
    return sources.stream().anyMatch(new Span(named.start(), named.end())::overlaps);
  }

  /** Whoever else the sentence names, but for places and topics. */
  private void addNamed(List<Participant> found, Frame frame, Predicate<Mention<Actor>> wanted) {
    if (!isLacking(found)) {
      return;
    }
    for (Mention<Actor> named : who.mentionsIn(sentence(frame))) {
      Span words = new Span(named.start(), named.end());
      Actor actor = named.referent();
      boolean place = frame.of(FrameRole.PLACE).stream().anyMatch(words::overlaps);
      boolean topic = frame.of(FrameRole.TOPIC).stream().anyMatch(words::overlaps);
      if (wanted.test(named) && !place && !topic && found.stream().noneMatch(p -> p.isOf(actor))) {
        found.add(participant(actor));
      }
    }
  }

  private static boolean isLacking(List<Participant> found) {
    return found.stream().map(Participant::party).distinct().count() < 2;
  }

  private void add(List<Participant> found, List<Span> participants, @Nullable Statement within) {
    for (Span words : participants) {
      for (Actor actor : referents.of(words, within)) {
        if (found.stream().noneMatch(p -> p.isOf(actor))) {
          found.add(participant(actor));
        }
      }
    }
  }

  private Span sentence(Frame frame) {
    Sentence sentence = text.sentences().get(Math.max(0, text.sentenceAt(frame.start())));
    return new Span(sentence.start(), sentence.end());
  }

  private Participant participant(Actor actor) {
    Person person = who.person(actor);
    Actor side = person == null ? who.countryOf(actor) : person.officeOf();
    return new Participant(actor, side, Role.PARTICIPANT);
  }

  private @Nullable Place place(Frame frame) {
    for (Span words : frame.of(FrameRole.PLACE)) {
      Place place = words.in(text.text()).equalsIgnoreCase(HERE) ? datelined() : place(words);
      boolean participant = frame.of(FrameRole.PARTICIPANT).stream().anyMatch(words::overlaps);
      if (place != null && !participant && !isInDateline(words)) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Place place(Span words) {
    String name = words.in(text.text()).replaceAll("\\s+", " ").strip();
    name = BEFORE_PLACES.matcher(name).replaceFirst("").replaceAll("['’]s$|[,.;:]$", "");
    List<Actor> countries =
        who.sidesIn(words).stream().filter(a -> a.type() == ActorType.COUNTRY).toList();
    return name.chars().anyMatch(Character::isUpperCase)
        ? new Place(name, countries.isEmpty() ? null : countries.getFirst())
        : null;
  }

  /** "Here" is the dateline's town, which is printed in capitals. */
  private @Nullable Place datelined() {
    Dateline dateline = dates.dateline();
    return dateline == null
        ? null
        : new Place(
            CAPITALS
                .matcher(dateline.place())
                .replaceAll(m -> m.group(1) + m.group(2).toLowerCase(Locale.ROOT)),
            who.datelineCountry());
  }

  private boolean isInDateline(Span words) {
    Block block = text.blocks().get(text.blockAt(words.start()));
    return Dateline.end(text.text(), new Span(block.start(), block.end())) > words.start();
  }

  /** The date printed, put into the past or the future as the status has it. */
  private @Nullable PartialDate date(Frame frame, MeetingStatus status) {
    for (Span words : frame.of(FrameRole.DATE)) {
      for (DateMention mention : dates.over(words)) {
        LocalDate published = dates.publishedAt(mention.span().start());
        if (published == null) {
          return mention.date();
        }
        if (status == MeetingStatus.PLANNED) {
          return mention.coming(published);
        }
        return status.isReal() && mention.basis() != DateBasis.WEEK_GUESSED
            ? mention.past(published)
            : mention.date();
      }
    }
    return null;
  }

  private @Nullable String series(Frame frame) {
    Layer<Word> all = text.layer(Word.LAYER);
    int cue = all.firstEndingAfter(frame.start());
    boolean ordered = cue > 0 && words.orders(all.get(cue - 1).text().toLowerCase(Locale.ROOT));
    return ordered
        ? new Span(all.get(cue - 1).start(), all.get(cue).end())
            .in(text.text())
            .replaceAll("\\s+", " ")
        : null;
  }

  private List<Topic> topics(Frame frame) {
    Set<Topic> found = new LinkedHashSet<>();
    frame.of(FrameRole.TOPIC).forEach(words -> found.addAll(topics.in(words)));
    return List.copyOf(found);
  }
}
