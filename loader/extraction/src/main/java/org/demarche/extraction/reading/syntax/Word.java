package org.demarche.extraction.reading.syntax;

import java.util.List;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.LayerType;
import org.demarche.extraction.text.Placed;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Token;

/**
 * A token with what it is and its place in the tree of its sentence. The words of a document are
 * its tokens, one for one.
 *
 * @param token the token
 * @param partOfSpeech what it is
 * @param lemma its dictionary form, lower case
 * @param head the index of its head among the words of the article, or {@link #ROOT}
 * @param relation its relation to its head, after Universal Dependencies
 */
public record Word(Token token, PartOfSpeech partOfSpeech, String lemma, int head, String relation)
    implements Placed {
  /** The words of a document. */
  public static final LayerType<Word> LAYER = new LayerType<>("tree");

  /** The head of the root of a sentence. */
  public static final int ROOT = -1;

  /** The words of one sentence of a document. */
  public static List<Word> of(Document document, Sentence sentence) {
    return document.layer(LAYER).subList(sentence.firstToken(), sentence.endToken());
  }

  @Override
  public int start() {
    return token.start();
  }

  @Override
  public int end() {
    return token.end();
  }

  /** The token as printed. */
  public String text() {
    return token.text();
  }

  /** Its universal part of speech (UPOS). */
  public String tag() {
    return partOfSpeech.universal();
  }

  /** Whether this is a verb or an auxiliary. */
  public boolean isVerb() {
    return tag().equals("VERB") || tag().equals("AUX");
  }

  /** Whether the printed form starts with an upper-case letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text().codePointAt(0));
  }

  /** Whether the printed form is the given one, letter case aside. */
  public boolean is(String other) {
    return text().equalsIgnoreCase(other);
  }
}
