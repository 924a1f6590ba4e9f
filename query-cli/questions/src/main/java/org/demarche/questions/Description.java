package org.demarche.questions;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.demarche.questions.source.Prefixes;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.QueryText;

/** All triples whose subjects are certain things (triples.rq). */
public final class Description {
  private static final int AT_A_TIME = 200;

  private final List<String> iris;

  /** A description of the things with these IRIs. */
  public Description(List<String> iris) {
    this.iris = List.copyOf(iris);
  }

  /** Asks for them, a few hundred things at a time. */
  public Model ask(QuerySource source) {
    Model all = ModelFactory.createDefaultModel().setNsPrefixes(Prefixes.copy());
    List<String> rest = new ArrayList<>(iris);
    while (!rest.isEmpty()) {
      List<String> some = rest.subList(0, Math.min(AT_A_TIME, rest.size()));
      QueryText query = QueryText.of(Description.class, "triples").iris("iri", some);
      source.run(query.build(), execution -> execution.execConstruct(all));
      some.clear();
    }
    return all;
  }
}
