package org.demarche.articles;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the files that a path or pattern names, in the order of their paths. */
final class InputFiles {
  private final Consumer<Path> files;
  private final ArticleSink failures;

  /** A folder still to be listed, and the real paths of those above it. */
  private record OpenFolder(Path path, Set<Path> above) {}

  InputFiles(Consumer<Path> files, ArticleSink failures) {
    this.files = files;
    this.failures = failures;
  }

  void visit(String pattern) {
    try {
      if (!isPattern(pattern) || Files.exists(Path.of(pattern), LinkOption.NOFOLLOW_LINKS)) {
        visit(Path.of(pattern));
      } else {
        visitMatching(pattern);
      }
    } catch (InvalidPathException e) {
      fail(pattern, "is no path");
    } catch (PatternSyntaxException e) {
      fail(pattern, "is no path, and no pattern either: " + e.getDescription());
    }
  }

  /** A file as named, whatever it is, or the files below a folder. */
  void visit(Path path) {
    if (Files.isDirectory(path)) {
      walk(path, file -> true);
    } else {
      files.accept(path);
    }
  }

  private static boolean isPattern(String pattern) {
    return pattern.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private void visitMatching(String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    int wild = 0;
    while ("*?[{".indexOf(pattern.charAt(wild)) < 0) {
      wild++;
    }
    int slash = pattern.lastIndexOf('/', wild);
    String start = slash < 0 ? "" : pattern.substring(0, Math.max(slash, 1));
    int[] found = {0};
    Path folder = Path.of(start.isEmpty() ? "." : start);
    if (Files.isDirectory(folder)) {
      walk(
          folder,
          file -> {
            boolean matches = matcher.matches(start.isEmpty() ? folder.relativize(file) : file);
            found[0] += matches ? 1 : 0;
            return matches;
          });
    }
    if (found[0] == 0) {
      fail(pattern, "matches no file");
    }
  }

  /** Lists folders without recursion, so that no depth of them is too much. */
  private void walk(Path root, Predicate<Path> wanted) {
    Deque<OpenFolder> open = new ArrayDeque<>();
    Set<Path> seen = new HashSet<>();
    open.push(new OpenFolder(root, Set.of()));
    while (!open.isEmpty()) {
      OpenFolder entry = open.pop();
      if (Files.isDirectory(entry.path())) {
        list(entry, seen, open);
      } else if (wanted.test(entry.path())) {
        if (Files.isRegularFile(entry.path()) || !Files.exists(entry.path())) {
          files.accept(entry.path());
        } else {
          fail(entry.path().toString(), "is no regular file");
        }
      }
    }
  }

  private void list(OpenFolder folder, Set<Path> seen, Deque<OpenFolder> open) {
    try (Stream<Path> entries = Files.list(folder.path())) {
      Path real = folder.path().toRealPath();
      if (folder.above().contains(real)) {
        fail(folder.path().toString(), "links to a folder that it lies in; not followed");
        return;
      }
      if (!seen.add(real)) {
        // Two ways lead to one folder; once is enough.
        return;
      }
      Set<Path> above = new HashSet<>(folder.above());
      above.add(real);
      List<Path> sorted = entries.sorted().toList();
      for (Path entry : sorted.reversed()) {
        if (!String.valueOf(entry.getFileName()).startsWith(".")) {
          open.push(new OpenFolder(entry, above));
        }
      }
    } catch (IOException e) {
      fail(folder.path().toString(), Reading.reason(e));
    }
  }

  private void fail(String name, String reason) {
    failures.fail(new InputFailure(name, reason));
  }
}
