package org.demarche.extraction.reading.syntax;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Dictionary forms, learned from a treebank: a word's own where it was seen with its tag, else what
 * the words with the longest common ending have ("endorsed" goes by "-rsed", which loses its "d").
 * Safe for use by many threads.
 */
public final class Lemmatizer {
  private static final int LONGEST_ENDING = 6;
  private static final Map<String, String> PASTS = Map.of("VBN", "VBD", "VBD", "VBN");

  private final Map<String, String> words;
  private final Map<String, EndingChange> endings;

  /** Takes the last letters off and puts others there. */
  private record EndingChange(int cut, String add) {
    static EndingChange between(String form, String lemma) {
      int same = 0;
      while (same < Math.min(form.length(), lemma.length())
          && form.charAt(same) == lemma.charAt(same)) {
        same++;
      }
      return new EndingChange(form.length() - same, lemma.substring(same));
    }

    String of(String form) {
      return cut > form.length() ? form : form.substring(0, form.length() - cut) + add;
    }
  }

  private Lemmatizer(Map<String, String> words, Map<String, EndingChange> endings) {
    this.words = words;
    this.endings = endings;
  }

  /** The lemma of a word, lower case. */
  public String lemma(String word, PartOfSpeech tag) {
    String lower = plain(word).toLowerCase(Locale.ROOT);
    String lemma = lemma(lower, tag.penn());
    String other = PASTS.get(tag.penn());
    // "spoke" has one lemma, whether it is taken for a past tense or a participle.
    return lemma.equals(lower) && other != null ? lemma(lower, other) : lemma;
  }

  private String lemma(String lower, String penn) {
    String known = words.get(key(lower, penn));
    return known == null ? byEnding(lower, penn, LONGEST_ENDING) : known;
  }

  private String byEnding(String lower, String penn, int longest) {
    for (int length = Math.min(longest, lower.length() - 1); length >= 0; length--) {
      EndingChange change = endings.get(key(lower.substring(lower.length() - length), penn));
      if (change != null) {
        return change.of(lower);
      }
    }
    return lower;
  }

  /** Learns from sentences; the same sentences give the same forms. */
  public static Lemmatizer learn(List<TreebankSentence> sentences) {
    Map<String, String> lemmas = lemmas(sentences);
    Lemmatizer learned = new Lemmatizer(new TreeMap<>(), new TreeMap<>());
    for (int length = 0; length <= LONGEST_ENDING; length++) {
      learned.learnEndings(lemmas, length);
    }
    lemmas.forEach(
        (key, lemma) -> {
          String form = key.substring(0, key.indexOf('\t'));
          String penn = key.substring(form.length() + 1);
          if (!lemma.equals(learned.byEnding(form, penn, LONGEST_ENDING))) {
            learned.words.put(key, lemma);
          }
        });
    return learned;
  }

  /** What most words of an ending do, where shorter endings say otherwise. */
  private void learnEndings(Map<String, String> lemmas, int length) {
    Map<String, Map<EndingChange, Integer>> counts = new TreeMap<>();
    lemmas.forEach(
        (key, lemma) -> {
          String form = key.substring(0, key.indexOf('\t'));
          String penn = key.substring(form.length() + 1);
          if (form.length() > length && lemma.indexOf(' ') < 0) {
            counts
                .computeIfAbsent(
                    key(form.substring(form.length() - length), penn), k -> new HashMap<>())
                .merge(EndingChange.between(form, lemma), 1, Integer::sum);
          }
        });
    counts.forEach(
        (key, changes) -> {
          String ending = key.substring(0, key.indexOf('\t'));
          String penn = key.substring(ending.length() + 1);
          EndingChange most = most(changes);
          boolean seenTwice = changes.getOrDefault(most, 0) > 1;
          String example = "x" + ending;
          boolean differs = !most.of(example).equals(byEnding(example, penn, length - 1));
          if (seenTwice && differs) {
            endings.put(key, most);
          }
        });
  }

  private static EndingChange most(Map<EndingChange, Integer> changes) {
    return changes.entrySet().stream()
        .max(
            Map.Entry.<EndingChange, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** The most frequent lemma of each form and tag. */
  private static Map<String, String> lemmas(List<TreebankSentence> sentences) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (TreebankSentence s : sentences) {
      for (int i = 0; i < s.words().size(); i++) {
        String lower = plain(s.words().get(i)).toLowerCase(Locale.ROOT);
        String lemma = s.lemmas().get(i).toLowerCase(Locale.ROOT);
        if (!lemma.equals("_")) {
          counts
              .computeIfAbsent(key(lower, s.tags().get(i).penn()), k -> new TreeMap<>())
              .merge(lemma, 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e ->
                    e.getValue().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElseThrow(),
                (a, b) -> a,
                TreeMap::new));
  }

  /** Typographic marks as the treebanks have them. */
  private static String plain(String form) {
    if (form.chars().allMatch(c -> c < 0x2000)) {
      return form;
    }
    return form.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace("…", "...")
        .replace('–', '-')
        .replace("—", "--");
  }

  private static String key(String form, String penn) {
    return form + '\t' + penn;
  }

  /** Writes it, so that {@link #read} reads it again once it is compressed by gzip. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(words.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(words).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
    out.writeInt(endings.size());
    for (Map.Entry<String, EndingChange> entry : new TreeMap<>(endings).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeByte(entry.getValue().cut());
      out.writeUTF(entry.getValue().add());
    }
  }

  /**
   * Reads one.
   *
   * @param compressed what {@link #write} writes, compressed by gzip
   * @throws IOException when it is none or cut short
   */
  public static Lemmatizer read(byte[] compressed) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(new ByteArrayInputStream(compressed), 1 << 16)))) {
      return read(in);
    }
  }

  private static Lemmatizer read(DataInputStream in) throws IOException {
    int wordCount = in.readInt();
    Map<String, String> words = HashMap.newHashMap(wordCount);
    for (int i = 0; i < wordCount; i++) {
      String key = in.readUTF();
      words.put(key, in.readUTF());
    }
    int endingCount = in.readInt();
    Map<String, EndingChange> endings = HashMap.newHashMap(endingCount);
    for (int i = 0; i < endingCount; i++) {
      String key = in.readUTF();
      int cut = in.readUnsignedByte();
      endings.put(key, new EndingChange(cut, in.readUTF()));
    }
    return new Lemmatizer(words, endings);
  }
}
