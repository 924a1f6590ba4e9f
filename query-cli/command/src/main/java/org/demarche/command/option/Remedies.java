package org.demarche.command.option;

import org.demarche.server.ServerException;
import org.demarche.store.StoreException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a user can do on the command line about what a library says is wrong. */
public final class Remedies {
  private Remedies() {}

  /** "; choose another port with --port", or an empty text when the command has no remedy. */
  public static String of(Exception failure, CommandSpec command) {
    return switch (failure) {
      case StoreException e ->
          switch (e.problem()) {
            case MISSING ->
                with(command, "--store", "make one with: demarche load ARTICLES --store %s");
            case IN_USE ->
                with(command, "--endpoint", "ask a running server with --endpoint URL instead");
            case NOT_EMPTY -> with(command, "--bulk", "load without --bulk");
            case UNAUTHORIZED ->
                with(
                    command,
                    "--user",
                    "give --user NAME and $DEMARCHE_PASSWORD, or $DEMARCHE_TOKEN");
            case OTHER -> "";
          };
      case ServerException e ->
          switch (e.problem()) {
            case PORT_IN_USE -> with(command, "--port", "choose another with --port");
            case OTHER -> "";
          };
      default -> "";
    };
  }

  /** The option's value stands in the place of %s. */
  private static String with(CommandSpec command, String name, String remedy) {
    OptionSpec option = command.findOption(name);
    return option == null ? "" : "; " + remedy.formatted(option.<Object>getValue());
  }
}
