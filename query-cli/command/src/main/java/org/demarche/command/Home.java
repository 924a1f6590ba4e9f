package org.demarche.command;

import java.nio.file.Path;

/** Where Demarche is installed; the launcher says so. */
final class Home {
  private Home() {}

  static Path folder(String name) {
    return Path.of(System.getProperty("demarche.home", ".")).resolve(name);
  }
}
