package org.demarche.command.option;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.demarche.server.ServerException;
import org.demarche.store.StoreDamage;
import org.demarche.store.StoreException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a user can do on the command line about what a library says is wrong. */
public final class Remedies {
  private Remedies() {}

  /** "; choose another port with --port", or an empty text when the command has no remedy. */
  public static String of(Throwable failure, CommandSpec command) {
    return switch (failure) {
      case StoreException e ->
          switch (e.problem()) {
            case MISSING ->
                with(command, "--store", "make one with: demarche load ARTICLES --store %s");
            case IN_USE ->
                with(command, "--endpoint", "ask a running server with --endpoint URL instead");
            case DAMAGED -> with(command, "--store", "load its articles into a new store");
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

  /** The failure, or what it says of the command's store when that is damaged. */
  public static Throwable told(Throwable failure, CommandSpec command) {
    OptionSpec option = command.findOption("--store");
    if (option == null) {
      return failure;
    }
    Path folder = Path.of(String.valueOf(option.<Object>getValue()));
    return StoreDamage.in(failure, folder)
        .or(() -> isUnexpected(failure, command) ? StoreDamage.found(folder) : Optional.empty())
        .<Throwable>map(e -> e)
        .orElse(failure);
  }

  /** Whether it is a fault of the program, unless what it read from the store was garbage. */
  private static boolean isUnexpected(Throwable failure, CommandSpec command) {
    OptionSpec endpoint = command.findOption("--endpoint");
    return (endpoint == null || endpoint.getValue() == null)
        && switch (failure) {
          case NullPointerException e -> true;
          case ClassCastException e -> true;
          case IllegalArgumentException e -> true;
          case IllegalStateException e -> true;
          case IndexOutOfBoundsException e -> true;
          case NoSuchElementException e -> true;
          case UnsupportedOperationException e -> true;
          default -> false;
        };
  }

  /** The option's value stands in the place of %s. */
  private static String with(CommandSpec command, String name, String remedy) {
    OptionSpec option = command.findOption(name);
    return option == null ? "" : "; " + remedy.formatted(option.<Object>getValue());
  }
}
