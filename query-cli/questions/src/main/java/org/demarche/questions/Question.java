package org.demarche.questions;

import org.demarche.questions.source.QuerySource;

/** Something that can be asked. A question is immutable; each of its options makes another one. */
public interface Question {

  /**
   * Asks.
   *
   * @throws org.demarche.questions.source.EndpointException when an endpoint does not answer
   */
  Answer ask(QuerySource source);
}
