package org.demarche.command.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.demarche.command.console.Console;
import org.demarche.store.LoadCounts;
import org.demarche.store.loading.LoadReport;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final LoadReport REPORT =
      new LoadReport(new LoadCounts(5, 1, 1, 0, 9), 2, 0, 7, 14_000, Duration.ofSeconds(2), false);
  private static final String LINE =
      "7 articles, 3.5 a second, 7000 characters a second, 2 failed, 50 % read, 2 s left";

  @Test
  void onATerminalTheLineIsRenewedAndTakenAwayAtTheEnd() throws InterruptedException {
    assertThat(shown(Progress.Style.TERMINAL))
        .startsWith("\r\u001b[K" + LINE + "\r\u001b[K")
        .endsWith("\r\u001b[K")
        .doesNotContain("\n");
  }

  @Test
  void elsewhereEachLineStays() throws InterruptedException {
    assertThat(shown(Progress.Style.LINES).lines())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(LINE::equals);
  }

  /** What has been shown when at least two looks were taken at a load. */
  private static String shown(Progress.Style style) throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    // The third look is taken when two have been shown.
    CountDownLatch looks = new CountDownLatch(3);
    try (Progress progress = new Progress(console, style, () -> 0.5, Duration.ofMillis(1))) {
      progress.follow(
          () -> {
            looks.countDown();
            return REPORT;
          });
      looks.await();
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
