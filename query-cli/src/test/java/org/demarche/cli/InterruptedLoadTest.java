package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedLoadTest {
  @TempDir Path folder;

  @Test
  void anInterruptedLoadKeepsWhatIsInAndGoesOnLater() throws IOException, InterruptedException {
    String store = folder.resolve("store").toString();
    int count = 3000;
    Path articles =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            IntStream.range(0, count)
                .mapToObj(
                    i ->
                        "{\"id\": \"a%d\", \"text\": \"Oslo said that quota %d was fair.\"}"
                            .formatted(i, i))
                .collect(Collectors.joining("\n")));
    try (DemarcheProcess process =
        DemarcheProcess.start(
            folder, "load", articles.toString(), "--store", store, "--language", "en")) {
      // Its folder is made when the first transaction begins, which is before the articles.
      while (process.isAlive() && !Files.exists(folder.resolve("store").resolve("writing"))) {
        Thread.sleep(20);
      }
      Thread.sleep(1000);
      process.end();
      assertThat(process.said())
          .contains("stopped; the same command goes on from here")
          .doesNotContain("Exception");
    }
    Ran again =
        Ran.demarche("load", articles.toString(), "--store", store, "--language", "en", "--json");
    assertThat(again.out())
        .contains("\"articles\":" + count + ",")
        .doesNotContain("\"new\":" + count + ",", "\"new\":0,");
    assertThat(Ran.demarche("stats", "--format", "tsv", "--store", store).outLines())
        .contains("articles\t" + count, "statements\t" + count);
  }
}
