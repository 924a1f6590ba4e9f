package org.demarche.command.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.ArticleSink;

/**
 * Tells which files below a folder are new or changed. It looks at sizes and times now and then,
 * because notices of the operating system do not come from every file system. A file that is still
 * being written is left for the next look: one is whole that has not changed since the last look,
 * or for some time by its own clock (which may not be that of this machine).
 */
final class FolderWatch {
  /** A file that has not changed for so long is whole. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final String folder;
  private final ArticleReader reader;
  private final Map<Path, FileState> loaded = new HashMap<>();
  private final Map<Path, FileState> pending = new HashMap<>();
  private Map<Path, FileState> lastSeen = Map.of();

  /** What tells whether a file has changed. */
  private record FileState(long size, FileTime changed) {
    static FileState of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileState(attributes.size(), attributes.lastModifiedTime());
    }
  }

  FolderWatch(String folder, ArticleReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /** Files that are new or changed since they were loaded. */
  List<Path> changed(Instant now, ArticleSink failures) {
    List<Path> changed = new ArrayList<>();
    pending.clear();
    Map<Path, FileState> seen = new HashMap<>();
    reader.files(
        folder,
        file -> {
          try {
            FileState state = FileState.of(file);
            seen.put(file, state);
            boolean settled =
                state.equals(lastSeen.get(file))
                    || state.changed().toInstant().isBefore(now.minus(SETTLED));
            if (settled && !state.equals(loaded.get(file))) {
              pending.put(file, state);
              changed.add(file);
            }
          } catch (NoSuchFileException e) {
            // It was removed after the folder was listed.
            loaded.remove(file);
          } catch (IOException e) {
            // Reading it will fail too, and name the reason.
            changed.add(file);
          }
        },
        failures);
    lastSeen = seen;
    return changed;
  }

  /** To be called when the files returned last are in the store. */
  void done() {
    loaded.putAll(pending);
  }
}
