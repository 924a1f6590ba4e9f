package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores whose files are damaged in earnest: each command says so in one line. */
class DamagedStoreTest {
  private static final long SEED = 17;

  /** What happened to the files. */
  enum Damage {
    NODE_TABLE_GARBAGE,
    NODE_INDEX_GARBAGE,
    QUAD_INDEX_GARBAGE;

    void to(Path database) throws IOException {
      switch (this) {
        case NODE_TABLE_GARBAGE -> garbage(database.resolve("nodes-data.obj"));
        case NODE_INDEX_GARBAGE -> garbageIn(database, "nodes*.dat", "nodes*.idn");
        case QUAD_INDEX_GARBAGE -> garbageIn(database, "*SPO*.idn", "*SPO*.dat", "*POS*", "*OSP*");
      }
    }
  }

  @TempDir Path folder;
  private Path store = Path.of("");

  @BeforeEach
  void whole() {
    store = SmallStore.in(folder);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void isSaidToBeDamaged(Damage damage) throws IOException {
    damage.to(store.resolve("tdb2/Data-0001"));
    int told = 0;
    for (String command :
        List.of("said", "stats", "show Putin", "export", "validate", "said --contains the")) {
      Ran ran = Ran.demarche((command + " --store " + store).split(" ", -1));
      assertThat(ran.err()).as(command).doesNotContain("\tat ", "in use", "--debug");
      if (ran.status() == ExitStatus.UNREACHABLE) {
        told++;
        assertThat(ran.errLines())
            .as(command)
            .filteredOn(line -> line.startsWith("demarche: "))
            .singleElement()
            .asString()
            .startsWith("demarche: the store at " + store + " is damaged (")
            .endsWith("; load its articles into a new store");
      }
    }
    assertThat(told).as("commands that met the damage").isPositive();
  }

  @Test
  void aDamagedTextIndexIsMadeAnewWhenItIsRemovedAsTheLineSays() throws IOException {
    Path text = store.resolve("text");
    for (Path file : files(text, "segments*")) {
      Files.write(file, noise(60));
    }
    Ran ran = Ran.demarche("said", "--store", store.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(ran.errLines())
        .containsExactly(
            "demarche: the text index of the store at %s is damaged; remove %s and it is made anew"
                .formatted(store, text));
    for (Path file : files(text, "*")) {
      Files.delete(file);
    }
    assertThat(Ran.demarche("said", "--store", store.toString()).status()).isZero();
  }

  private static void garbageIn(Path database, String... names) throws IOException {
    for (String name : names) {
      for (Path file : files(database, name)) {
        garbage(file);
      }
    }
  }

  private static List<Path> files(Path directory, String name) throws IOException {
    try (Stream<Path> found =
        Files.list(directory)
            .filter(
                file ->
                    directory
                        .getFileSystem()
                        .getPathMatcher("glob:" + name)
                        .matches(file.getFileName()))) {
      return found.toList();
    }
  }

  private static void garbage(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int size = (int) Math.min(bytes.length(), 60_000);
      bytes.write(noise(size));
    }
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(SEED).nextBytes(noise);
    return noise;
  }
}
