package org.demarche.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Refuses repeated property paths, which no time limit stops, but for the hierarchies of topics and
 * classes.
 */
final class GuardedQuery extends SPARQL_QueryDataset {
  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpPath path) {
            if (repeatsFreely(path.getTriplePath().getPath())) {
              ServletOps.errorBadRequest(
                  "Repeated paths (+ and *) are allowed over skos:broader, skos:narrower and"
                      + " rdfs:subClassOf only");
            }
          }
        },
        new ExprVisitorBase());
  }

  private static boolean repeatsFreely(Path path) {
    Path repeated =
        switch (path) {
          case P_OneOrMore1 p -> p.getSubPath();
          case P_OneOrMoreN p -> p.getSubPath();
          case P_ZeroOrMore1 p -> p.getSubPath();
          case P_ZeroOrMoreN p -> p.getSubPath();
          default -> null;
        };
    if (repeated == null) {
      String form = path.toString();
      return form.contains("*") || form.contains("+");
    }
    return !(repeated instanceof P_Link link
        && (link.getNode().equals(SKOS.broader.asNode())
            || link.getNode().equals(SKOS.narrower.asNode())
            || link.getNode().equals(RDFS.subClassOf.asNode())));
  }
}
