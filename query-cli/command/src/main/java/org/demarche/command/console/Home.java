package org.demarche.command.console;

import java.nio.file.Path;

/** Where Demarche is installed; the launcher says so. */
public final class Home {
  private Home() {}

  /** A folder of the installation, by its path from there. */
  public static Path folder(String name) {
    return Path.of(System.getProperty("demarche.home", ".")).resolve(name);
  }
}
