package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class InterruptedLoadTest {
  // What an input is, is told from its first 16,384 bytes, so a pipe has to bring that many.
  private static final String ROOM = " ".repeat(600);

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void anInterruptedLoadKeepsWhatCameAndGoesOnLater() throws IOException, InterruptedException {
    String store = folder.resolve("store").toString();
    List<String> lines =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "{\"id\": \"a%d\", %s \"text\": \"Oslo said that quota %d was fair.\"}"
                        .formatted(i, ROOM, i))
            .toList();
    try (DemarcheProcess load =
        DemarcheProcess.startInTerminal(
            folder, "load", "-", "--store", store, "--language", "en")) {
      load.send(String.join("\n", lines.subList(0, 40)) + "\n");
      // The input goes on; a line of progress says that these have come.
      while (!load.said().contains("40 articles, ")) {
        assertThat(load.isAlive()).as(load.said()).isTrue();
        Thread.sleep(100);
      }
      load.end();
      assertThat(load.said())
          .contains("stopped; the same command goes on from here. 40 articles: 40 new, ")
          .doesNotContain("Exception");
    }
    Path all = Files.writeString(folder.resolve("all.jsonl"), String.join("\n", lines));
    assertThat(Ran.demarche("load", all.toString(), "--store", store, "--language", "en").err())
        .contains("60 articles: 20 new, 0 changed, 40 same; ");
    assertThat(Ran.demarche("stats", "--format", "tsv", "--store", store).outLines())
        .contains("articles\t60", "statements\t60");
  }
}
