package org.demarche.extraction.text;

/**
 * A kind of things that a document may hold a layer of. The package that owns the type of the
 * things has one constant for it; two layer types are never equal.
 *
 * @param <T> the type of the things
 */
@SuppressWarnings("UnusedTypeParameter") // it ties a layer to the type of its things
public final class LayerType<T extends Placed> {
  private final String name;

  /**
   * A new type of layer.
   *
   * @param name what the things are, for people to read: "sentences"
   */
  public LayerType(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
