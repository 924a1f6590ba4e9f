package org.demarche.articles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the language of a text. English shows in its most frequent words; where they are rare,
 * OpenNLP's detector decides, and another language is taken only when it is twice as likely as
 * English, so that a short or mixed text stays English. Safe for use by many threads.
 */
final class LanguageRecognizer {
  /** The tag of English. */
  static final String ENGLISH = "en";

  private static final int LOOKED_AT = 1500;
  private static final int LETTERS_MIN = 40;
  private static final double ENGLISH_WORDS = 0.1;
  private static final double CLEARLY = 2;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*");
  private static final Map<String, String> SHORT_CODES = shortCodes();

  private final Set<String> englishWords = englishWords();
  private final Supplier<LanguageDetectorModel> model = new Once<>(LanguageRecognizer::load);

  /** A BCP 47 tag, {@code en} where nothing else is clear. */
  String recognize(String text) {
    String start = start(text);
    if (isShort(start) || hasEnglishWords(text)) {
      return ENGLISH;
    }
    Language[] guesses = new LanguageDetectorME(model.get()).predictLanguages(start);
    double english = 0;
    for (Language guess : guesses) {
      english = guess.getLang().equals("eng") ? guess.getConfidence() : english;
    }
    if (guesses.length == 0 || guesses[0].getConfidence() < CLEARLY * english) {
      return ENGLISH;
    }
    String code = guesses[0].getLang();
    return SHORT_CODES.getOrDefault(code, code);
  }

  /** A stated language as a BCP 47 tag ("en_GB", "eng" and "English" are stated too), or null. */
  static @Nullable String tag(@Nullable String stated) {
    String language = stated == null ? "" : stated.strip();
    if (TAG.matcher(language).matches()) {
      Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
      String code = locale.getLanguage();
      String tag = locale.toLanguageTag();
      String shorter = SHORT_CODES.get(code);
      return code.isEmpty() || tag.equals("und")
          ? null
          : shorter == null ? tag : shorter + tag.substring(code.length());
    }
    for (String code : Locale.getISOLanguages()) {
      if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(language)) {
        return code;
      }
    }
    return null;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LOOKED_AT));
  }

  private static boolean isShort(String start) {
    return start.codePoints().filter(Character::isLetter).count() < LETTERS_MIN;
  }

  /**
   * Whether a text is long enough to tell and has as many frequent English words as English has.
   */
  boolean hasEnglishWords(String text) {
    String start = start(text);
    int words = 0;
    int english = 0;
    Matcher word = WORD.matcher(start);
    while (word.find()) {
      words++;
      english += englishWords.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return !isShort(start) && english >= ENGLISH_WORDS * words;
  }

  private static LanguageDetectorModel load() {
    try (InputStream in =
        Objects.requireNonNull(
            LanguageRecognizer.class.getResourceAsStream("/langdetect-183.bin"))) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> englishWords() {
    InputStream in =
        Objects.requireNonNull(LanguageRecognizer.class.getResourceAsStream("english-words.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    return Map.copyOf(codes);
  }

  /** Makes its value when first asked; small loads in English never need the model. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      T known = value;
      if (known == null) {
        known = maker.get();
        value = known;
      }
      return known;
    }
  }
}
