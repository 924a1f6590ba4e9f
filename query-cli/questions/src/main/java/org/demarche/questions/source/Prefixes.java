package org.demarche.questions.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes that no query has to declare (prefixes.properties). */
public final class Prefixes {
  private static final PrefixMapping ALL = read();

  private Prefixes() {}

  /** All of them. */
  public static PrefixMapping copy() {
    return PrefixMapping.Factory.create().setNsPrefixes(ALL);
  }

  /** An IRI as {@code prefix:name} where a prefix fits, or as it is. */
  public static String shorten(String iri) {
    return ALL.shortForm(iri);
  }

  /** The IRI of a term of our ontology. */
  public static String term(String name) {
    return ALL.expandPrefix("dmr:" + name);
  }

  private static PrefixMapping read() {
    try (InputStream in = Prefixes.class.getResourceAsStream("prefixes.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in));
      PrefixMapping mapping = PrefixMapping.Factory.create();
      properties
          .stringPropertyNames()
          .forEach(prefix -> mapping.setNsPrefix(prefix, properties.getProperty(prefix)));
      return mapping;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
