package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A file that names the graphs that are being written. The database and the text index commit one
 * after the other; when a process ends between the two, the file tells at the next opening which
 * graphs the text index has to take in again. A file cut off in the middle does no harm: nothing
 * had been written yet then.
 */
final class WriteLog {
  private final Path file;

  WriteLog(Path file) {
    this.file = file;
  }

  /** The names of graphs whose writing was not ended. */
  Set<String> unended() {
    try {
      return Files.exists(file)
          ? new LinkedHashSet<>(
              new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList())
          : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names graphs before they are written. */
  void begin(Collection<String> graphs) {
    write(String.join("\n", graphs) + "\n", true);
  }

  /** Says that all that was named is in the database and in the text index. */
  void end() {
    write("", false);
  }

  private void write(String text, boolean onDisk) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(0);
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (onDisk) {
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
