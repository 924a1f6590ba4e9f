package org.demarche.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.demarche.command.ask.AskCommands;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Failures;
import org.demarche.command.console.Wording;
import org.demarche.command.learn.LearnCommands;
import org.demarche.command.load.LoadCommands;
import org.demarche.command.option.Remedies;
import org.demarche.command.serve.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The {@code demarche} command. */
@Command(
    name = "demarche",
    description = "Reads news articles and answers: who said what, to whom, about what.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {"", "demarche COMMAND --help says more of each; demarche demo shows it all at work."})
public final class Main {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      order = 100,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      order = 99,
      description = "Show where an unexpected failure came from.")
  boolean debug;

  private Main() {}

  /**
   * Runs the command and ends the virtual machine with its exit status.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    StandardStreams streams = StandardStreams.ofThisProcess();
    PrintStream out = stream(streams.out(), false);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err), true);
    int status = run(args, streams.in(), out, err);
    out.flush();
    String lost = streams.out().complaint();
    if (lost != null) {
      new Console(streams.in(), out, err).complain(lost);
      status = status == ExitStatus.DONE ? ExitStatus.SOME_FAILED : status;
    }
    err.flush();
    System.exit(status);
  }

  private static PrintStream stream(OutputStream target, boolean lines) {
    return new PrintStream(
        new BufferedOutputStream(target, 1 << 16), lines, StandardCharsets.UTF_8);
  }

  /**
   * Runs the command inside this virtual machine.
   *
   * @param args the command line
   * @param in what a "-" reads
   * @param out where data goes
   * @param err where all else goes
   * @return the exit status
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Console console = new Console(in, out, err);
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    LoadCommands.all(console).forEach(line::addSubcommand);
    AskCommands.all(console).forEach(line::addSubcommand);
    LearnCommands.all(console).forEach(line::addSubcommand);
    line.addSubcommand(new ServeCommand(console));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((failure, given) -> wrongUse(failure, console))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> main.report(failure, command, console));
    int status = executed(line, args, console, main);
    out.flush();
    return status;
  }

  private static int executed(CommandLine line, String[] args, Console console, Main main) {
    try {
      return line.execute(args);
    } catch (RuntimeException | Error failure) {
      // What the library of command lines lets pass: errors of the virtual machine, mostly.
      ParseResult parsed = line.getParseResult();
      return main.report(
          failure, parsed == null ? line : parsed.asCommandLineList().getLast(), console);
    }
  }

  private int report(Throwable failure, CommandLine command, Console console) {
    Throwable told = Remedies.told(failure, command.getCommandSpec());
    return Failures.report(told, Remedies.of(told, command.getCommandSpec()), console, debug);
  }

  private static int wrongUse(ParameterException failure, Console console) {
    console.complain(Wording.oneLine(String.valueOf(failure.getMessage())));
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    console.note("try " + command + " --help");
    return ExitStatus.WRONG_USE;
  }

  /** The version that the build wrote into the archive. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"demarche " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
