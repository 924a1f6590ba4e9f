package org.demarche.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies a store that is closed, so that it need not be filled anew for each test: every
 * transaction waits for the disk. Most of a store's files is room that nothing was written to, and
 * it is left out.
 */
final class StoreCopy {
  private static final int BLOCK = 4096;

  private StoreCopy() {}

  static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path each : all) {
      Path copy = to.resolve(from.relativize(each));
      if (Files.isDirectory(each)) {
        Files.createDirectories(copy);
      } else {
        copyFile(each, copy);
      }
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    byte[] empty = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(from);
        RandomAccessFile out = new RandomAccessFile(to.toFile(), "rw")) {
      out.setLength(Files.size(from));
      long at = 0;
      for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
        if (!Arrays.equals(block, 0, block.length, empty, 0, block.length)) {
          out.seek(at);
          out.write(block);
        }
        at += block.length;
      }
    }
  }
}
