package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;

/**
 * Tells which names an article gives by a single word alone are people: "Todorov said", of whom it
 * tells no more. Whatever is capitalised may be a company, a place or a thing, so that it takes
 * words that show somebody, and none that show something else, wherever the article has the name.
 */
final class BareNames {
  /** A capitalised word, "O'Neill" and "al-Masri" included, "I'm" and "Trump<" not. */
  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}-]*(?:['’]\\p{Lu}[\\p{L}\\p{M}-]*)?");

  private static final Set<String> SUBJECTS = Set.of("nsubj");
  private static final Set<String> PRONOUNS = Set.of("he", "she");
  private static final int LETTERS_BEFORE_ENDING = 2;
  private static final int PAPER_REACH = 5;

  /** How many sentences behind its name a pronoun may take somebody up. */
  private static final int PRONOUN_REACH = 1;

  private enum WordUse {
    SPEAKS,
    HUMAN,
    PERSON_WORD,
    HEARD,
    PAPER,
    OWNED,
    DETERMINER,
    PLACE,
    MARK,
    ORIGIN,
    ENDING
  }

  private final Map<WordUse, Set<String>> words = new EnumMap<>(WordUse.class);
  private final Set<String> bodies = new HashSet<>(Lines.of(BareNames.class, "body-names.txt"));
  private final PersonNames personNames;

  BareNames(PersonNames personNames) {
    this.personNames = personNames;
    for (String line : Lines.of(BareNames.class, "bare-names.tsv")) {
      String[] cells = line.split("\t", -1);
      WordUse kind = WordUse.valueOf(cells[0].replace('-', '_').toUpperCase(Locale.ROOT));
      words
          .computeIfAbsent(kind, k -> new HashSet<>())
          .addAll(Arrays.asList(cells[1].split(" ", -1)));
    }
  }

  /**
   * The names, folded, that are people's.
   *
   * @param text the article
   * @param rows where it has names of one word that are nobody's whom it names in full
   * @param people where it names people that are known, in order
   */
  Set<String> people(Document text, List<NameRow> rows, List<Mention<Actor>> people) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    List<Integer> others = new ArrayList<>();
    people.forEach(m -> others.add(m.start()));
    for (NameRow row : rows) {
      Evidence known = evidence.computeIfAbsent(Keys.fold(row.name()), n -> new Evidence());
      known.add(row, text, others);
    }
    Set<String> shown = new HashSet<>();
    evidence.forEach(
        (name, known) -> {
          if (known.showsPerson()) {
            shown.add(name);
          }
        });
    return shown;
  }

  private boolean is(WordUse kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  private boolean endsLikeSurname(String name) {
    String folded = Keys.fold(name);
    return words.getOrDefault(WordUse.ENDING, Set.of()).stream()
        .anyMatch(e -> folded.endsWith(e) && folded.length() >= e.length() + LETTERS_BEFORE_ENDING);
  }

  /** What all the places of one name show. */
  private final class Evidence {
    private boolean speaks;
    private boolean human;
    private boolean other;

    void add(NameRow row, Document text, List<Integer> people) {
      int at = text.layer(Word.LAYER).firstEndingAfter(row.start());
      if (at >= text.layer(Word.LAYER).size()) {
        return;
      }
      Word token = text.layer(Word.LAYER).get(at);
      if (!row.titled() && isPartOfName(text, at)) {
        other |= isOwner(row, text, at);
        return;
      }
      String lead = row.lead().toLowerCase(Locale.ROOT);
      other |=
          row.organization()
              || !NAME.matcher(row.name()).matches()
              || bodies.contains(row.name())
              || is(WordUse.DETERMINER, lead)
              || is(WordUse.PLACE, lead)
              || is(WordUse.MARK, lead)
              || isDescribed(text, at)
              || !token.tag().equals("PROPN")
              || isOwner(row, text, at);
      if (text.sentenceAt(row.start()) < 0) {
        return;
      }
      boolean told = row.titled() || !is(WordUse.ORIGIN, lead) && isFollowed(row, text, at);
      speaks |= told;
      human |= told || endsLikeSurname(row.name()) || personNames.isGiven(row.name());
      boolean quoted = text.isQuoted(row.start(), row.end());
      if (SUBJECTS.contains(token.relation()) && token.head() >= 0 && !quoted) {
        Word verb = text.layer(Word.LAYER).get(token.head());
        boolean acts = is(WordUse.HUMAN, verb.lemma());
        boolean says = is(WordUse.SPEAKS, verb.lemma());
        speaks |= acts || says;
        human |=
            acts
                || is(WordUse.HEARD, objectOf(text, token.head()))
                || says && isQuoted(text, at, token.head())
                || says && isTakenUp(row, text, people);
      }
    }

    boolean showsPerson() {
      return speaks && human && !other;
    }
  }

  /** "Atlantic City", "tennis great", "Cologne police": the name belongs to another noun. */
  private static boolean isPartOfName(Document text, int at) {
    List<Word> tokens = text.layer(Word.LAYER);
    Word token = tokens.get(at);
    boolean behind =
        at + 1 < tokens.size()
            && tokens.get(at + 1).tag().matches("PROPN|NOUN")
            && tokens.get(at + 1).start() == token.end() + 1;
    boolean before =
        at > 0
            && tokens.get(at - 1).tag().equals("PROPN")
            && tokens.get(at - 1).end() + 1 == token.start();
    return behind || before;
  }

  /** "One senior Democrat", "a lifelong Republican": one of many, told by words before. */
  private static boolean isDescribed(Document text, int at) {
    int i = at - 1;
    while (i >= 0 && text.layer(Word.LAYER).get(i).tag().equals("ADJ")) {
      i--;
    }
    return i >= 0 && text.layer(Word.LAYER).get(i).tag().matches("DET|NUM");
  }

  private static String objectOf(Document text, int verb) {
    return verb + 1 < text.layer(Word.LAYER).size()
        ? text.layer(Word.LAYER).get(verb + 1).text()
        : "";
  }

  /** The index of the first token that starts behind a name. */
  private static int behind(NameRow row, List<Word> tokens, int at) {
    int next = at + 1;
    while (next < tokens.size() && tokens.get(next).start() < row.end()) {
      next++;
    }
    return next;
  }

  /** "Boeing's chief executive", "Volvo employees". */
  private boolean isOwner(NameRow row, Document text, int at) {
    List<Word> tokens = text.layer(Word.LAYER);
    int next = behind(row, tokens, at);
    if (next < tokens.size() && tokens.get(next).text().matches("['’]s?")) {
      next++;
    }
    return next < tokens.size() && is(WordUse.OWNED, tokens.get(next).text());
  }

  /** "Todorov, who", "Todorov himself", "Todorov, 54,". */
  private boolean isFollowed(NameRow row, Document text, int at) {
    List<Word> tokens = text.layer(Word.LAYER);
    int next = behind(row, tokens, at);
    boolean comma = next < tokens.size() && tokens.get(next).text().equals(",");
    next += comma ? 1 : 0;
    if (next + 1 >= tokens.size()) {
      return false;
    }
    String word = tokens.get(next).text();
    boolean age = comma && word.matches("[2-9]\\d") && tokens.get(next + 1).text().equals(",");
    return age || is(WordUse.PERSON_WORD, word);
  }

  /** "I am tired," Todorov said: not a body's statement that is quoted from paper. */
  private boolean isQuoted(Document text, int name, int verb) {
    List<Word> tokens = text.layer(Word.LAYER);
    int first = Math.min(name, verb);
    int last = Math.max(name, verb);
    boolean quote =
        last - first == 1
            && first > 0
            && tokens.get(first - 1).text().matches("[\"”]|''")
            && text.blockAt(tokens.get(first - 1).start())
                == text.blockAt(tokens.get(first).start());
    if (!quote) {
      return false;
    }
    for (int i = last + 1; i < Math.min(tokens.size(), last + PAPER_REACH); i++) {
      if (is(WordUse.PAPER, tokens.get(i).lemma())) {
        return false;
      }
    }
    return true;
  }

  /** "He" or "she" soon behind the name, and nobody else named between. */
  private static boolean isTakenUp(NameRow row, Document text, List<Integer> people) {
    int sentence = text.sentenceAt(row.start());
    int last = Math.min(text.sentences().size() - 1, sentence + PRONOUN_REACH);
    int from = text.sentences().get(sentence).start();
    int end = text.sentences().get(last).end();
    for (int i = text.layer(Word.LAYER).firstEndingAfter(row.end());
        i < text.layer(Word.LAYER).size();
        i++) {
      Word token = text.layer(Word.LAYER).get(i);
      if (token.start() >= end) {
        return false;
      }
      if (PRONOUNS.contains(token.text().toLowerCase(Locale.ROOT))
          && SUBJECTS.contains(token.relation())
          && !text.isQuoted(token.start(), token.end())) {
        return people.stream().noneMatch(p -> p >= from && p < token.start());
      }
    }
    return false;
  }
}
