package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Discourse;
import org.demarche.extraction.who.Outlet;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Finds the statements of an article and resolves who made them. Safe for many threads. */
public final class StatementFinder {
  private final AttributionFinder attributionFinder = new AttributionFinder();

  /**
   * The statements of an article, in the order of their cues.
   *
   * @param text the article, with its frames
   * @param who who is who in it
   * @param topics what it is about
   * @param dates the dates that it gives
   */
  public List<Statement> find(
      Document text, WhoIsWho who, ArticleTopics topics, ArticleDates dates) {
    OnBehalfOf behalf = new OnBehalfOf(text, who);
    List<Attribution> attributions =
        attributionFinder.find(text).stream()
            .filter(a -> !behalf.isDeclaredAt(a.cueSpan().start()))
            .map(a -> a.withContent(withoutDateline(text, a.content())))
            .toList();
    AttributionChain chain = new AttributionChain(text, attributions, who);
    List<@Nullable Actor> speakers = Speakers.of(text, who, attributions, chain);
    StatementDates saidOn = new StatementDates(text, dates);
    List<Integer> kept = new ArrayList<>();
    int[] places = new int[attributions.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < attributions.size(); i++) {
      if (!chain.isRelay(i)) {
        places[i] = kept.size();
        kept.add(i);
      }
    }
    List<Statement> statements = new ArrayList<>();
    for (int i : kept) {
      Attribution a = attributions.get(i);
      Sentence sentence = text.sentences().get(a.sentence());
      Span context = new Span(sentence.start(), sentence.end());
      Actor speaker = speakers.get(i);
      Set<Actor> mentions = new LinkedHashSet<>();
      for (Span content : a.content()) {
        mentions.addAll(who.actorsIn(content));
      }
      Span addressee = a.addressee();
      int reporter = chain.reporterOf(i);
      statements.add(
          new Statement(
              a.source(),
              a.cueSpan(),
              a.content(),
              context,
              sentence.block(),
              kind(text, a.content()),
              speaker,
              behalf.side(a.source(), speaker, a.content(), context),
              addressee == null ? null : who.resolve(addressee, Discourse.NONE),
              a.cue().speechAct(),
              a.negated(),
              a.hypothetical(),
              topics.of(a.content(), sentence),
              List.copyOf(mentions),
              via(who, a, context),
              saidOn.date(a, context),
              reporter < 0 ? -1 : places[reporter],
              a.confidence()));
    }
    return statements;
  }

  /** "OSLO, March 3 (Northern Wire) - Norway will sign, she said": the content is what follows. */
  private static List<Span> withoutDateline(Document text, List<Span> content) {
    Span first = content.getFirst();
    Sentence sentence = text.sentences().get(text.sentenceAt(first.start()));
    Block block = text.blocks().get(sentence.block());
    int behind = Dateline.end(text.text(), new Span(block.start(), block.end()));
    if (behind <= first.start()) {
      return content;
    }
    List<Span> cut =
        content.stream()
            .filter(span -> span.end() > behind)
            .map(span -> new Span(Math.max(behind, span.start()), span.end()))
            .toList();
    return cut.isEmpty() ? content : cut;
  }

  /** The agency that the source is, or that the sentence says it relays. */
  private static @Nullable Outlet via(WhoIsWho who, Attribution attribution, Span sentence) {
    Span source = attribution.source();
    Outlet itself = source == null ? null : who.outlet(source);
    return itself == null ? who.relayedIn(sentence) : itself;
  }

  private static QuotationKind kind(Document text, List<Span> content) {
    int total = 0;
    int quoted = 0;
    for (Span span : content) {
      total += span.end() - span.start();
      for (Span quote : text.quotes().over(span.start(), span.end())) {
        quoted +=
            Math.max(0, Math.min(quote.end(), span.end()) - Math.max(quote.start(), span.start()));
      }
    }
    if (quoted == 0) {
      return QuotationKind.INDIRECT;
    }
    return quoted >= total - 2 * content.size() ? QuotationKind.DIRECT : QuotationKind.MIXED;
  }
}
