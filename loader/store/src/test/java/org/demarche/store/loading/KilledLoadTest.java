package org.demarche.store.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.demarche.store.Store;
import org.demarche.store.StoreText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load whose process is killed again and again ends with the same store as one that nobody
 * disturbs.
 */
class KilledLoadTest {
  private static final Path SAMPLES = Path.of("..", "..", "data", "samples");
  private static final List<String> WORDS =
      List.of("quota", "catch", "bridge", "river", "states", "talks", "government");

  @TempDir Path folder;

  @Test
  void aFewKillsOfASmallLoad() throws IOException, InterruptedException {
    killAndCompare(40, 4, 3);
  }

  @Test
  @Tag("long")
  void twentyKillsOfTwoThousandArticles() throws IOException, InterruptedException {
    killAndCompare(2000, 50, 20);
  }

  private void killAndCompare(int articles, int batch, int kills)
      throws IOException, InterruptedException {
    Path undisturbed = folder.resolve("undisturbed");
    long start = System.nanoTime();
    LoadProcess.load(undisturbed, SAMPLES, articles, batch);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    Path killed = folder.resolve("killed");
    // A store that was closed is another process's to open.
    Store.open(killed).close();
    SplittableRandom random = new SplittableRandom(kills);
    for (int i = 0; i < kills; i++) {
      kill(killed, articles, batch, random.nextLong(Math.max(1, 2 * millis / kills)));
    }
    LoadProcess.load(killed, SAMPLES, articles, batch);

    try (Store expected = Store.open(undisturbed);
        Store actual = Store.open(killed)) {
      // By files: the quads of thousands of articles are more than the heap holds.
      Path expectedQuads = folder.resolve("undisturbed.nq");
      Path actualQuads = folder.resolve("killed.nq");
      StoreText.write(expected, expectedQuads);
      StoreText.write(actual, actualQuads);
      assertThat(expectedQuads).isNotEmptyFile();
      assertThat(actualQuads).hasSameBinaryContentAs(expectedQuads);
      List<String> hits = StoreText.hits(expected, WORDS);
      assertThat(hits).isNotEmpty();
      assertThat(StoreText.hits(actual, WORDS)).isEqualTo(hits);
    }
  }

  /** Kills a load so many milliseconds after it has begun. */
  private static void kill(Path store, int articles, int batch, long after)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", ""),
                LoadProcess.class.getName(),
                store.toString(),
                SAMPLES.toString(),
                String.valueOf(articles),
                String.valueOf(batch))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder said = new StringBuilder();
      String line = output.readLine();
      while (line != null && !line.equals(LoadProcess.BEGUN)) {
        said.append(line).append('\n');
        line = output.readLine();
      }
      assertThat(line).as(said.toString()).isEqualTo(LoadProcess.BEGUN);
      process.waitFor(after, TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      process.waitFor();
    }
  }
}
