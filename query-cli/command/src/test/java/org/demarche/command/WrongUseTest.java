package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said --nonsense",
        "said --format yaml",
        "said --limit many",
        "nonsense",
        "load",
        "show",
        "show a b c",
        "--what",
      })
  void isOneLineAndAHint(String line) {
    Ran ran = Ran.demarche(line.split(" ", -1));
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(ran.errLines()).hasSize(2);
    assertThat(ran.errLines().getFirst()).startsWith("demarche: ");
    assertThat(ran.errLines().get(1)).startsWith("try demarche").endsWith(" --help");
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said --limit -1",
        "said --since yesterday",
        "said --until 2019-13",
        "load x --date 14.5.2019",
        "load x --base nonsense",
        "load x --endpoint nonsense",
        "load x --bulk --endpoint http://localhost/",
        "load x --threads 0",
        "forget",
        "serve --port 99999",
        "serve --host example.org",
        "stats --format turtle",
        "query",
        "query no-such-file.rq",
      })
  void ofAValueIsOneLine(String line) {
    Ran ran = Ran.demarche((line + " --store " + folder).split(" ", -1));
    assertThat(ran.status()).as(ran.err()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(ran.errLines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"said", "positions", "stats", "show x", "export", "validate", "serve"})
  void aStoreThatIsNotThereIsOneLine(String line) {
    String directory = folder.resolve("absent").toString();
    Ran ran = Ran.demarche((line + " --store " + directory).split(" ", -1));
    assertThat(ran.status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).contains(directory);
    assertThat(folder.resolve("absent")).doesNotExist();
  }

  @Test
  void helpAndVersion() {
    for (String command :
        List.of("demo", "load", "extract", "said", "positions", "meetings", "topics", "actors")) {
      Ran ran = Ran.demarche(command, "--help");
      assertThat(ran.status()).isZero();
      assertThat(ran.out()).contains("Usage: demarche " + command);
    }
    for (String command :
        List.of(
            "articles",
            "forget",
            "watch",
            "show",
            "query",
            "export",
            "validate",
            "stats",
            "serve")) {
      assertThat(Ran.demarche(command, "-h").out()).contains("Usage: demarche " + command);
    }
    assertThat(Ran.demarche("--help").out()).contains("said", "positions", "--debug");
    assertThat(Ran.demarche("--version").out()).startsWith("demarche ");
  }

  @Test
  void aReaderThatHasGoneIsNoError() {
    PrintStream broken =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            },
            true,
            StandardCharsets.UTF_8);
    Path store = SmallStore.in(folder);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new String[] {"said", "--format", "csv", "--store", store.toString()},
            new ByteArrayInputStream(new byte[0]),
            broken,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isZero();
    assertThat(err.size()).isZero();
  }
}
