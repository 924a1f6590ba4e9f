package org.demarche.command.option;

import org.demarche.command.console.CommandException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the IRIs of instances begin with. */
public final class BaseOption {
  @Option(
      names = "--base",
      paramLabel = "IRI",
      order = 92,
      description = "Base of the IRIs of instances (default https://w3id.org/demarche/).")
  @Nullable String base;

  /**
   * The base that was given, or else the standard one.
   *
   * @throws CommandException when it cannot be a base
   */
  public String orElse(String standard) {
    String given = base;
    if (given == null) {
      return standard;
    }
    if (!given.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]")) {
      throw CommandException.wrongUse("--base must be an http(s) IRI ending in / or #: " + given);
    }
    return given;
  }
}
