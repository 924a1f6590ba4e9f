package org.demarche.articles;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.zip.ZipException;
import org.demarche.articles.fetch.FetchException;

/** One run over inputs: finds each part's format, and turns what goes wrong into failures. */
final class Reading {
  private final List<Format> formats;
  private final ArticleMaker maker;
  private final ArticleSink sink;
  private final ItemOrigins origins = new ItemOrigins();
  private Origin origin = Origin.UNKNOWN;

  Reading(List<Format> formats, ArticleMaker maker, ArticleSink sink) {
    this.formats = formats;
    this.maker = maker;
    this.sink = new Guarded(sink);
  }

  /** Reads a part, whatever it is; only what the sink throws comes out. */
  void read(Part part) throws DecompressionBudget.ExceededException {
    Origin outer = origin;
    origin = part.origin();
    try {
      dispatch(part);
    } catch (Guarded.SinkException e) {
      throw part.isInput() ? e.thrown() : e;
    } catch (UnreadableException e) {
      fail(part.name(), String.valueOf(e.getMessage()));
    } catch (DecompressionBudget.ExceededException e) {
      if (!part.isInput()) {
        throw e;
      }
      fail(part.name(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      fail(part.name(), reason(e));
    } catch (RuntimeException | StackOverflowError e) {
      // A library's own complaint about bytes that it did not expect.
      fail(part.name(), "cannot be read: it is damaged (" + e.getClass().getSimpleName() + ")");
    } finally {
      origin = outer;
    }
  }

  private void dispatch(Part part) throws IOException, UnreadableException {
    Head head = part.head();
    if (head.length() == 0) {
      throw new UnreadableException("is empty");
    }
    for (Format format : formats) {
      if (format.recognizes(head)) {
        format.read(part, this);
        return;
      }
    }
    throw new IllegalStateException("no format takes plain text");
  }

  /** Hands on an article whose text was mended first; what could not be is named. */
  void mended(Draft draft, String name) throws UnreadableException {
    Draft mended = draft.mended();
    boolean turnedBack =
        Mojibake.isIn(draft.text()) && !Mojibake.repair(draft.text()).text().equals(draft.text());
    asGiven(mended, name);
    if (turnedBack) {
      warn(name, TextRepair.TURNED_BACK);
    }
  }

  /** Hands on an article whose text stays as it is; what is damaged in it is named. */
  void asGiven(Draft draft, String name) throws UnreadableException {
    maker.make(draft, name, origins.of(origin, draft.id()), sink);
    TextRepair.damage(draft.text()).forEach(damage -> warn(name, damage));
  }

  void fail(String name, String reason) {
    sink.fail(new InputFailure(name, reason));
  }

  void warn(String name, String text) {
    sink.warn(new InputWarning(name, text));
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "does not exist";
      case AccessDeniedException denied -> "may not be read (permission denied)";
      case FileSystemLoopException loop -> "links to itself";
      case FetchException fetch -> String.valueOf(fetch.getMessage());
      case EOFException end -> "is cut off before its end; what came before was read";
      case ZipException zip -> "is damaged: " + zip.getMessage();
      case CharacterCodingException coding -> "is damaged: its text cannot be decoded";
      default -> {
        String message = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        yield message.contains("Too many levels of symbolic links")
            ? "links to itself"
            : "cannot be read: " + message;
      }
    };
  }

  /** Tells what the caller's sink throws from what a library throws. */
  private record Guarded(ArticleSink sink) implements ArticleSink {
    static final class SinkException extends RuntimeException {
      private static final long serialVersionUID = 1L;

      SinkException(RuntimeException cause) {
        super(cause);
      }

      RuntimeException thrown() {
        return getCause() instanceof RuntimeException cause ? cause : this;
      }
    }

    private static void guard(Runnable call) {
      try {
        call.run();
      } catch (RuntimeException e) {
        throw new SinkException(e);
      }
    }

    @Override
    public void accept(Article article) {
      guard(() -> sink.accept(article));
    }

    @Override
    public void fail(InputFailure failure) {
      guard(() -> sink.fail(failure));
    }

    @Override
    public void warn(InputWarning warning) {
      guard(() -> sink.warn(warning));
    }
  }
}
