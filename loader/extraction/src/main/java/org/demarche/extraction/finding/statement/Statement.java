package org.demarche.extraction.finding.statement;

import java.util.List;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * One attribution: somebody's words or attitude as an article reports them, after the scheme of
 * source, cue and content (Pareti 2015; Newell et al. 2018).
 *
 * @param source the words that name who speaks; absent in "it was reported"
 * @param cue the words that lean the content to the source
 * @param content what is attributed; several spans where the cue splits it
 * @param context the sentence around
 * @param block the index of the paragraph
 * @param kind direct, indirect or mixed
 * @param speaker whom the source means, where somebody can be named
 * @param onBehalfOf the country or organisation spoken for
 * @param addressee who was told
 * @param speechAct the key of the cue's act in the scheme of speech acts
 * @param negated whether the attribution is denied: "did not say"
 * @param hypothetical whether it is but imagined: "would say"
 * @param about the topics
 * @param mentions the actors named in the content
 * @param via the agency relayed
 * @param date when it was said
 * @param attributedBy the index of the statement that reports this one, or -1
 * @param confidence from 0 to 1, how probable the attribution is
 */
public record Statement(
    @Nullable Span source,
    Span cue,
    List<Span> content,
    Span context,
    int block,
    QuotationKind kind,
    @Nullable Actor speaker,
    @Nullable Actor onBehalfOf,
    @Nullable Actor addressee,
    String speechAct,
    boolean negated,
    boolean hypothetical,
    List<Topic> about,
    List<Actor> mentions,
    @Nullable Outlet via,
    @Nullable PartialDate date,
    int attributedBy,
    double confidence) {
  /** Keeps unmodifiable copies. */
  public Statement {
    content = List.copyOf(content);
    about = List.copyOf(about);
    mentions = List.copyOf(mentions);
  }

  /** From the first content span's start to the last one's end. */
  public Span extent() {
    return new Span(content.getFirst().start(), content.getLast().end());
  }

  /** The speaker's name, or else the words that name the source; empty where there are none. */
  public String who(String text) {
    Actor named = speaker;
    Span words = source;
    return named != null ? named.name() : words == null ? "" : words.in(text);
  }

  /** The content's words, its spans joined by an ellipsis. */
  public String contentText(String text) {
    return String.join(" … ", content.stream().map(s -> s.in(text)).toList());
  }
}
