package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Discourse;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Resolves the sources of an article's attributions, in an order in which each can be told. */
final class Speakers {
  private static final Set<String> WE = Set.of("we", "us", "our side");

  /** How many attributions away somebody may have spoken whom a pronoun goes back to. */
  private static final int REACH = 40;

  private static final Set<String> I = Set.of("i", "me", "my");

  private final Document text;
  private final WhoIsWho who;
  private final List<Attribution> attributions;
  private final AttributionChain chain;
  private final @Nullable Actor[] resolved;
  private final Interview interview;
  private final Attendees attendees;

  private Speakers(
      Document text, WhoIsWho who, List<Attribution> attributions, AttributionChain chain) {
    this.text = text;
    this.who = who;
    this.attributions = attributions;
    this.chain = chain;
    this.resolved = new Actor[attributions.size()];
    this.interview = new Interview(text, who);
    this.attendees = new Attendees(text, who);
  }

  /** Whom each attribution's source means; null elements where nobody can be named. */
  static List<@Nullable Actor> of(
      Document text, WhoIsWho who, List<Attribution> attributions, AttributionChain chain) {
    Speakers speakers = new Speakers(text, who, attributions, chain);
    // Sources inside a quotation need its speaker first, whose cue may stand behind them.
    speakers.resolve(false);
    speakers.resolve(true);
    return Arrays.asList(speakers.resolved);
  }

  private void resolve(boolean nested) {
    for (int i = 0; i < resolved.length; i++) {
      Span source = attributions.get(i).source();
      if (source != null && isQuoted(source) == nested) {
        resolved[i] = chain.isOutlet(i) ? null : speaker(i, source);
      }
    }
  }

  private @Nullable Actor speaker(int index, Span source) {
    Actor answering = interview.answering(source);
    if (answering != null) {
      return answering;
    }
    int reporter = chain.reporterOf(index);
    Actor outer = reporter < 0 ? null : resolved[reporter];
    String words = source.in(text.text()).toLowerCase(Locale.ROOT).strip();
    if (WE.contains(words)) {
      return outer == null ? issuer() : side(outer);
    }
    if (I.contains(words)) {
      return outer == null ? issuer() : outer;
    }
    if (words.startsWith("our ") || words.startsWith("my ")) {
      Actor holder = who.officeHolderOf(source, side(outer));
      if (holder != null) {
        return holder;
      }
    }
    Actor met = attendees.of(source);
    if (met != null) {
      return met;
    }
    return who.resolve(
        withoutDateline(source, attributions.get(index).cueSpan()),
        new Discourse(spoken(index), outer, isQuoted(source)));
  }

  private @Nullable Actor issuer() {
    Actor person = who.issuingPerson();
    return person == null ? who.issuer() : person;
  }

  /**
   * The source behind "BERGEN, Feb. 14 (Northern Wire) -", where the dateline was taken for one.
   */
  private Span withoutDateline(Span source, Span cue) {
    int end = Math.max(source.end(), cue.start());
    while (end > source.end() && Character.isWhitespace(text.text().charAt(end - 1))) {
      end--;
    }
    int behind = Dateline.end(text.text(), new Span(source.start(), end));
    return behind < 0 || behind >= end
        ? source
        : new Span(behind, source.end() > behind ? source.end() : end);
  }

  /** Who is known to speak nearby, outside quotations, in the order of the text. */
  private List<Mention<Actor>> spoken(int index) {
    List<Mention<Actor>> spoken = new ArrayList<>();
    int end = Math.min(resolved.length, index + REACH);
    for (int i = Math.max(0, index - REACH); i < end; i++) {
      Span source = attributions.get(i).source();
      Actor speaker = resolved[i];
      if (source != null && speaker != null && !isQuoted(source) && chain.reporterOf(i) < 0) {
        spoken.add(new Mention<>(source.start(), source.end(), speaker));
      }
    }
    spoken.sort(Comparator.comparingInt(Mention::start));
    return spoken;
  }

  private @Nullable Actor side(@Nullable Actor speaker) {
    Person person = who.person(speaker);
    return person == null || person.officeOf() == null ? speaker : person.officeOf();
  }

  private boolean isQuoted(Span span) {
    return text.isQuoted(span.start(), span.end());
  }
}
