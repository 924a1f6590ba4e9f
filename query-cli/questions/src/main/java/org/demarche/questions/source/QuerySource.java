package org.demarche.questions.source;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

/** Where queries are answered: a store on this machine, or a SPARQL endpoint. */
public sealed interface QuerySource extends AutoCloseable permits StoreSource, EndpointSource {

  /**
   * Runs a query and hands its execution over while it is open.
   *
   * @throws EndpointException when an endpoint does not answer
   */
  <T> T run(Query query, Function<QueryExecution, T> use);

  /**
   * The rows that a SELECT query gives.
   *
   * @throws EndpointException when an endpoint does not answer
   */
  default Rows rows(QueryText query) {
    return run(query.build(), execution -> Rows.read(execution.execSelect()));
  }

  /** Whether {@code text:query} can be tried here. */
  boolean hasTextIndex();

  @Override
  void close();
}
