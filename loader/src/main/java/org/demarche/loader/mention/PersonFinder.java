package org.demarche.loader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Lines;
import org.demarche.loader.text.Sentence;
import org.demarche.loader.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, and the organisations that the reference data does not know, that an article
 * names: two or more capitalised words in a row, with the office before or behind the name, and
 * later the surname alone.
 */
final class PersonFinder {
  private static final int OFFICE_WORDS = 8;
  private static final int APPOSITION_WORDS = 12;

  private final ReferenceData reference;
  private final Set<String> organizationWords =
      new HashSet<>(Lines.of(PersonFinder.class, "organization-words.txt"));
  private final Set<String> notNames = new HashSet<>(Lines.of(PersonFinder.class, "not-names.txt"));
  private final Set<String> particles =
      new HashSet<>(Lines.of(PersonFinder.class, "name-particles.txt"));

  PersonFinder(ReferenceData reference) {
    this.reference = reference;
  }

  /** The result: people by key, and where they and unknown organisations are named. */
  record Found(
      Map<String, Person> people,
      List<Mention<Actor>> personMentions,
      List<Mention<Actor>> organizationMentions) {}

  Found find(AnnotatedText text, MentionMap known) {
    List<Mention<Actor>> organizations = new ArrayList<>();
    List<Mention<String>> fullNames = new ArrayList<>();
    List<Mention<String>> singles = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      scan(text, sentence, known, organizations, fullNames, singles);
    }
    Map<String, Person> people = new LinkedHashMap<>();
    Map<String, String> bySurname = new HashMap<>();
    List<Mention<Actor>> mentions = new ArrayList<>();
    for (Mention<String> name : fullNames) {
      Person person = person(text, name, known);
      Person merged = people.merge(person.actor().key(), person, PersonFinder::fuller);
      bySurname.putIfAbsent(Keys.fold(merged.surname()), merged.actor().key());
      mentions.add(new Mention<>(name.start(), name.end(), merged.actor()));
    }
    for (Mention<String> single : singles) {
      String key = bySurname.get(Keys.fold(single.referent()));
      Person person = key == null ? loneName(text, single, known) : people.get(key);
      if (person != null) {
        people.merge(person.actor().key(), person, PersonFinder::fuller);
        bySurname.putIfAbsent(Keys.fold(person.surname()), person.actor().key());
        mentions.add(new Mention<>(single.start(), single.end(), person.actor()));
      }
    }
    mentions.sort(java.util.Comparator.comparingInt(Mention::start));
    return new Found(people, mentions, organizations);
  }

  private void scan(
      AnnotatedText text,
      Sentence sentence,
      MentionMap known,
      List<Mention<Actor>> organizations,
      List<Mention<String>> fullNames,
      List<Mention<String>> singles) {
    List<Token> tokens = text.tokens(sentence);
    int i = 0;
    while (i < tokens.size()) {
      if (!isNameWord(tokens.get(i), known)) {
        i++;
        continue;
      }
      int end = nameEnd(tokens, i, known);
      int start = tokens.get(i).start();
      int stop = tokens.get(end - 1).end();
      if (stop - start > 3 && text.text().substring(start, stop).matches("(?s).*['’]s")) {
        stop -= 2;
      }
      // Editors put what they add into brackets: "[US President Donald] Trump".
      String name = text.text().substring(start, stop).replace('\n', ' ').replace("]", "");
      boolean organization = isOrganization(tokens.subList(i, end));
      if (organization && end - i > 1) {
        Actor actor = new Actor(ActorType.ORGANIZATION, Keys.of(name), name);
        organizations.add(new Mention<>(start, stop, actor));
      } else if (!organization && name.indexOf(' ') > 0 && !name.contains(".")) {
        fullNames.add(new Mention<>(start, stop, name));
      } else if (!organization && (i > 0 || tokens.get(i).tag().equals("PROPN"))) {
        singles.add(new Mention<>(start, stop, name));
      }
      i = end;
    }
  }

  private int nameEnd(List<Token> tokens, int start, MentionMap known) {
    int end = start + 1;
    while (end < tokens.size()) {
      Token token = tokens.get(end);
      boolean hyphen =
          token.text().equals("-")
              && token.start() == tokens.get(end - 1).end()
              && end + 1 < tokens.size()
              && tokens.get(end + 1).start() == token.end()
              && Character.isLetter(tokens.get(end + 1).text().codePointAt(0));
      if (tokens.get(end - 1).text().matches(".*['’]s")) {
        break;
      }
      if (hyphen) {
        end += 2;
      } else if (isNameWord(token, known)) {
        end++;
      } else if ((particles.contains(token.text()) || token.text().equals("]"))
          && end + 1 < tokens.size()
          && isNameWord(tokens.get(end + 1), known)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean isNameWord(Token token, MentionMap known) {
    String word = token.text();
    return token.isCapitalised()
        && word.length() > 1
        && Character.isLetter(word.codePointAt(0))
        && word.chars().anyMatch(Character::isLowerCase)
        && !token.tag().equals("VERB")
        && !token.tag().equals("PRON")
        && !token.tag().equals("DET")
        && !token.tag().equals("ADP")
        && !token.tag().equals("SCONJ")
        && !token.tag().equals("CCONJ")
        && !token.tag().equals("ADV")
        && !notNames.contains(word)
        && !known.covers(token.start(), token.end());
  }

  private boolean isOrganization(List<Token> tokens) {
    return tokens.stream().anyMatch(t -> organizationWords.contains(t.text()));
  }

  private Person person(AnnotatedText text, Mention<String> name, MentionMap known) {
    Actor famous = reference.person(name.referent());
    Actor actor =
        famous == null
            ? new Actor(ActorType.PERSON, Keys.of(name.referent()), name.referent())
            : famous;
    return withOffice(text, actor, surname(name.referent()), name, known);
  }

  /**
   * A surname that the article never gives in full: known, or shown to be a person by an office.
   */
  private @Nullable Person loneName(AnnotatedText text, Mention<String> name, MentionMap known) {
    Actor famous = reference.person(name.referent());
    Actor actor =
        famous == null
            ? new Actor(ActorType.PERSON, Keys.of(name.referent()), name.referent())
            : famous;
    Person person = withOffice(text, actor, name.referent(), name, known);
    return famous != null || person.officeText() != null ? person : null;
  }

  private String surname(String name) {
    int cut = name.lastIndexOf(' ');
    int before = cut < 0 ? -1 : name.lastIndexOf(' ', cut - 1);
    if (before > 0 && particles.contains(name.substring(before + 1, cut))) {
      cut = before;
    }
    return name.substring(cut + 1);
  }

  private static Person withOffice(
      AnnotatedText text, Actor actor, String surname, Mention<String> name, MentionMap known) {
    OfficeMention before = officeBefore(text.text(), name.start(), known);
    OfficeMention office = before == null ? officeBehind(text.text(), name.end(), known) : before;
    return office == null
        ? new Person(actor, surname, null, null, null)
        : new Person(actor, surname, office.office(), office.printed(), office.side());
  }

  private static @Nullable OfficeMention officeBefore(
      String text, int nameStart, MentionMap known) {
    int end = nameStart;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
      end--;
    }
    Mention<Office> office = known.officeEndingAt(end);
    if (office == null) {
      return null;
    }
    Mention<Actor> side = known.sideBefore(office.start(), OFFICE_WORDS);
    int start = side == null ? office.start() : skipPossessive(text, side.end());
    String printed = text.substring(start, end).replace('\n', ' ').strip();
    return new OfficeMention(
        office.referent(),
        printed.isEmpty() ? office.referent().name() : printed,
        side == null ? null : side.referent());
  }

  private static @Nullable OfficeMention officeBehind(String text, int nameEnd, MentionMap known) {
    if (nameEnd + 2 >= text.length() || text.charAt(nameEnd) != ',') {
      return null;
    }
    int stop = nameEnd + 1;
    int words = 0;
    while (stop < text.length() && ",.;:\n\"”".indexOf(text.charAt(stop)) < 0) {
      words += text.charAt(stop) == ' ' ? 1 : 0;
      if (words > APPOSITION_WORDS) {
        return null;
      }
      stop++;
    }
    Mention<Office> office = known.officeWithin(nameEnd, stop);
    if (office == null) {
      return null;
    }
    String before = text.substring(nameEnd + 1, office.start()).strip();
    if (before.startsWith("who ") || before.contains(" said") || before.startsWith("and ")) {
      return null;
    }
    Mention<Actor> side = known.sideWithin(nameEnd, stop);
    return new OfficeMention(
        office.referent(),
        text.substring(office.start(), office.end()),
        side == null ? null : side.referent());
  }

  private static int skipPossessive(String text, int end) {
    int i = end;
    while (i < text.length()
        && "'’s \n".indexOf(text.charAt(i)) >= 0
        && !(text.charAt(i) == 's' && i > end && text.charAt(i - 1) == ' ')) {
      i++;
    }
    return i;
  }

  /** The record that tells more; the office first printed with a country or organisation stays. */
  private static Person fuller(Person a, Person b) {
    if (a.officeOf() != null || b.officeText() == null) {
      return a;
    }
    return a.officeText() == null || b.officeOf() != null ? b : a;
  }

  private record OfficeMention(Office office, String printed, @Nullable Actor side) {}
}
