package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extraction.dates.DateWords;
import org.demarche.extraction.reading.NameSpan;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that the reference data does not know: where the reader sees a person named, and
 * other rows of capitalised words.
 */
final class NameScanner {
  private static final Set<String> MONTHS_AS_NAMES = Set.of("May", "April", "June", "August");
  private static final Pattern POSSESSIVE = Pattern.compile("(?s)(?<=.)['’]s?$");
  private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{L})\\p{Lu}{4,}(?!\\p{L})");
  private static final Set<String> TAGS_OF_NO_NAME =
      Set.of("VERB", "AUX", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "ADV");

  private final Set<String> organizationWords =
      new HashSet<>(Lines.of(NameScanner.class, "organization-words.txt"));
  private final Set<String> notNames = new HashSet<>(Lines.of(NameScanner.class, "not-names.txt"));
  private final Map<String, String> titles = new HashMap<>();
  private final PersonNames personNames;

  NameScanner(PersonNames personNames) {
    this.personNames = personNames;
    DateWords dateWords = new DateWords();
    notNames.addAll(dateWords.weekdays());
    notNames.addAll(dateWords.months());
    for (String line : Lines.of(NameScanner.class, "titles.tsv")) {
      String[] cells = line.split("\t", -1);
      titles.put(cells[0], cells[1]);
    }
  }

  /** The rows of an article, in the order of the text. */
  List<NameRow> scan(Document text, MentionMap known) {
    List<NameRow> rows = new ArrayList<>();
    int first = 0;
    for (Sentence sentence : text.sentences()) {
      if (!endsInInitial(text, sentence)) {
        scan(text, text.layer(Word.LAYER).subList(first, sentence.endToken()), known, rows);
        first = sentence.endToken();
      }
    }
    scan(text, text.layer(Word.LAYER).subList(first, text.layer(Word.LAYER).size()), known, rows);
    return rows;
  }

  /** Whether a sentence seems to end with "Robert S.", before a surname in the same line. */
  private static boolean endsInInitial(Document text, Sentence sentence) {
    List<Word> tokens = Word.of(text, sentence);
    int dot = tokens.size() - 1;
    boolean apart = dot > 1 && tokens.get(dot).text().equals(".");
    int initial = apart ? dot - 1 : dot;
    return initial > 0
        && tokens.get(initial).text().matches(apart ? "\\p{Lu}" : "\\p{Lu}\\.")
        && tokens.get(initial - 1).isCapitalised()
        && sentence.endToken() < text.layer(Word.LAYER).size()
        && text.layer(Word.LAYER).get(sentence.endToken()).isCapitalised()
        && text.text()
            .substring(sentence.end(), text.layer(Word.LAYER).get(sentence.endToken()).start())
            .equals(" ");
  }

  private void scan(Document text, List<Word> tokens, MentionMap known, List<NameRow> rows) {
    int i = 0;
    while (i < tokens.size()) {
      int end = personEnd(text, tokens, i, known);
      boolean person = end >= 0;
      if (!person && isNameWord(tokens, i, i, known)) {
        end = rowEnd(tokens, i, known);
      }
      if (end < 0) {
        i++;
      } else {
        rows.add(row(text, tokens, i, end, person));
        i = end;
      }
    }
  }

  /** The end of a person's name that begins with a word and is not known; -1 if there is none. */
  private int personEnd(Document text, List<Word> tokens, int i, MentionMap known) {
    Word first = tokens.get(i);
    int initials = i;
    while (initials + 1 < tokens.size()
        && (PersonNames.isInitial(tokens.get(initials).text())
            || initials > i && isDotOfInitial(tokens, initials))) {
      initials++;
    }
    if (initials > i && startsPerson(text, tokens.get(initials))) {
      return personEnd(text, tokens, initials, known);
    }
    NameSpan person =
        text.layer(NameSpan.LAYER).startingIn(first.start(), first.end()).stream()
            .filter(name -> name.type() == NameSpan.Type.PERSON)
            .findFirst()
            .orElse(null);
    if (person == null || titles.containsKey(first.text()) || notNames.contains(first.text())) {
      return -1;
    }
    int end = i;
    while (end < tokens.size() && tokens.get(end).end() <= person.end()) {
      if (known.covers(tokens.get(end))) {
        return -1;
      }
      end++;
    }
    while (end > i + 1 && Character.isLowerCase(tokens.get(end - 1).text().codePointAt(0))) {
      end--;
    }
    boolean named = first.isCapitalised() && end > i;
    while (named
        && end < tokens.size()
        && (isHyphen(tokens, end)
            || end > i + 1 && isHyphen(tokens, end - 1)
            || startsPerson(text, tokens.get(end)) && !known.covers(tokens.get(end)))) {
      end += isHyphen(tokens, end) ? 2 : 1;
    }
    // A row of one word may go on where the reader did not see it.
    return named && (end > i + 1 || !isNameWord(tokens, i, i, known))
        ? end
        : named ? rowEnd(tokens, i, known) : -1;
  }

  private static boolean startsPerson(Document text, Word word) {
    return text.layer(NameSpan.LAYER).startingIn(word.start(), word.end()).stream()
        .anyMatch(name -> name.type() == NameSpan.Type.PERSON);
  }

  /** A surname in capitals, as in "Mr Pavel DORN", as one would write it in a list. */
  private static String inSmallLetters(String name) {
    return CAPITALS
        .matcher(name)
        .replaceAll(
            word -> word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.ROOT));
  }

  private NameRow row(Document text, List<Word> tokens, int from, int to, boolean person) {
    int start = tokens.get(from).start();
    int stop = tokens.get(to - 1).end();
    String printed = text.text().substring(start, stop);
    Matcher possessive = POSSESSIVE.matcher(printed);
    if (possessive.find()) {
      stop -= printed.length() - possessive.start();
    }
    // Editors put what they add into brackets: "[US President Donald] Trump".
    String name =
        text.text().substring(start, stop).replace('\n', ' ').replaceAll("\\s*\\]", "").strip();
    int before = from - 1;
    if (before > 0 && tokens.get(before).text().equals(".")) {
      before--;
    }
    String lead = before < 0 ? "" : tokens.get(before).text();
    String gender = titles.get(lead);
    return new NameRow(
        start,
        stop,
        person ? inSmallLetters(name) : name,
        tokens.subList(from, to).stream().anyMatch(t -> organizationWords.contains(bare(t))),
        from == 0 || tokens.get(from - 1).text().matches("[\"“”„«:—–]"),
        lead,
        gender != null,
        gender(gender));
  }

  private static @Nullable Gender gender(@Nullable String code) {
    return code == null || code.equals("-") ? null : code.equals("f") ? Gender.FEMALE : Gender.MALE;
  }

  private int rowEnd(List<Word> tokens, int from, MentionMap known) {
    int end = from + 1;
    while (end < tokens.size() && !isPossessive(tokens.get(end - 1).text())) {
      if (isHyphen(tokens, end)) {
        end += 2;
      } else if (isNameWord(tokens, end, from, known)
          || PersonNames.isInitial(tokens.get(end).text())
              && hasNameBehind(tokens, end, from, known)
          || isDotOfInitial(tokens, end)
          || personNames.isSuffix(tokens.get(end).text())) {
        end++;
      } else if (isLink(tokens, end)) {
        int next = end + 1;
        while (next < tokens.size() && isLink(tokens, next)) {
          next++;
        }
        if (!hasNameAt(tokens, next, from, known)) {
          break;
        }
        end = next + 1;
      } else {
        break;
      }
    }
    return end;
  }

  /**
   * A particle inside a name, an Arabic article with its hyphen, an editor's bracket, or the
   * apostrophe in "Boat Owners' Federation".
   */
  private boolean isLink(List<Word> tokens, int i) {
    String word = tokens.get(i).text();
    if (word.matches("['’]")) {
      return i + 1 < tokens.size() && organizationWords.contains(tokens.get(i + 1).text());
    }
    boolean article = i > 0 && word.equals("-") && personNames.isParticle(tokens.get(i - 1).text());
    return Character.isLowerCase(word.codePointAt(0)) && personNames.isParticle(word)
        || article
        || word.equals("]");
  }

  private static boolean isHyphen(List<Word> tokens, int i) {
    return tokens.get(i).text().equals("-")
        && tokens.get(i).start() == tokens.get(i - 1).end()
        && i + 1 < tokens.size()
        && tokens.get(i + 1).start() == tokens.get(i).end()
        && Character.isLetter(tokens.get(i + 1).text().codePointAt(0));
  }

  private boolean hasNameBehind(List<Word> tokens, int i, int from, MentionMap known) {
    int next = i + 1;
    while (next < tokens.size()
        && (PersonNames.isInitial(tokens.get(next).text()) || isDotOfInitial(tokens, next))) {
      next++;
    }
    return hasNameAt(tokens, next, from, known);
  }

  /** The full stop of "S." where it is a token of its own. */
  private static boolean isDotOfInitial(List<Word> tokens, int i) {
    return tokens.get(i).text().equals(".")
        && tokens.get(i - 1).text().matches("\\p{Lu}")
        && tokens.get(i - 1).end() == tokens.get(i).start();
  }

  private boolean hasNameAt(List<Word> tokens, int i, int from, MentionMap known) {
    return i < tokens.size() && isNameWord(tokens, i, from, known);
  }

  private boolean isNameWord(List<Word> tokens, int i, int from, MentionMap known) {
    Word token = tokens.get(i);
    if (!token.isCapitalised()) {
      return false;
    }
    String word = bare(token);
    boolean inside = i > from;
    if (i == from && PersonNames.isInitial(word) && word.length() > 1 && !known.covers(token)) {
      return i + 1 < tokens.size()
          && tokens.get(i + 1).isCapitalised()
          && isNameWord(tokens, i + 1, i + 1, known);
    }
    boolean shape =
        token.isCapitalised()
            && word.length() > 1
            && Character.isLetter(word.codePointAt(0))
            && word.chars().anyMatch(Character::isLowerCase);
    if (!shape) {
      return false;
    }
    if (MONTHS_AS_NAMES.contains(word)) {
      boolean given = inside && personNames.isGiven(tokens.get(i - 1).text());
      boolean titled = i > 0 && titles.containsKey(tokens.get(i - 1).text());
      boolean acts =
          i + 1 < tokens.size()
              && tokens.get(i + 1).isVerb()
              && (i == 0 || !tokens.get(i - 1).tag().equals("ADP"));
      return given || titled || acts || known.officeEndingAt(token.start() - 1) != null;
    }
    boolean leads =
        i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised() && personNames.mayBegin(word);
    boolean tagged =
        !TAGS_OF_NO_NAME.contains(token.tag())
            || inside && (personNames.isGiven(word) || organizationWords.contains(word))
            || leads;
    return tagged && !notNames.contains(word) && !known.covers(token);
  }

  private static boolean isPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("’s");
  }

  private static String bare(Word token) {
    return POSSESSIVE.matcher(token.text()).replaceFirst("");
  }
}
