package org.demarche.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, for what a signal does to it. */
final class DemarcheProcess implements AutoCloseable {
  private static final long LONGEST_MINUTES = 10;

  private final Process process;
  private final Path output;

  private DemarcheProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts the command; all that it says goes into a file in a folder. */
  static DemarcheProcess start(Path folder, String... args) throws IOException {
    return start(folder, false, args);
  }

  /** Starts the command as the launcher does from a terminal: progress is shown every second. */
  static DemarcheProcess startInTerminal(Path folder, String... args) throws IOException {
    return start(folder, true, args);
  }

  private static DemarcheProcess start(Path folder, boolean terminal, String... args)
      throws IOException {
    Path output = folder.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:disable",
                "-Djava.util.logging.config.file=/dev/null",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", ""),
                Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    if (terminal) {
      builder.environment().put("DEMARCHE_TERMINAL", "yes");
    }
    return new DemarcheProcess(builder.start(), output);
  }

  /** Writes to its standard input, which stays open. */
  void send(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** All so far; it may be in the middle of a line, or of a character. */
  String said() throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }

  /** Asks it to end, as Ctrl-C does, and waits until it has. */
  void end() throws InterruptedException, IOException {
    // The process's own method would close its standard input first.
    process.toHandle().destroy();
    awaitEnd();
  }

  /** Waits until it has ended. */
  void awaitEnd() throws InterruptedException, IOException {
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      throw new AssertionError("does not end; it said: " + said());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it, if it still runs, and waits: its folder is removed next. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
