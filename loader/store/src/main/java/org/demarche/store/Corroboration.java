package org.demarche.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolutionMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Links statements of different articles that are the same: by one speaker, within three days, in
 * the same words or nearly. What has no such link, one article alone reports. The links have a
 * graph of their own, which is made anew each time and can be dropped.
 */
public final class Corroboration {
  private static final int MOST_DAYS = 3;

  private final Dataset dataset;
  private final LinkGraph graph;
  private final String speakers = StoreQuery.text("corroboration-speakers");
  private final String statements = StoreQuery.text("corroboration-statements");

  /** The links of a store, whose instances have the given base. */
  public Corroboration(Store store, Iris iris) {
    this.dataset = store.dataset();
    this.graph = new LinkGraph(dataset, iris.corroborationGraph());
  }

  /**
   * Finds all links anew, in one transaction.
   *
   * @return how many pairs of statements are linked
   */
  public int renew() {
    return graph.renew(
        links -> {
          int pairs = 0;
          for (String speaker : speakers()) {
            pairs += link(said(speaker), links);
          }
          return pairs;
        });
  }

  /** Takes all links back. */
  public void drop() {
    graph.drop();
  }

  /** One statement of a speaker. */
  private record Said(String iri, String article, @Nullable LocalDate day, Shingles words) {
    boolean isSame(Said other) {
      return !article.equals(other.article) && isNear(other) && words.isNearly(other.words);
    }

    private boolean isNear(Said other) {
      return day != null
          && other.day != null
          && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= MOST_DAYS;
    }
  }

  /** Only statements that share a run of words are compared. */
  private static int link(List<Said> said, Model links) {
    Map<String, List<Integer>> byRun = new HashMap<>();
    int pairs = 0;
    for (int i = 0; i < said.size(); i++) {
      Set<Integer> others = new HashSet<>();
      for (String run : said.get(i).words().runs()) {
        List<Integer> before = byRun.computeIfAbsent(run, key -> new ArrayList<>());
        others.addAll(before);
        before.add(i);
      }
      for (int other : others) {
        if (said.get(i).isSame(said.get(other))) {
          add(links, said.get(i).iri(), said.get(other).iri());
          add(links, said.get(other).iri(), said.get(i).iri());
          pairs++;
        }
      }
    }
    return pairs;
  }

  private static void add(Model links, String from, String to) {
    links.add(
        ResourceFactory.createResource(from),
        Demarche.corroborates,
        ResourceFactory.createResource(to));
  }

  private List<String> speakers() {
    List<String> found = new ArrayList<>();
    try (QueryExecution execution = QueryExecution.create(QueryFactory.create(speakers), dataset)) {
      execution.execSelect().forEachRemaining(r -> found.add(r.getResource("speaker").getURI()));
    }
    return found;
  }

  private List<Said> said(String speaker) {
    QuerySolutionMap given = new QuerySolutionMap();
    given.add("speaker", ResourceFactory.createResource(speaker));
    List<Said> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (QueryExecution execution =
        QueryExecution.dataset(dataset).query(statements).substitution(given).build()) {
      execution
          .execSelect()
          .forEachRemaining(
              row -> {
                String iri = row.getResource("statement").getURI();
                PartialDate date =
                    row.contains("day")
                        ? PartialDate.parse(row.getLiteral("day").getLexicalForm())
                        : null;
                Shingles words = Shingles.of(row.getLiteral("content").getLexicalForm());
                if (words.isTelling() && seen.add(iri)) {
                  String article = row.getResource("article").getURI();
                  found.add(new Said(iri, article, date == null ? null : date.exactDay(), words));
                }
              });
    }
    return found;
  }
}
