package org.demarche.store.graph;

/** The version of the extractor, so that what a later one finds can be told apart. */
final class ExtractorVersion {
  private ExtractorVersion() {}

  static String current() {
    String version = ExtractorVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
