package org.demarche.store.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.Collected;
import org.demarche.articles.Metadata;

/**
 * Any number of articles made from the samples: paragraphs of several are put together, and
 * persons, countries, dates, numbers and reporting verbs are others in each. Every twentieth
 * repeats an earlier one with small changes, as another outlet would. The same seed and number give
 * the same article.
 */
public final class SyntheticArticles {
  private static final int REPEATED = 20;
  private static final int MEAN_PARAGRAPHS = 13;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");
  private static final List<String> GIVEN =
      List.of(
          "Agnes", "Bror", "Celia", "Dario", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas",
          "Katya", "Lars", "Mina", "Nils", "Olga", "Pavel", "Rosa", "Stefan", "Tove", "Viktor");
  private static final List<String> STARTS =
      List.of("Al", "Ber", "Cor", "Dal", "Ek", "Fal", "Gar", "Hol", "Iv", "Kar", "Lin", "Mar");
  private static final List<String> MIDDLES =
      List.of("an", "berg", "da", "el", "fors", "gren", "i", "lund", "mo", "nes", "o", "ster");
  private static final List<String> ENDS =
      List.of("by", "dal", "ev", "sson", "holm", "escu", "ov", "stad", "vik", "ski", "ton", "ius");
  private static final List<String> VERBS =
      List.of("said", "said", "said", "stressed", "noted", "argued", "insisted", "explained");
  private static final List<String> OUTLETS =
      List.of("Northern Wire", "The Harbour Courier", "Rivermouth Daily", "Fjord Times");

  private final long seed;
  private final List<List<String>> samples;
  private final List<String> paragraphs;
  private final List<String[]> countries = rows("countries.tsv");
  private final List<String> persons = rows("persons.txt").stream().map(row -> row[0]).toList();

  /**
   * Articles made from samples.
   *
   * @param samples the folder of the sample articles
   * @param seed makes them different from those of another seed
   */
  public SyntheticArticles(Path samples, long seed) {
    this.seed = seed;
    Collected read = new Collected();
    new ArticleReader(Metadata.NONE).read(samples, read);
    this.samples = read.articles().stream().map(a -> List.of(a.text().split("\n\n"))).toList();
    this.paragraphs =
        this.samples.stream()
            .flatMap(all -> all.stream().skip(2))
            .filter(p -> p.length() > 60)
            .toList();
  }

  /** The article of a number, from 0. */
  public Article article(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    boolean repeats = number % REPEATED == REPEATED - 1;
    SplittableRandom told =
        repeats
            ? new SplittableRandom(seed * 1_000_003 + number - 1 - random.nextInt(REPEATED - 1))
            : random;
    List<String> sample = samples.get(told.nextInt(samples.size()));
    List<String> chosen = new ArrayList<>(sample.subList(0, 2));
    int length = MEAN_PARAGRAPHS / 2 + told.nextInt(MEAN_PARAGRAPHS);
    for (int i = 0; i < length; i++) {
      chosen.add(paragraphs.get(told.nextInt(paragraphs.size())));
    }
    Map<String, String> words = words(told);
    List<String> varied = new ArrayList<>();
    for (String paragraph : chosen) {
      varied.add(varied(paragraph, words, told));
    }
    if (repeats) {
      varied.removeLast();
    }
    LocalDate date = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3650));
    return new Article(
        "made-%07d".formatted(number),
        String.join("\n\n", varied),
        varied.getFirst(),
        date,
        OUTLETS.get(random.nextInt(OUTLETS.size())),
        null,
        "https://made.example/%d/%07d".formatted(date.getYear(), number),
        "en");
  }

  /** The first articles. */
  public List<Article> first(int count) {
    return IntStream.range(0, count).mapToObj(this::article).toList();
  }

  private Map<String, String> words(SplittableRandom random) {
    Map<String, String> words = new HashMap<>();
    for (String person : persons) {
      String[] name = person.split(" ", 2);
      words.put(name[0], one(GIVEN, random));
      words.put(name[1], one(STARTS, random) + one(MIDDLES, random) + one(ENDS, random));
    }
    for (int i = 0; i < 4; i++) {
      String[] from = countries.get(i);
      String[] to = countries.get(random.nextInt(countries.size()));
      for (int column = 0; column < from.length; column++) {
        words.put(from[column], to[column]);
      }
    }
    return words;
  }

  private static String varied(
      String paragraph, Map<String, String> words, SplittableRandom random) {
    Matcher word = WORD.matcher(paragraph);
    return word.replaceAll(
        found -> {
          String was = found.group();
          if (was.equals("said")) {
            return one(VERBS, random);
          }
          if (Character.isDigit(was.charAt(0))) {
            return was.length() == 4
                ? String.valueOf(2010 + random.nextInt(16))
                : String.valueOf(
                    1 + random.nextInt((int) Math.pow(10, Math.min(was.length(), 6)) - 1));
          }
          return words.getOrDefault(was, was);
        });
  }

  private static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<String[]> rows(String file) {
    try (InputStream in =
        Objects.requireNonNull(SyntheticArticles.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
