package org.demarche.extraction.who;

/** The kinds of actor; each gives its name to the IRIs of its instances. */
public enum ActorType {
  /** A human being. */
  PERSON("person"),
  /** An international body, ministry, company or party. */
  ORGANIZATION("organization"),
  /** A state or a territory that acts as one. */
  COUNTRY("country"),
  /** A movement, or a collective such as "the sides". */
  GROUP("group");

  private final String kind;

  ActorType(String kind) {
    this.kind = kind;
  }

  /** The word for it in IRIs and in the JSON output. */
  public String kind() {
    return kind;
  }
}
