package org.demarche.store.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.demarche.store.Store;
import org.demarche.store.StoreText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load whose process is killed again and again ends with the same store as one that nobody
 * disturbs.
 */
class KilledLoadTest {
  private static final Path SAMPLES = Path.of("..", "..", "data", "samples");
  private static final List<String> WORDS =
      List.of("quota", "catch", "bridge", "river", "states", "talks", "government");

  /** About as long as it takes; the kills are spread over a batch. */
  private static final long MILLIS_AN_ARTICLE = 25;

  private static final long LONGEST_MINUTES = 10;

  @TempDir Path folder;

  @Test
  void aFewKillsOfASmallLoad() throws IOException, InterruptedException {
    killAndCompare(40, 4, 3);
  }

  @Test
  @Tag("long")
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void twentyKillsOfTwoThousandArticles() throws IOException, InterruptedException {
    killAndCompare(2000, 50, 20);
  }

  private void killAndCompare(int articles, int batch, int kills)
      throws IOException, InterruptedException {
    Path undisturbed = folder.resolve("undisturbed");
    LoadProcess.load(undisturbed, SAMPLES, articles, batch, loader -> {});

    Path killed = folder.resolve("killed");
    // A store that was closed is another process's to open.
    Store.open(killed).close();
    SplittableRandom random = new SplittableRandom(kills);
    for (int i = 0; i < kills; i++) {
      // Never so many that all are in before the last kill.
      int added = random.nextInt(articles / (kills + 1));
      kill(killed, articles, batch, added, random.nextLong(batch * MILLIS_AN_ARTICLE));
    }
    LoadProcess.load(killed, SAMPLES, articles, batch, loader -> {});

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

  /**
   * Kills a load that has added at least so many articles, whatever time that takes, and then a few
   * milliseconds later, so that what it is at differs.
   */
  private static void kill(Path store, int articles, int batch, int added, long later)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
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
    // Reading what it says cannot be interrupted; this ends it where the process hangs.
    CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES)
        .execute(process::destroyForcibly);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> said = new ArrayList<>();
      while (said.isEmpty() || !isAtLeast(said.getLast(), added)) {
        String line = output.readLine();
        if (line == null) {
          // The kills before came so late that less was left than this load should add.
          assertThat(process.waitFor()).as("status of a load that said %s", said).isZero();
          return;
        }
        said.add(line);
      }
      process.waitFor(later, TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static boolean isAtLeast(String line, int number) {
    return line.matches("\\d+") && Integer.parseInt(line) >= number;
  }
}
