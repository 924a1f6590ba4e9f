package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.MinHash;

/**
 * Recognises the same story in several outlets. The first of its kind that is loaded is the
 * original; whatever repeats it is linked to it, never to another copy, so that ten copies make
 * nine links and everything without a link is a story of its own. Articles are looked at in the
 * order of loading, so that the links depend on what was loaded in which order, not on batches.
 */
final class NearDuplicates {
  /** Outlets cut and touch up a story; of its word triples well over half stay. */
  private static final double LEAST_SIMILARITY = 0.6;

  /** A band that so many different stories share is boilerplate: it tells nothing more. */
  private static final int MOST_PER_BAND = 24;

  private static final StoreQuery ORIGINALS = StoreQuery.of("originals");
  private static final StoreQuery COPIES = StoreQuery.of("copies");
  private static final Var ARTICLE = Var.alloc("article");
  private static final Var MIN_HASH = Var.alloc("minHash");
  private static final Var BAND = Var.alloc("band");

  private final Map<String, List<SignedArticle>> originals = new HashMap<>();
  private final List<Triple> added = new ArrayList<>();

  private NearDuplicates() {}

  /**
   * How the graph of near duplicates changes when articles are written.
   *
   * @param unlinked IRIs of articles of which all goes first
   * @param added what comes then
   * @param found how many of the articles written repeat another
   */
  record Changes(Set<String> unlinked, List<Triple> added, int found) {}

  /**
   * Works out the changes; nothing is written.
   *
   * @param answers what is in
   * @param written the articles that will be written
   * @param gone IRIs of articles that are in and will be replaced or removed
   */
  static Changes changes(
      StoreQuery.Answers answers, List<SignedArticle> written, Collection<String> gone) {
    // Copies whose original goes are looked at again, after what takes the original's place.
    Map<String, MinHash> orphans = new TreeMap<>();
    COPIES
        .ask(answers, gone.stream().map(NodeFactory::createURI).toList())
        .forEach(row -> orphans.put(row.get(ARTICLE).getURI(), minHash(row)));
    orphans.keySet().removeAll(gone);
    written.forEach(article -> orphans.remove(article.iri()));
    List<SignedArticle> all = new ArrayList<>(written);
    orphans.forEach((iri, minHash) -> all.add(new SignedArticle(iri, minHash)));

    Set<String> unlinked = new HashSet<>(gone);
    unlinked.addAll(orphans.keySet());
    NearDuplicates near = new NearDuplicates();
    near.fetchOriginals(answers, all, unlinked);
    int found = 0;
    for (SignedArticle article : all) {
      boolean repeats = near.place(article);
      found += repeats && !orphans.containsKey(article.iri()) ? 1 : 0;
    }
    return new Changes(Set.copyOf(unlinked), near.added, found);
  }

  private void fetchOriginals(
      StoreQuery.Answers answers, List<SignedArticle> articles, Set<String> unlinked) {
    Set<Node> wanted = new HashSet<>();
    for (SignedArticle article : articles) {
      article.minHash().bands().forEach(b -> wanted.add(NodeFactory.createLiteralString(b)));
    }
    Map<String, MinHash> decoded = new HashMap<>();
    for (Binding row : ORIGINALS.ask(answers, wanted)) {
      String iri = row.get(ARTICLE).getURI();
      if (!unlinked.contains(iri)) {
        MinHash minHash = decoded.computeIfAbsent(iri, i -> minHash(row));
        having(row.get(BAND).getLiteralLexicalForm()).add(new SignedArticle(iri, minHash));
      }
    }
  }

  /** Links an article or makes it an original; whether it repeats another. */
  private boolean place(SignedArticle article) {
    Optional<SignedArticle> original = mostSimilar(article);
    Node node = NodeFactory.createURI(article.iri());
    if (original.isPresent()) {
      Node other = NodeFactory.createURI(original.get().iri());
      added.add(Triple.create(node, Demarche.nearDuplicateOf.asNode(), other));
      return true;
    }
    for (String band : article.minHash().bands()) {
      List<SignedArticle> others = having(band);
      if (others.size() < MOST_PER_BAND) {
        others.add(article);
        Node key = NodeFactory.createLiteralString(band);
        added.add(Triple.create(node, Demarche.minHashBand.asNode(), key));
      }
    }
    return false;
  }

  private Optional<SignedArticle> mostSimilar(SignedArticle article) {
    Map<String, SignedArticle> candidates = new TreeMap<>();
    article.minHash().bands().forEach(b -> having(b).forEach(o -> candidates.put(o.iri(), o)));
    SignedArticle best = null;
    double most = LEAST_SIMILARITY;
    for (SignedArticle candidate : candidates.values()) {
      double similarity = candidate.minHash().similarity(article.minHash());
      if (similarity > most || best == null && similarity >= most) {
        best = candidate;
        most = similarity;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<SignedArticle> having(String band) {
    return originals.computeIfAbsent(band, b -> new ArrayList<>());
  }

  private static MinHash minHash(Binding row) {
    return MinHash.decoded(row.get(MIN_HASH).getLiteralLexicalForm());
  }
}
