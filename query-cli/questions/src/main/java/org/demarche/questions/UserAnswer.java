package org.demarche.questions;

import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;

/** What a user's own query is answered with. */
public sealed interface UserAnswer {

  /** What a query can ask for. */
  enum Form {
    /** SELECT. */
    SOLUTIONS,
    /** ASK. */
    TRUTH,
    /** CONSTRUCT and DESCRIBE. */
    TRIPLES
  }

  /**
   * Of SELECT.
   *
   * @param results to be read once, while the query is open
   */
  record Solutions(ResultSet results) implements UserAnswer {}

  /**
   * Of ASK.
   *
   * @param holds whether it is so
   */
  record Truth(boolean holds) implements UserAnswer {}

  /**
   * Of CONSTRUCT and DESCRIBE.
   *
   * @param model in memory, with our prefixes
   */
  record Triples(Model model) implements UserAnswer {}
}
