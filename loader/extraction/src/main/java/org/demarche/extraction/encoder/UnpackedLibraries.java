package org.demarche.extraction.encoder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The folders into which ONNX Runtime 1.20 unpacks its native libraries. It means to delete them
 * when the process ends, and leaves an empty folder for each process that ever ran.
 */
final class UnpackedLibraries {
  private static final String NAME = "onnxruntime-java*";

  private final Set<Path> before = folders();

  /**
   * Deletes the folder that came since, if it is one alone, so certainly this process's own. A
   * library that is loaded needs its file no more, but on Windows, where all stays as it is.
   */
  void tidy() {
    Set<Path> since = folders();
    since.removeAll(before);
    if (since.size() == 1) {
      Path own = since.iterator().next();
      try (DirectoryStream<Path> libraries = Files.newDirectoryStream(own)) {
        for (Path library : libraries) {
          Files.delete(library);
        }
        Files.delete(own);
      } catch (IOException e) {
        return;
      }
    }
  }

  private static Set<Path> folders() {
    Set<Path> folders = new HashSet<>();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, NAME)) {
      found.forEach(folders::add);
    } catch (IOException e) {
      return Set.of();
    }
    return folders;
  }
}
