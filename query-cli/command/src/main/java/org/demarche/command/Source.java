package org.demarche.command;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

/** Where queries are answered: a store of our own, or a SPARQL endpoint. */
sealed interface Source extends AutoCloseable permits StoreSource, EndpointSource {

  /** Runs a query and hands its execution over while it is open. */
  <T> T run(Query query, Function<QueryExecution, T> use);

  /** Whether {@code text:query} can be tried here. */
  boolean hasTextIndex();

  @Override
  void close();
}
