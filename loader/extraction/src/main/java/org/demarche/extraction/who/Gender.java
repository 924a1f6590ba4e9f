package org.demarche.extraction.who;

import org.jspecify.annotations.Nullable;

/** What a title, a given name or the reference data tells of a person's pronoun. */
public enum Gender {
  /** Mr, his, he. */
  MALE,
  /** Mrs, Ms, her, she. */
  FEMALE;

  /** Whether a pronoun of this gender may mean somebody; unknown gender fits either. */
  boolean fits(@Nullable Gender other) {
    return other == null || other == this;
  }
}
