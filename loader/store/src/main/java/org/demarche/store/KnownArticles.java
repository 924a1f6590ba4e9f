package org.demarche.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a store tells of the articles that are in it.
 *
 * @param byIri what it keeps of articles, by their IRIs
 * @param byOrigin the IRIs of articles that were read from an origin
 */
record KnownArticles(
    Function<Collection<String>, Map<String, StoredArticle>> byIri,
    Function<Collection<String>, Map<String, Set<String>>> byOrigin) {

  Map<String, StoredArticle> stored(Collection<String> articles) {
    return articles.isEmpty() ? Map.of() : byIri.apply(articles);
  }

  Map<String, Set<String>> articlesFrom(Collection<String> origins) {
    return origins.isEmpty() ? Map.of() : byOrigin.apply(origins);
  }
}
