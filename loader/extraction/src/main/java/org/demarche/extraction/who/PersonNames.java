package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extraction.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * How personal names are made up: which part of one is the surname, and which gender a given name
 * tells. East Asian names begin with it, Spanish ones have two, and particles belong to it.
 */
public final class PersonNames {
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?(?:\\p{Lu}\\.?)?");
  private static final int SHORT_SYLLABLE = 5;

  private final Set<String> surnameFirst =
      new HashSet<>(Lines.of(PersonNames.class, "surname-first.txt"));
  private final Set<String> particles =
      new HashSet<>(Lines.of(PersonNames.class, "name-particles.txt"));
  private final Set<String> suffixes =
      new HashSet<>(Lines.of(PersonNames.class, "name-suffixes.txt"));
  private final Map<String, Set<Gender>> givenNames = new HashMap<>();

  /** The rules and lists of the data files. */
  public PersonNames() {
    for (String line : Lines.of(PersonNames.class, "given-names.tsv")) {
      String[] cells = line.split("\t", -1);
      Gender gender = cells[0].equals("f") ? Gender.FEMALE : Gender.MALE;
      for (String name : cells[1].split(" ", -1)) {
        givenNames.computeIfAbsent(Keys.fold(name), n -> new HashSet<>()).add(gender);
      }
    }
  }

  /**
   * The parts of a full name.
   *
   * @param surname as printed, with its particles
   * @param surnames the folded names by which the person may be called alone
   * @param others further folded parts, by which somebody already named may be called again
   */
  record Parts(String surname, Set<String> surnames, Set<String> others) {}

  Parts of(String name) {
    List<String> words = words(name);
    Set<String> others = new LinkedHashSet<>();
    words.forEach(word -> others.add(Keys.fold(word)));
    if (words.size() < 2) {
      return new Parts(words.getFirst(), Set.of(Keys.fold(words.getFirst())), others);
    }
    if (isSurnameFirst(words)) {
      return new Parts(words.getFirst(), Set.of(Keys.fold(words.getFirst())), others);
    }
    int last = words.size() - 1;
    int first = last;
    while (first > 1 && isParticle(words.get(first - 1))) {
      first--;
    }
    String surname = String.join(" ", words.subList(first, words.size()));
    Set<String> surnames = new LinkedHashSet<>();
    surnames.add(Keys.fold(surname));
    boolean patronymic =
        first < last && Set.of("bin", "ibn").contains(Keys.fold(words.get(last - 1)));
    if (!patronymic) {
      surnames.add(Keys.fold(words.get(last)));
      surnames.add(Keys.fold(words.get(last).replaceFirst("^[aAeE]l-", "")));
    }
    int given = 1;
    while (given < first && isGiven(words.get(given))) {
      given++;
    }
    if (first - given == 1) {
      String both = words.get(given) + " " + surname;
      surnames.add(Keys.fold(both));
      surname = given > 1 ? both : surname;
    }
    return new Parts(surname, surnames, others);
  }

  /** The names by which somebody of a full name may be called alone, lower case and folded. */
  public Set<String> surnames(String fullName) {
    return of(fullName).surnames();
  }

  /** The gender that the first given name tells, if it tells one. */
  @Nullable Gender gender(String name) {
    List<String> words = words(name);
    if (words.size() < 2 || isSurnameFirst(words)) {
      return null;
    }
    String first = words.getFirst();
    Set<Gender> genders = givenNames.getOrDefault(Keys.fold(first), Set.of());
    if (genders.isEmpty() && first.indexOf('-') > 0) {
      genders =
          givenNames.getOrDefault(Keys.fold(first.substring(0, first.indexOf('-'))), Set.of());
    }
    return genders.size() == 1 ? genders.iterator().next() : null;
  }

  /** Whether a word is a known given name. */
  boolean isGiven(String word) {
    return givenNames.containsKey(Keys.fold(word))
        || word.indexOf('-') > 0
            && givenNames.containsKey(Keys.fold(word.substring(0, word.indexOf('-'))));
  }

  /** Whether a word may be the first of a personal name, whatever else it looks like. */
  boolean mayBegin(String word) {
    return isGiven(word) || surnameFirst.contains(word);
  }

  /** Whether a name may begin with its surname. */
  boolean isSurnameFirst(String name) {
    return isSurnameFirst(words(name));
  }

  boolean isParticle(String word) {
    return particles.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  boolean isSuffix(String word) {
    return suffixes.contains(word);
  }

  static boolean isInitial(String word) {
    return word.length() <= 4 && INITIAL.matcher(word).matches();
  }

  private boolean isSurnameFirst(List<String> words) {
    if (words.size() > 3 || words.size() < 2 || !surnameFirst.contains(words.getFirst())) {
      return false;
    }
    boolean hyphen = words.get(1).matches("\\p{L}+-\\p{L}+");
    boolean syllables =
        words.size() == 3
            && words.stream().skip(1).allMatch(w -> w.length() <= SHORT_SYLLABLE && !isGiven(w));
    return hyphen || syllables || words.size() == 2 && !isGiven(words.getFirst());
  }

  /** The words that name, without initials, suffixes and brackets. */
  private List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.strip().split("[\\s\\u00A0]+", -1)) {
      if (!word.isEmpty() && !suffixes.contains(word) && !isInitial(word)) {
        words.add(word);
      }
    }
    return words.isEmpty() ? List.of(name) : words;
  }
}
