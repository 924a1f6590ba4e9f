package org.demarche.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.who.Keys;
import org.demarche.extraction.who.PersonNames;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Links a name that one article gives alone to the person of other articles or the reference data
 * whom it means, when only one fits by surname, side and date. Where several fit they stay apart,
 * and the candidates are kept. All of it is in a graph of its own, which is made anew each time and
 * can be dropped: what the articles say is never touched.
 */
public final class ActorLinks {
  private static final Property DERIVED =
      ResourceFactory.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom");

  private final Dataset dataset;
  private final Iris iris;
  private final LinkGraph graph;
  private final PersonNames personNames = new PersonNames();

  /** The links of a store, whose instances have the given base. */
  public ActorLinks(Store store, Iris iris) {
    this.dataset = store.dataset();
    this.iris = iris;
    this.graph = new LinkGraph(dataset, iris.linksGraph());
  }

  /** Finds all links anew, in one transaction. */
  public LinkCounts renew() {
    return graph.renew(this::link);
  }

  private LinkCounts link(Model links) {
    Map<String, List<FullName>> bySurname = bySurname(fullNames());
    int linked = 0;
    int ambiguous = 0;
    for (LoneName lone : loneNames()) {
      List<FullName> candidates =
          bySurname.getOrDefault(Keys.fold(lone.name()), List.of()).stream()
              .filter(p -> p.agreesWith(lone))
              .toList();
      if (!candidates.isEmpty()) {
        add(links, lone, candidates);
        linked += candidates.size() == 1 ? 1 : 0;
        ambiguous += candidates.size() > 1 ? 1 : 0;
      }
    }
    return new LinkCounts(linked, ambiguous);
  }

  /** Takes all links back. */
  public void drop() {
    graph.drop();
  }

  private void add(Model links, LoneName lone, List<FullName> candidates) {
    Resource person = links.createResource(lone.iri());
    Resource link =
        links
            .createResource(iris.link(lone.iri()))
            .addProperty(RDF.type, Demarche.ActorLink)
            .addProperty(Demarche.linkOf, person)
            .addProperty(DERIVED, links.createResource(lone.article()))
            .addProperty(Demarche.linkReason, reason(lone, candidates));
    for (FullName candidate : candidates) {
      link.addProperty(Demarche.candidate, links.createResource(candidate.iri()));
    }
    if (candidates.size() == 1) {
      person.addProperty(OWL2.sameAs, links.createResource(candidates.getFirst().iri()));
    }
  }

  private static String reason(LoneName lone, List<FullName> candidates) {
    String told = lone.office() == null ? "" : ", " + lone.office();
    String who = "'" + lone.name() + "'" + told;
    return candidates.size() == 1
        ? "only one person of the name fits " + who + " by side and date"
        : candidates.size() + " people of the name fit " + who + " by side and date";
  }

  private Map<String, List<FullName>> bySurname(Collection<FullName> people) {
    Map<String, List<FullName>> bySurname = new HashMap<>();
    for (FullName person : people) {
      for (String surname : personNames.surnames(person.name())) {
        bySurname.computeIfAbsent(surname, s -> new ArrayList<>()).add(person);
      }
    }
    return bySurname;
  }

  private List<LoneName> loneNames() {
    Map<String, LoneName> names = new LinkedHashMap<>();
    for (Map<String, String> row : rows("lone-names")) {
      String person = Objects.requireNonNull(row.get("person"));
      names.putIfAbsent(
          person,
          new LoneName(
              person,
              Objects.requireNonNull(row.get("name")),
              Objects.requireNonNull(row.get("article")),
              date(row.get("date")),
              row.get("side"),
              row.get("office")));
    }
    return List.copyOf(names.values());
  }

  private Collection<FullName> fullNames() {
    Map<String, FullName> people = new LinkedHashMap<>();
    for (Map<String, String> row : rows("full-names")) {
      String iri = Objects.requireNonNull(row.get("person"));
      FullName person =
          people.computeIfAbsent(
              iri,
              key ->
                  new FullName(
                      key,
                      Objects.requireNonNull(row.get("name")),
                      Set.of(),
                      new ArrayList<>(),
                      new ArrayList<>()));
      String side = row.get("side");
      if (side != null) {
        person.sides().add(side);
      }
      LocalDate date = date(row.get("date"));
      if (date != null) {
        person.named().add(date);
      }
      PartialDate start = partialDate(row.get("start"));
      if (start != null) {
        person.terms().add(new FullName.Term(start, partialDate(row.get("end"))));
      }
    }
    return people.values();
  }

  private static @Nullable LocalDate date(@Nullable String printed) {
    PartialDate date = partialDate(printed);
    return date == null ? null : date.exactDay();
  }

  private static @Nullable PartialDate partialDate(@Nullable String printed) {
    return printed == null ? null : PartialDate.parse(printed);
  }

  private List<Map<String, String>> rows(String query) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (QueryExecution execution = QueryExecutionFactory.create(StoreQuery.text(query), dataset)) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        QuerySolution solution = results.next();
        Map<String, String> row = new HashMap<>();
        for (String name : new HashSet<>(results.getResultVars())) {
          if (solution.contains(name)) {
            var node = solution.get(name);
            row.put(name, node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString());
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
