package org.demarche.loader.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.loader.mention.Actor;
import org.demarche.loader.mention.ActorType;
import org.demarche.loader.mention.Mention;
import org.demarche.loader.mention.PartialDate;
import org.demarche.loader.mention.Person;
import org.demarche.loader.mention.Topic;
import org.demarche.loader.mention.WhoIsWho;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Sentence;
import org.demarche.loader.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the statements of an article and resolves who made them. Safe for many threads. */
public final class StatementFinder {
  /**
   * How probable an attribution must be to be kept, from 0 to 1; chosen among a few values by their
   * figures on the development articles, so that those figures are a little too good.
   */
  private static final double LEAST = 0.30;

  private static final Pattern SAME_CLAUSE =
      Pattern.compile("[^.,;:\"“”()]{0,45},?[^.,;:\"“”()]{0,15}");

  private final AttributionFinder attributionFinder;

  /** A finder with the model that Demarche comes with. */
  public StatementFinder() {
    attributionFinder = new AttributionFinder(AttributionModel.standard(), LEAST);
  }

  /**
   * The statements of an article, in the order of their cues.
   *
   * @param text the article
   * @param who who is who in it
   * @param articleDate when it was published
   */
  public List<Statement> find(AnnotatedText text, WhoIsWho who, @Nullable LocalDate articleDate) {
    List<Attribution> attributions = attributionFinder.find(text);
    List<Actor> speakers = speakers(attributions, who, text);
    List<Statement> statements = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (!isRelay(attributions, i, who)) {
        kept.add(i);
      }
    }
    for (int i : kept) {
      int reporter = reporter(attributions, i, who);
      statements.add(
          statement(
              text,
              who,
              articleDate,
              attributions,
              i,
              speakers,
              reporter < 0 ? -1 : kept.indexOf(reporter)));
    }
    return statements;
  }

  /** Whom each attribution's source means; null elements where nobody can be named. */
  private static List<Actor> speakers(
      List<Attribution> attributions, WhoIsWho who, AnnotatedText text) {
    Actor[] speakers = new Actor[attributions.size()];
    Actor last = null;
    // Sources inside a quotation need its speaker first, whose cue may stand behind them.
    for (boolean nested : new boolean[] {false, true}) {
      for (int i = 0; i < speakers.length; i++) {
        Span source = attributions.get(i).source();
        boolean inQuote = source != null && isQuoted(text, source);
        if (source == null || inQuote != nested) {
          continue;
        }
        int reporter = reporter(attributions, i, who);
        Actor outer = reporter < 0 ? null : speakers[reporter];
        speakers[i] =
            isFirstPerson(source, text)
                ? side(who, outer)
                : isOurs(source, text)
                    ? who.officeHolderOf(source, side(who, outer))
                    : who.resolve(source, last);
        if (!nested && reporter < 0 && speakers[i] != null && !isOutlet(attributions.get(i), who)) {
          last = speakers[i];
        }
      }
    }
    return java.util.Arrays.asList(speakers);
  }

  private static boolean isQuoted(AnnotatedText text, Span span) {
    return text.quotes().stream().anyMatch(q -> q.contains(span.start(), span.end()));
  }

  private static boolean isFirstPerson(Span source, AnnotatedText text) {
    String word = source.in(text.text());
    return word.equalsIgnoreCase("we") || word.equalsIgnoreCase("our side");
  }

  private static boolean isOurs(Span source, AnnotatedText text) {
    return source.in(text.text()).toLowerCase(java.util.Locale.ROOT).startsWith("our ");
  }

  private static @Nullable Actor side(WhoIsWho who, @Nullable Actor speaker) {
    Person person = who.person(speaker);
    return person == null ? speaker : person.officeOf() == null ? speaker : person.officeOf();
  }

  private static boolean isOutlet(Attribution attribution, WhoIsWho who) {
    Span source = attribution.source();
    return source != null && who.outlet(source) != null;
  }

  /** Whether this only says that an agency reported what another attribution already holds. */
  private static boolean isRelay(List<Attribution> attributions, int i, WhoIsWho who) {
    Attribution attribution = attributions.get(i);
    return isOutlet(attribution, who)
        && attributions.stream()
            .anyMatch(a -> !a.equals(attribution) && a.sentence() == attribution.sentence());
  }

  /** The innermost attribution whose content holds this one's cue, or -1. */
  private static int reporter(List<Attribution> attributions, int i, WhoIsWho who) {
    Attribution inner = attributions.get(i);
    int best = -1;
    int bestLength = Integer.MAX_VALUE;
    for (int j = Math.max(0, i - 8); j < Math.min(attributions.size(), i + 9); j++) {
      if (j == i || isOutlet(attributions.get(j), who)) {
        continue;
      }
      for (Span content : attributions.get(j).content()) {
        int length = content.end() - content.start();
        if (content.contains(inner.cueSpan().start(), inner.cueSpan().end())
            && length < bestLength) {
          best = j;
          bestLength = length;
        }
      }
    }
    return best;
  }

  private static Statement statement(
      AnnotatedText text,
      WhoIsWho who,
      @Nullable LocalDate articleDate,
      List<Attribution> attributions,
      int i,
      List<Actor> speakers,
      int reporter) {
    Attribution a = attributions.get(i);
    Sentence sentence = text.sentences().get(a.sentence());
    Span context = new Span(sentence.start(), sentence.end());
    Actor speaker = speakers.get(i);
    Set<Actor> mentions = new LinkedHashSet<>();
    Set<Topic> about = new LinkedHashSet<>();
    for (Span content : a.content()) {
      mentions.addAll(who.actorsIn(content));
      about.addAll(who.topicsIn(content));
    }
    Kind kind = kind(text, a.content());
    Span addressee = a.addressee();
    return new Statement(
        a.source(),
        a.cueSpan(),
        a.content(),
        context,
        sentence.block(),
        kind,
        speaker,
        onBehalfOf(text, who, speaker, a.content()),
        addressee == null ? null : who.resolve(addressee, null),
        a.cue().speechAct(),
        a.negated(),
        a.hypothetical(),
        withHeading(text, who, sentence, about),
        List.copyOf(mentions),
        who.relayedIn(context),
        date(text, who, articleDate, a, context),
        reporter,
        a.confidence());
  }

  /** Topics of the section's heading count for what names no topic of its own. */
  private static List<Topic> withHeading(
      AnnotatedText text, WhoIsWho who, Sentence sentence, Set<Topic> about) {
    if (about.isEmpty()) {
      for (int b = sentence.block() - 1; b > 0; b--) {
        var block = text.blocks().get(b);
        if (block.kind() == org.demarche.loader.text.BlockKind.HEADING) {
          return who.topicsIn(new Span(block.start(), block.end()));
        }
      }
    }
    return List.copyOf(about);
  }

  private static @Nullable Actor onBehalfOf(
      AnnotatedText text, WhoIsWho who, @Nullable Actor speaker, List<Span> content) {
    if (speaker != null
        && (speaker.type() == ActorType.COUNTRY || speaker.type() == ActorType.ORGANIZATION)) {
      return speaker;
    }
    Person person = who.person(speaker);
    if (person == null || !person.speaksForSide()) {
      return null;
    }
    boolean personal =
        content.stream().anyMatch(c -> c.in(text.text()).matches("(?s).*\\b(?:I|my)\\b.*"));
    return personal ? null : person.officeOf();
  }

  private static @Nullable PartialDate date(
      AnnotatedText text,
      WhoIsWho who,
      @Nullable LocalDate articleDate,
      Attribution a,
      Span context) {
    for (Mention<PartialDate> date : who.dates(context, articleDate)) {
      boolean inContent = a.content().stream().anyMatch(c -> c.contains(date.start(), date.end()));
      boolean future =
          articleDate != null
              && "date".equals(date.referent().datatype())
              && date.referent().toString().compareTo(articleDate.toString()) > 0;
      if (!inContent
          && !future
          && isNear(text, a, date)
          && !isQuoted(text, new Span(date.start(), date.end()))) {
        return date.referent();
      }
    }
    return articleDate == null ? null : PartialDate.of(articleDate);
  }

  /** "said in a statement on Tuesday", "On Tuesday, he said": close, and in the same clause. */
  private static boolean isNear(AnnotatedText text, Attribution a, Mention<PartialDate> date) {
    Span cue = a.cueSpan();
    Span source = a.source() == null ? cue : a.source();
    int first = Math.min(cue.start(), source.start());
    int last = Math.max(cue.end(), source.end());
    if (date.start() >= first && date.end() <= last) {
      return true;
    }
    boolean after = date.start() >= last;
    int gapStart = after ? last : date.end();
    int gapEnd = after ? date.start() : first;
    return gapStart <= gapEnd
        && SAME_CLAUSE.matcher(text.text().substring(gapStart, gapEnd)).matches();
  }

  private static Kind kind(AnnotatedText text, List<Span> content) {
    int total = 0;
    int quoted = 0;
    for (Span span : content) {
      total += span.end() - span.start();
      for (Span quote : text.quotes()) {
        quoted +=
            Math.max(0, Math.min(quote.end(), span.end()) - Math.max(quote.start(), span.start()));
      }
    }
    if (quoted == 0) {
      return Kind.INDIRECT;
    }
    return quoted >= total - 2 * content.size() ? Kind.DIRECT : Kind.MIXED;
  }
}
