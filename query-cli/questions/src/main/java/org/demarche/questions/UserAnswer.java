package org.demarche.questions;

import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;

/** What a user's own query is answered with. */
public sealed interface UserAnswer {

  /** What a query can ask for. */
  enum AnswerForm {
    /** SELECT. */
    SOLUTIONS,
    /** ASK. */
    TRUTH,
    /** CONSTRUCT and DESCRIBE. */
    TRIPLES
  }

  /**
   * The answer of SELECT.
   *
   * @param results to be read once, while the query is open
   */
  record Solutions(ResultSet results) implements UserAnswer {}

  /**
   * The answer of ASK.
   *
   * @param holds whether it is so
   */
  record Truth(boolean holds) implements UserAnswer {}

  /**
   * The answer of CONSTRUCT and DESCRIBE.
   *
   * @param model in memory, with our prefixes
   */
  record Triples(Model model) implements UserAnswer {}
}
