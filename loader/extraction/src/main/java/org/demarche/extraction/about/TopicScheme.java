package org.demarche.extraction.about;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.PhraseIndex;
import org.demarche.extraction.who.ReferenceTerms;
import org.demarche.ontology.Demarche;

/**
 * The scheme of topics as the extractor uses it: which words name a concept, singular and plural
 * alike, which concept is broader than which, and which go together.
 */
public final class TopicScheme {
  private final PhraseIndex<Topic> labels = new PhraseIndex<>();
  private final PhraseIndex<String> otherMeanings = new PhraseIndex<>();
  private final Map<String, Set<String>> broader = new HashMap<>();
  private final Map<String, Set<String>> related = new HashMap<>();

  /** The scheme that a model of reference data holds. */
  public TopicScheme(Model model) {
    List<Resource> concepts =
        model.listSubjectsWithProperty(RDF.type, Demarche.Topic).toList().stream()
            .filter(Resource::isURIResource)
            .sorted(java.util.Comparator.comparing(Resource::getURI))
            .toList();
    for (Resource concept : concepts) {
      Topic topic = topic(concept);
      ReferenceTerms.names(concept).forEach(name -> labels.add(name, topic, isAbbreviation(name)));
      broader.put(topic.key(), keys(concept, SKOS.broader));
      related.put(topic.key(), keys(concept, SKOS.related));
    }
    // What the scheme itself spells out comes before what follows from it.
    for (Resource concept : concepts) {
      for (String name : ReferenceTerms.names(concept)) {
        if (!isAbbreviation(name)) {
          labels.add(otherNumber(name), topic(concept), false);
        }
      }
    }
    for (String phrase : Lines.of(TopicScheme.class, "not-topics.txt")) {
      otherMeanings.add(phrase, phrase, false);
    }
  }

  private static Topic topic(Resource concept) {
    return new Topic(false, ReferenceTerms.key(concept), ReferenceTerms.label(concept));
  }

  private static boolean isAbbreviation(String name) {
    return name.matches("[A-Z0-9-]{2,}");
  }

  private static Set<String> keys(Resource concept, Property property) {
    Set<String> keys = new HashSet<>();
    concept.listProperties(property).forEach(s -> keys.add(ReferenceTerms.key(s.getResource())));
    return keys;
  }

  /** The plural of a singular and the singular of a plural, by the last word. */
  private static String otherNumber(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    if (lower.endsWith("s")
        && !lower.endsWith("ss")
        && !lower.endsWith("us")
        && !lower.endsWith("is")) {
      return name.substring(0, name.length() - 1);
    }
    if (lower.matches(".*[^aeiou]y")) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return name + (lower.matches(".*(?:s|x|ch|sh)") ? "es" : "s");
  }

  /** Where a part of a text names concepts; words with another meaning there are left out. */
  List<Mention<Topic>> find(String text, int from, int to) {
    List<Mention<String>> others = otherMeanings.find(text, from, to);
    return labels.find(text, from, to).stream()
        .filter(m -> others.stream().noneMatch(o -> o.start() < m.end() && m.start() < o.end()))
        .toList();
  }

  /** Whether one concept is above another in the scheme. */
  boolean isBroader(Topic above, Topic below) {
    return !above.country() && !below.country() && isAbove(above.key(), below.key(), 0);
  }

  private boolean isAbove(String above, String below, int depth) {
    Set<String> next = broader.getOrDefault(below, Set.of());
    return next.contains(above)
        || depth < 10 && next.stream().anyMatch(n -> isAbove(above, n, depth + 1));
  }

  /** Whether a concept has none above it. */
  boolean isTop(Topic topic) {
    return !topic.country() && broader.getOrDefault(topic.key(), Set.of()).isEmpty();
  }

  /** Whether the scheme relates a concept to another that it is about: a quota is one of fish. */
  boolean goesWith(Topic topic, Topic other) {
    return related.getOrDefault(topic.key(), Set.of()).contains(other.key());
  }
}
