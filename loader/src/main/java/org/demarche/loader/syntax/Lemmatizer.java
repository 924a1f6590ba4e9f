package org.demarche.loader.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Dictionary forms: what the treebanks have for a word and its tag, else what the regular endings
 * of English give. Safe for use by many threads.
 */
public final class Lemmatizer {
  private final Map<String, String> known;

  private Lemmatizer(Map<String, String> known) {
    this.known = known;
  }

  /** The lemma of a word, lower case. */
  public String lemma(String word, PartOfSpeech tag) {
    String lower = WordForms.plain(word).toLowerCase(Locale.ROOT);
    String found = known.get(key(lower, tag));
    return found == null ? regular(lower, tag.penn()) : found;
  }

  static Lemmatizer learn(List<TreebankSentence> sentences) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Map<String, PartOfSpeech> tags = new HashMap<>();
    for (TreebankSentence s : sentences) {
      for (int i = 0; i < s.words().size(); i++) {
        String lower = WordForms.plain(s.words().get(i)).toLowerCase(Locale.ROOT);
        String lemma = s.lemmas().get(i).toLowerCase(Locale.ROOT);
        String key = key(lower, s.tags().get(i));
        tags.put(key, s.tags().get(i));
        counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(lemma, 1, Integer::sum);
      }
    }
    Map<String, String> known = new TreeMap<>();
    counts.forEach(
        (key, lemmas) -> {
          String lemma =
              lemmas.entrySet().stream()
                  .max(Map.Entry.comparingByValue())
                  .map(Map.Entry::getKey)
                  .orElse("");
          PartOfSpeech tag = tags.get(key);
          String lower = key.substring(0, key.indexOf('\t'));
          if (tag != null && !lemma.equals("_") && !lemma.equals(regular(lower, tag.penn()))) {
            known.put(key, lemma);
          }
        });
    return new Lemmatizer(known);
  }

  private static String key(String lower, PartOfSpeech tag) {
    return lower + '\t' + tag.penn();
  }

  /** What the ending tells. */
  private static String regular(String w, String penn) {
    return switch (penn) {
      case "NNS", "NNPS", "VBZ" -> w.endsWith("s") && w.length() > 2 ? withoutS(w) : w;
      case "VBD", "VBN" -> w.endsWith("ed") && w.length() > 4 ? stem(w, 2) : w;
      case "VBG" -> w.endsWith("ing") && w.length() > 5 ? stem(w, 3) : w;
      default -> w;
    };
  }

  private static String withoutS(String w) {
    int n = w.length();
    if (w.endsWith("ies") && n > 4) {
      return w.substring(0, n - 3) + "y";
    }
    if (w.matches(".*(?:sh|ch|ss|x|zz|o)es")) {
      return w.substring(0, n - 2);
    }
    return w.endsWith("ss") ? w : w.substring(0, n - 1);
  }

  private static String stem(String w, int ending) {
    String stem = w.substring(0, w.length() - ending);
    int n = stem.length();
    char last = stem.charAt(n - 1);
    if (last == 'i' && ending == 2) {
      return stem.substring(0, n - 1) + "y";
    }
    if (n > 2 && last == stem.charAt(n - 2) && "bdgmnprt".indexOf(last) >= 0) {
      return stem.substring(0, n - 1);
    }
    boolean e =
        "vuzc".indexOf(last) >= 0
            || stem.matches(
                    ".*[^aeiou][aeiou][kls]|.*(?:[^aeiou]at|[aeiou][rn]g|[^e]dg|bl|us|os|is|in)")
                && stem.matches(".*(?:at|dg|rg|bl|us|os|is|ak|ik|ok|uk|il|ol|ul|as)");
    return e ? stem + "e" : stem;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(known.size());
    for (Map.Entry<String, String> entry : known.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  static Lemmatizer read(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, String> known = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      known.put(key, in.readUTF());
    }
    return new Lemmatizer(known);
  }
}
