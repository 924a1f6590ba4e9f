package org.demarche.loader.mention;

import java.util.HashSet;
import java.util.Set;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Lines;

/** Finds who and what an article names. Safe for use by many threads. */
public final class MentionFinder {
  private final ReferenceData reference;
  private final PersonFinder personFinder;
  private final Set<String> collectives =
      new HashSet<>(Lines.of(MentionFinder.class, "collectives.txt"));
  private final Set<String> spokesWords =
      new HashSet<>(Lines.of(MentionFinder.class, "spokes-words.txt"));
  private final Set<String> relayWords =
      new HashSet<>(Lines.of(MentionFinder.class, "relay-words.txt"));

  /** A finder of what the given data knows, and of new names. */
  public MentionFinder(ReferenceData reference) {
    this.reference = reference;
    this.personFinder = new PersonFinder(reference);
  }

  /**
   * Who is who in an article.
   *
   * @param text the article
   * @param articleKey its key, under which its collectives are named
   */
  public WhoIsWho find(AnnotatedText text, String articleKey) {
    MentionMap known = new MentionMap(reference, text.text());
    return new WhoIsWho(
        text,
        known,
        personFinder.find(text, known),
        reference,
        collectives,
        spokesWords,
        relayWords,
        articleKey);
  }
}
