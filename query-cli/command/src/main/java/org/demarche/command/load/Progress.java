package org.demarche.command.load;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.demarche.articles.InputFailure;
import org.demarche.articles.InputWarning;
import org.demarche.command.console.Console;
import org.demarche.command.console.Wording;
import org.demarche.store.loading.InputNotes;
import org.demarche.store.loading.LoadReport;
import org.jspecify.annotations.Nullable;

/**
 * Says on standard error how far a load has come: on a terminal in one line that is renewed every
 * second, elsewhere in a plain line now and then, or not at all. Failures and warnings are named in
 * between.
 */
final class Progress implements InputNotes, AutoCloseable {
  /** How it is shown. */
  enum Style {
    TERMINAL,
    LINES,
    NOT;

    /** The fitting style; the launcher tells whether standard error is a terminal. */
    static Style fitting(boolean quiet) {
      if (quiet) {
        return NOT;
      }
      return System.getenv("DEMARCHE_TERMINAL") == null ? LINES : TERMINAL;
    }
  }

  private static final Duration TERMINAL_PAUSE = Duration.ofSeconds(1);
  private static final Duration LINES_PAUSE = Duration.ofSeconds(10);
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final Style style;
  private final Supplier<Double> shareRead;
  private final Duration pause;
  private @Nullable Supplier<LoadReport> load;
  private @Nullable Thread ticker;
  private boolean lineOpen;

  /**
   * Nothing is shown before {@link #follow}.
   *
   * @param console where it is shown
   * @param style how
   * @param shareRead how much of the input was read, from 0 to 1; NaN when it is not known
   */
  Progress(Console console, Style style, Supplier<Double> shareRead) {
    this(console, style, shareRead, style == Style.TERMINAL ? TERMINAL_PAUSE : LINES_PAUSE);
  }

  /** Shows something each time when so long a pause has passed. */
  Progress(Console console, Style style, Supplier<Double> shareRead, Duration pause) {
    this.console = console;
    this.style = style;
    this.shareRead = shareRead;
    this.pause = pause;
  }

  /** Begins to show how far a load has come. */
  synchronized void follow(Supplier<LoadReport> reports) {
    load = reports;
    if (style != Style.NOT) {
      ticker = Thread.ofPlatform().daemon().name("demarche-progress").start(this::tick);
    }
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(pause);
        show();
      }
    } catch (InterruptedException e) {
      // The load has ended.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show() {
    Supplier<LoadReport> reports = load;
    if (reports == null) {
      return;
    }
    String line = line(reports.get(), shareRead.get());
    if (style == Style.TERMINAL) {
      console.err().print(CLEAR + line);
      console.err().flush();
      lineOpen = true;
    } else {
      console.note(line);
    }
  }

  /** "1200 articles, 41 a second, 103000 characters a second, 12 % read, 3 min left". */
  static String line(LoadReport report, double shareRead) {
    double seconds = Math.max(report.elapsed().toMillis() / 1000.0, 0.001);
    StringBuilder line = new StringBuilder();
    line.append(Wording.count(report.handled(), "article"))
        .append(rate(report.handled() / seconds, "a second"))
        .append(rate(report.characters() / seconds, "characters a second"));
    if (report.failed() > 0) {
      line.append(", ").append(report.failed()).append(" failed");
    }
    if (shareRead > 0) {
      line.append(", ").append((int) (100 * shareRead)).append(" % read");
      // An estimate from less than one per cent would jump about.
      if (shareRead >= 0.01 && shareRead < 1) {
        line.append(", ").append(left(seconds * (1 - shareRead) / shareRead)).append(" left");
      }
    }
    return line.toString();
  }

  private static String rate(double rate, String unit) {
    return String.format(Locale.ROOT, rate < 10 ? ", %.1f %s" : ", %.0f %s", rate, unit);
  }

  private static String left(double seconds) {
    if (seconds < 90) {
      return Math.round(seconds) + " s";
    }
    return seconds < 5400
        ? Math.round(seconds / 60) + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  @Override
  public synchronized void fail(InputFailure failure) {
    clear();
    console.complain(Wording.printable(failure.name()) + ": " + Wording.oneLine(failure.reason()));
  }

  @Override
  public synchronized void warn(InputWarning warning) {
    if (style != Style.NOT) {
      clear();
      console.note(
          "warning: " + Wording.printable(warning.name()) + ": " + Wording.oneLine(warning.text()));
    }
  }

  private void clear() {
    if (lineOpen) {
      console.err().print(CLEAR);
      lineOpen = false;
    }
  }

  /** Clears the line of progress; nothing more is shown. */
  @Override
  public synchronized void close() {
    load = null;
    if (ticker != null) {
      ticker.interrupt();
    }
    clear();
    console.err().flush();
  }
}
