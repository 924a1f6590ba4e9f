package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String SAMPLE =
      "---\ndate: 2024-05-14\n---\nNorwegian Fisheries Minister Ragnhild Austevik said that Norway"
          + " supported a joint quota.\n";
  private static final String GOLD =
      """
      {"statements": [{"id": "s1", "source": "Norwegian Fisheries Minister Ragnhild Austevik",
        "cue": "said", "content": ["Norway supported a joint quota"], "kind": "indirect",
        "speaker": "person/ragnhild-austevik", "speechAct": "assert", "topics": []}]}
      """;

  @TempDir Path home;
  private final String before = System.getProperty("demarche.home", ".");

  @BeforeEach
  void writeData() throws IOException {
    Files.createDirectories(home.resolve("data/samples"));
    Files.createDirectories(home.resolve("data/gold/second"));
    Files.writeString(home.resolve("data/samples/a.txt"), SAMPLE);
    Files.writeString(home.resolve("data/gold/a.json"), GOLD);
    System.setProperty("demarche.home", home.toString());
  }

  @AfterEach
  void goBack() {
    System.setProperty("demarche.home", before);
  }

  @Test
  void scoresTheExtractorOnTheSamplesAndRecordsIt() throws IOException {
    Ran ran = Ran.demarche("evaluate", "--graph", "--write");
    assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
    assertThat(ran.outLines()).hasSize(7);
    assertThat(ran.outLines().getFirst()).startsWith("attributions").contains("gold 1");
    assertThat(Files.readAllLines(home.resolve("data/gold/scores.tsv")))
        .hasSize(8)
        .anyMatch(line -> line.matches("speaker\\t[01]\\.\\d{3}"));
  }

  @Test
  void scoresASecondAnnotationOnTheArticlesThatItHas() throws IOException {
    Path second = home.resolve("data/gold/second");
    Files.writeString(second.resolve("a.json"), GOLD.replace("ragnhild-austevik", "other"));
    Ran ran = Ran.demarche("evaluate", "--graph", second.toString());
    assertThat(ran.outLines().getFirst()).contains("F1 1.000");
    assertThat(ran.outLines().get(1)).startsWith("speaker").contains("F1 0.000");
    assertThat(ran.outLines().subList(7, 10))
        .containsExactly(
            "speaker          kappa 0.000   (same 0 of 1)",
            "kind             kappa 1.000   (same 1 of 1)",
            "speech act       kappa 1.000   (same 1 of 1)");
  }

  @Test
  void namesTheFileAndThePlaceOfAMistake() throws IOException {
    Files.writeString(home.resolve("data/gold/a.json"), GOLD.replace("a joint", "one joint"));
    Ran ran = Ran.demarche("evaluate", "--graph");
    assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .endsWith(
            "a.json: statement s1: the words \"Norway supported one joint quota\" are not in the"
                + " text");
  }

  @Test
  void needsToKnowWhatToCompareWith() {
    for (String line :
        new String[] {"evaluate", "evaluate --write", "evaluate --graph --write x"}) {
      assertThat(Ran.demarche(line.split(" ", -1)).status()).isEqualTo(ExitStatus.WRONG_USE);
    }
  }
}
