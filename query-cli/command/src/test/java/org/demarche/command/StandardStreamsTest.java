package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher and the command in a process of their own, with streams that are full or closed. */
@EnabledOnOs(OS.LINUX)
class StandardStreamsTest {
  private static final String ARTICLE = "Ada Quist said that Norway would sign the treaty.";

  @TempDir static Path folder;
  private static Path launcher = Path.of("");
  private static Path store = Path.of("");

  /** A run in a shell; its standard output, if the shell line sends it nowhere else. */
  private record Ended(int status, String out, List<String> err) {}

  /** A distribution whose only jar names the class path of this test. */
  @BeforeAll
  static void distribution() throws IOException {
    store = SmallStore.in(folder);
    launcher = Files.createDirectories(folder.resolve("bin")).resolve("demarche");
    Files.copy(Path.of("../../demarche"), launcher);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    Path jar = Files.createDirectories(folder.resolve("lib")).resolve("all.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    Files.writeString(folder.resolve("article.txt"), ARTICLE);
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said --format table",
        "said --format jsonl",
        "stats --format csv",
        "show Putin --format turtle",
        "query -e 'ASK {}' --format json",
        "export --format nquads",
        "export --format trig",
      })
  void anAnswerThatAFullDiskDidNotTakeIsAFailure(String command) throws Exception {
    Ended ended = shell("$DEMARCHE " + command + " --store $STORE >/dev/full");
    assertLost(ended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "said --help", "--version", "extract $FOLDER/article.txt"})
  void whatNeedsNoStoreFailsInTheSameWay(String command) throws Exception {
    assertLost(shell("$DEMARCHE " + command + " >/dev/full"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"said --store $STORE", "--help", "extract $FOLDER/article.txt"})
  void aClosedStandardOutputIsAFailure(String command) throws Exception {
    Ended ended = shell("$DEMARCHE " + command + " >&-");
    assertLost(ended);
    assertThat(ended.err().getFirst()).endsWith("it is closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"said --store $STORE --format csv", "--help", "export --store $STORE"})
  void aReaderThatHasGoneIsNoFailure(String command) throws Exception {
    // The reader is gone before the first byte: it ends the named pipe that the command waits for.
    Ended ended =
        shell(
            "{ until [ -e $FOLDER/gone ]; do sleep 0.1; done; $DEMARCHE "
                + command
                + "; echo $? >$FOLDER/status; } | { exec <&-; : >$FOLDER/gone; }; cat"
                + " $FOLDER/status; rm $FOLDER/gone");
    assertThat(ended.out()).isEqualTo("0\n");
    assertThat(ended.err()).noneMatch(line -> line.startsWith("demarche: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract - <&-",
        "extract - </",
        "load --store $FOLDER/other - <&-",
        "query - --store $STORE <&-",
      })
  void aStandardInputThatCannotBeReadIsAFailureInOneLine(String command) throws Exception {
    Ended ended = shell("$DEMARCHE " + command);
    assertThat(ended.status()).as(ended.toString()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ended.err()).anyMatch(line -> line.contains("-: cannot be read: "));
    assertThat(ended.err()).noneMatch(line -> line.contains("MB") || line.contains("\tat "));
  }

  @Test
  void aClosedStandardErrorTakesNothingAway() throws Exception {
    Ended ended = shell("$DEMARCHE said --store $STORE --format csv 2>&-");
    assertThat(ended.status()).isEqualTo(ExitStatus.DONE);
    assertThat(ended.out()).startsWith("date,speaker,");
    assertThat(shell("$DEMARCHE stats --store $STORE").status()).isEqualTo(ExitStatus.DONE);
  }

  private static void assertLost(Ended ended) {
    assertThat(ended.status()).as(ended.toString()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ended.err())
        .singleElement()
        .asString()
        .startsWith("demarche: standard output cannot be written, ");
  }

  private static Ended shell(String line) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("DEMARCHE", launcher.toString());
    builder.environment().put("STORE", store.toString());
    builder.environment().put("FOLDER", folder.toString());
    builder.environment().put("DEMARCHE_JAVA_HOME", System.getProperty("java.home", ""));
    // No class-data archive: making one at the end of a run takes longer than the run.
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      // The shell, and what it has started.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
      throw new AssertionError("does not end: " + line);
    }
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readAllLines(err, StandardCharsets.UTF_8));
  }
}
