package org.demarche.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.Iris;

/**
 * Joins positions of several articles that are on the same thing to one proposal: those whose
 * propositions share most words and all numbers. Who is for the lifting of sanctions is against the
 * sanctions; how a position is inclined towards the proposal is noted with it. The links have a
 * graph of their own, which is made anew each time and can be dropped.
 */
public final class Proposals {
  private final Dataset dataset;
  private final Iris iris;
  private final LinkGraph graph;
  private final String positions = StoreQuery.text("proposals");

  /** The proposals of a store, whose instances have the given base. */
  public Proposals(Store store, Iris iris) {
    this.dataset = store.dataset();
    this.iris = iris;
    this.graph = new LinkGraph(dataset, iris.proposalGraph());
  }

  /**
   * Finds all proposals anew, in one transaction.
   *
   * @return how many proposals positions of two articles or more are on
   */
  public int renew() {
    return graph.renew(
        links -> {
          int found = 0;
          for (List<Held> same : grouped(held())) {
            if (same.stream().map(Held::article).distinct().count() > 1) {
              add(same, links);
              found++;
            }
          }
          return found;
        });
  }

  /** Takes all proposals back. */
  public void drop() {
    graph.drop();
  }

  /** One position. */
  private record Held(
      String iri, String article, String proposition, int polarity, ProposalWords words) {}

  /** Only positions that share a word are compared, each with the first of every group. */
  private static List<List<Held>> grouped(List<Held> all) {
    List<List<Held>> groups = new ArrayList<>();
    Map<String, Set<Integer>> byWord = new HashMap<>();
    for (Held one : all) {
      Set<Integer> candidates = new TreeSet<>();
      one.words().words().forEach(word -> candidates.addAll(byWord.getOrDefault(word, Set.of())));
      Integer group =
          candidates.stream()
              .filter(i -> groups.get(i).getFirst().words().isOn(one.words()))
              .findFirst()
              .orElse(null);
      if (group != null) {
        groups.get(group).add(one);
      } else {
        int next = groups.size();
        groups.add(new ArrayList<>(List.of(one)));
        one.words()
            .words()
            .forEach(word -> byWord.computeIfAbsent(word, w -> new TreeSet<>()).add(next));
      }
    }
    return groups;
  }

  private void add(List<Held> same, Model links) {
    // It is named as most say it, not as its opposite, where anybody says it so.
    Held first =
        same.stream().filter(h -> !h.words().reversed()).findFirst().orElse(same.getFirst());
    Set<String> key = new TreeSet<>(same.getFirst().words().words());
    key.addAll(same.getFirst().words().numbers());
    Resource proposal =
        links
            .createResource(iris.proposal(String.join("-", key)))
            .addProperty(RDF.type, Demarche.Proposal)
            .addProperty(SKOS.prefLabel, first.proposition(), "en")
            .addProperty(RDFS.label, first.proposition());
    for (Held one : same) {
      boolean turned = one.words().reversed() != first.words().reversed();
      int polarity = turned ? -one.polarity() : one.polarity();
      links
          .add(ResourceFactory.createResource(one.iri()), Demarche.onProposal, proposal)
          .add(
              ResourceFactory.createResource(one.iri()),
              Demarche.proposalPolarity,
              links.createTypedLiteral(Integer.toString(polarity), XSDDatatype.XSDinteger));
    }
  }

  private List<Held> held() {
    List<Held> found = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.create(QueryFactory.create(positions), dataset)) {
      execution
          .execSelect()
          .forEachRemaining(
              row -> {
                String proposition = row.getLiteral("proposition").getLexicalForm();
                ProposalWords words = ProposalWords.of(proposition);
                if (words.isTelling()) {
                  found.add(
                      new Held(
                          row.getResource("position").getURI(),
                          row.getResource("article").getURI(),
                          proposition,
                          row.getLiteral("polarity").getInt(),
                          words));
                }
              });
    }
    return found;
  }
}
