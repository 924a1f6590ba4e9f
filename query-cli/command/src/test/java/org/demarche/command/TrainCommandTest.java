package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model is trained on one's own annotations and used; the articles are made up of a few parts.
 */
class TrainCommandTest {
  private static final List<String> SOURCES =
      List.of(
          "The minister", "Kari Vestdal", "Oslo", "The spokesman", "Ms. Berg", "The delegation");
  private static final List<String> CUES = List.of("said", "added", "warned", "announced");
  private static final List<String> CONTENTS =
      List.of(
          "the quota was too low",
          "the talks would go on in June",
          "nobody had asked the fishermen",
          "the bridge needs a second track",
          "both states will pay for it");
  private static final List<String> OTHERS =
      List.of(
          "The river was low in August.",
          "Snow fell on the harbour and the boats stayed in port.",
          "The two states share a border of 400 kilometres.");

  @TempDir static Path folder;
  private static Path annotated = Path.of("");

  /** What was learned of them; it takes a while, so the tests share it. */
  private static Path learned = Path.of("");

  @BeforeAll
  static void annotate() throws IOException {
    annotated = folder.resolve("annotated.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lines.add(article(i));
    }
    Files.write(annotated, lines);
    learned = train("model.bin.gz");
  }

  @Test
  void whatWasAnnotatedIsFoundWithTheModelThatLearnedIt() {
    Ran own = Ran.demarche("evaluate", annotated.toString(), "--model", learned.toString());

    assertThat(own.status()).isEqualTo(ExitStatus.DONE);
    assertThat(own.outLines())
        .anyMatch(line -> line.matches("attributions +P [01]\\.\\d+ +R (1\\.000|0\\.9\\d\\d).*"));
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    assertThat(train("another.bin.gz")).hasSameBinaryContentAs(learned);
  }

  @Test
  void aFileThatIsNoModelIsRefusedByName() throws IOException {
    Path cut = folder.resolve("cut.bin.gz");
    byte[] bytes = Files.readAllBytes(learned);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    for (Path file : List.of(annotated, cut, folder.resolve("missing.gz"))) {
      Ran ran = Ran.demarche("extract", "--model", file.toString(), annotated.toString());
      assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USE);
      assertThat(ran.errLines())
          .anyMatch(line -> line.contains("--model " + file) && line.contains("cannot be read"));
    }
  }

  @Test
  void aFileWithoutAnnotationsIsRefusedByName() throws IOException {
    Path empty = folder.resolve("broken.jsonl");
    Files.writeString(empty, "{\"id\": 1\n");

    String out = folder.resolve("none.bin.gz").toString();
    Ran ran = Ran.demarche("train", "attributions", empty.toString(), "--out", out);

    assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ran.errLines()).anyMatch(line -> line.contains("broken.jsonl"));
  }

  private static Path train(String name) {
    Path model = folder.resolve(name);
    Ran ran =
        Ran.demarche("train", "attributions", annotated.toString(), "--out", model.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
    return model;
  }

  /** Two statements with other sentences around them, and where their parts are. */
  private static String article(int i) {
    StringBuilder text = new StringBuilder(OTHERS.get(i % OTHERS.size()));
    List<String> attributions = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      String source = SOURCES.get((i + 4 * k) % SOURCES.size());
      String cue = CUES.get((i / 2 + k) % CUES.size());
      String content = CONTENTS.get((i / 3 + 2 * k) % CONTENTS.size());
      int start = text.length() + 1;
      int cueStart = start + source.length() + 1;
      int contentStart = cueStart + cue.length() + 6;
      text.append(' ').append(source).append(' ').append(cue).append(" that ").append(content);
      text.append(". ").append(OTHERS.get((i + k) % OTHERS.size()));
      attributions.add(
          "{\"source\": [[%d, %d]], \"cue\": [[%d, %d]], \"content\": [[%d, %d]]}"
              .formatted(
                  start,
                  start + source.length(),
                  cueStart,
                  cueStart + cue.length(),
                  contentStart,
                  contentStart + content.length()));
    }
    return "{\"id\": \"a%d\", \"text\": \"%s\", \"attributions\": %s}"
        .formatted(i, text, attributions);
  }
}
