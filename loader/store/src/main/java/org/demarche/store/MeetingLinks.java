package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Links the meetings of different articles that are one: the same sides on the same day, or in the
 * same month at the same place where one article is less exact. Two rounds a week apart stay two,
 * and where an inexact mention fits both it stays alone. The links lie in a graph of their own,
 * which is made anew each time and can be dropped: what the articles say is never touched.
 */
public final class MeetingLinks {
  private final Dataset dataset;
  private final LinkGraph graph;

  /** The links of a store, whose instances have the given base. */
  public MeetingLinks(Store store, Iris iris) {
    this.dataset = store.dataset();
    this.graph = new LinkGraph(dataset, iris.meetingLinksGraph());
  }

  /**
   * Finds all links anew, in one transaction.
   *
   * @return how many meetings were found to be another article's
   */
  public int renew() {
    return graph.renew(
        links -> {
          for (List<ToldMeeting> same : clusters(told())) {
            ToldMeeting first = first(same);
            for (ToldMeeting meeting : same) {
              if (!meeting.equals(first)) {
                links
                    .createResource(meeting.iri())
                    .addProperty(Demarche.sameMeeting, links.createResource(first.iri()));
              }
            }
          }
          return (int) links.size();
        });
  }

  /** Takes all links back. */
  public void drop() {
    graph.drop();
  }

  /** What stands for all: told as held rather than as planned, then as named first. */
  private static ToldMeeting first(List<ToldMeeting> same) {
    return same.stream()
        .min(
            Comparator.comparing((ToldMeeting m) -> !m.isHeld())
                .thenComparing(m -> !m.isExact())
                .thenComparing(ToldMeeting::iri))
        .orElseThrow();
  }

  /** Those of an exact day first; the others join them where only one day fits. */
  private static Collection<List<ToldMeeting>> clusters(Collection<ToldMeeting> told) {
    Map<String, List<ToldMeeting>> bySides = new TreeMap<>();
    for (ToldMeeting meeting : told) {
      bySides
          .computeIfAbsent(
              String.join(" ", new TreeSet<>(meeting.people().keySet())), k -> new ArrayList<>())
          .add(meeting);
    }
    List<List<ToldMeeting>> clusters = new ArrayList<>();
    for (List<ToldMeeting> ofSides : bySides.values()) {
      List<List<ToldMeeting>> here = new ArrayList<>();
      ofSides.stream().filter(ToldMeeting::isExact).forEach(m -> join(here, m));
      ofSides.stream().filter(m -> !m.isExact()).forEach(m -> join(here, m));
      here.stream().filter(c -> c.size() > 1).forEach(clusters::add);
    }
    return clusters;
  }

  private static void join(List<List<ToldMeeting>> clusters, ToldMeeting meeting) {
    List<List<ToldMeeting>> fitting =
        clusters.stream()
            .filter(
                c ->
                    c.stream().anyMatch(meeting::maybe)
                        && c.stream().noneMatch(m -> m.article().equals(meeting.article())))
            .toList();
    if (fitting.size() == 1) {
      fitting.getFirst().add(meeting);
    } else {
      clusters.add(new ArrayList<>(List.of(meeting)));
    }
  }

  private Collection<ToldMeeting> told() {
    Map<String, ToldMeeting> told = new LinkedHashMap<>();
    try (QueryExecution execution =
        QueryExecutionFactory.create(StoreQuery.text("meetings-to-link"), dataset)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        PartialDate date = PartialDate.parse(row.getLiteral("date").getLexicalForm());
        if (date == null || date.year() == null) {
          continue;
        }
        String iri = row.getResource("meeting").getURI();
        ToldMeeting meeting =
            told.computeIfAbsent(
                iri,
                key ->
                    new ToldMeeting(
                        key,
                        row.getResource("article").getURI(),
                        date,
                        text(row, "place"),
                        Objects.requireNonNull(text(row, "format")),
                        Objects.requireNonNull(text(row, "status")),
                        new TreeMap<>()));
        Set<String> people =
            meeting
                .people()
                .computeIfAbsent(row.getResource("side").getURI(), side -> new LinkedHashSet<>());
        if (row.contains("person")) {
          people.add(row.getResource("person").getURI());
        }
      }
    }
    return told.values();
  }

  private static @Nullable String text(QuerySolution row, String name) {
    return row.contains(name) ? row.getLiteral(name).getLexicalForm() : null;
  }
}
