package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.BufferChannelFile;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stores whose files are damaged in earnest: whatever happened to which file, each command either
 * says so in one line or answers as if nothing had happened, since nothing has been lost.
 *
 * <p>Not here is what only a second copy of the store would tell: see {@code DatabaseFiles}.
 */
class DamagedStoreTest {
  private static final long SEED = 17;
  private static final int PAGE = 8192;
  private static final String DATABASE = "tdb2/Data-0001/";

  /** What happens to a file. */
  enum Damage {
    /** The second half of what counts in it is gone; after that a tree's files hold zeros only. */
    CUT,
    /** The same, and what is left is whole pages. */
    CUT_AFTER_A_PAGE,
    EMPTIED,
    MISSING;

    void to(Path file) throws IOException {
      if (this == MISSING) {
        Files.delete(file);
        return;
      }
      try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
        long half = used(file) / 2;
        bytes.truncate(
            switch (this) {
              case CUT -> half;
              case CUT_AFTER_A_PAGE -> half / PAGE * PAGE;
              default -> 0;
            });
      }
    }
  }

  /** A command, with all that makes its answer the same whenever it is asked. */
  enum Asked {
    SAID("said --format tsv"),
    STATS("stats --format tsv"),
    LOAD("load --language en");

    private final String words;

    Asked(String words) {
      this.words = words;
    }

    Ran of(Path store) {
      List<String> line = new ArrayList<>(List.of(words.split(" ", -1)));
      if (this == LOAD) {
        line.addAll(List.of(article.toString(), "--reference", reference.toString()));
      }
      line.addAll(List.of("--store", store.toString()));
      return Ran.demarche(line.toArray(String[]::new));
    }
  }

  @TempDir static Path made;
  private static Path whole = Path.of("");
  private static Path article = Path.of("");
  private static Path reference = Path.of("");
  private static final Map<Asked, Ran> ANSWERS = new HashMap<>();
  private static final Map<Path, Long> USED = new HashMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void makeAStore() throws IOException {
    whole = SmallStore.in(made);
    article = Files.writeString(made.resolve("a.txt"), "Title\n\nOslo said that it was fair.\n");
    reference = Files.createDirectory(made.resolve("reference"));
    for (Asked command : Asked.values()) {
      Ran ran = command.of(copy(made.resolve(command.name())));
      assertThat(ran.status()).as(ran.err()).isZero();
      ANSWERS.put(command, ran);
    }
    assertThat(answer(Asked.SAID)).contains("Austevik");
  }

  static Stream<String> filesOfTheDatabase() throws IOException {
    return list(whole.resolve(DATABASE), "*.{idn,dat,bpt,obj,bdf}");
  }

  @ParameterizedTest
  @MethodSource("filesOfTheDatabase")
  void thatAFileIsMissingIsSaid(String name) throws IOException {
    Path store = copy(folder.resolve("store"));
    Files.delete(store.resolve(DATABASE + name));
    assertTold(Asked.STATS.of(store), store, name + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "nodes-data.obj, CUT",
    "nodes-data.obj, EMPTIED",
    "nodes-data.obj, MISSING",
    "nodes-data.bdf, CUT",
    "nodes.idn, CUT_AFTER_A_PAGE",
    "nodes.idn, EMPTIED",
    "nodes.idn, MISSING",
    "nodes.dat, CUT",
    "nodes.dat, EMPTIED",
    "nodes.dat, MISSING",
    "nodes.bpt, CUT",
    "GSPO.idn, CUT",
    "GSPO.idn, EMPTIED",
    "GSPO.idn, MISSING",
    "GSPO.dat, CUT",
    "GSPO.dat, CUT_AFTER_A_PAGE",
    "GSPO.dat, EMPTIED",
    "GSPO.dat, MISSING",
    "GSPO.bpt, CUT",
    "GSPO.bpt, MISSING",
    "prefixes-data.obj, CUT",
    "prefixes-data.obj, EMPTIED",
    "prefixes-data.obj, MISSING",
    "prefixes.dat, CUT",
    "GPU.dat, CUT",
    "journal.jrnl, CUT",
    "journal.jrnl, MISSING",
  })
  void isSaidByEachCommandAndAgainByTheNext(String name, Damage damage) throws IOException {
    String what = name + (damage == Damage.MISSING ? " is missing" : " is cut off");
    for (Asked command : Asked.values()) {
      Path store = copy(folder.resolve(command.name()));
      Path file = store.resolve(DATABASE + name);
      if (name.startsWith("journal")) {
        writeJournal(file);
      }
      damage.to(file);
      assertTold(command.of(store), store, what);
      // A failed opening that keeps a lock would have the next told that the store is in use.
      assertTold(command.of(store), store, what);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nodes.bpt",
    "GSPO.bpt",
    "GPU.bpt",
    "nodes-data.bdf",
    "GSPO.idn",
    "nodes.idn",
    "journal.jrnl",
  })
  void soIsGarbageWhereItIsKnownAtTheOpening(String name) throws IOException {
    for (Asked command : Asked.values()) {
      Path store = copy(folder.resolve(command.name()));
      Path file = store.resolve(DATABASE + name);
      overwrite(file, 0, name.startsWith("journal") ? 5000 : used(file));
      for (int i = 0; i < 2; i++) {
        Ran ran = command.of(store);
        assertDamaged(ran, store);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(name.substring(0, name.indexOf('.')));
      }
    }
  }

  /** TDB2 makes room for what is to come in steps of eight megabytes. */
  @ParameterizedTest
  @CsvSource({"nodes.idn", "nodes.dat", "GSPO.idn", "GSPO.dat", "GPU.dat"})
  void aFileCutOffBehindAllThatCountsHasLostNothing(String name) throws IOException {
    Path store = copy(folder.resolve("store"));
    Path file = store.resolve(DATABASE + name);
    long half = Files.size(file) / 2;
    assertThat(half).isGreaterThan(used(file));
    try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
      bytes.truncate(half);
    }
    assertAnswered(Asked.SAID, Asked.SAID.of(store));
  }

  /** Its first bytes ask for two thousand million bytes of memory. */
  @Test
  void aJournalThatAsksForMuchMemoryIsNotGivenIt() throws IOException {
    Path store = copy(folder.resolve("store"));
    byte[] bytes = new byte[5000];
    Arrays.fill(bytes, (byte) 0x7f);
    Files.write(store.resolve(DATABASE + "journal.jrnl"), bytes);
    assertTold(Asked.STATS.of(store), store, "journal.jrnl is cut off");
  }

  @Test
  void aWholeJournalIsTakenUpAndOneWithoutEntriesIsThere() throws IOException {
    Path store = copy(folder.resolve("store"));
    Path journal = store.resolve(DATABASE + "journal.jrnl");
    assertThat(journal).isEmptyFile();
    writeJournal(journal);
    assertAnswered(Asked.SAID, Asked.SAID.of(store));
    assertThat(journal).isEmptyFile();
  }

  /**
   * A command that does not come to the garbage answers as if it were not there; the same command
   * goes the same way each time.
   */
  @ParameterizedTest
  @CsvSource({
    "nodes-data.obj, true",
    "nodes.dat, true",
    "GSPO.dat, true",
    "GPOS.dat, true",
    "SPOG.dat, true",
    "prefixes.dat, false",
    "GPU.dat, false",
  })
  void garbageInTheMiddleIsSaidByWhoComesToIt(String name, boolean neededBySome)
      throws IOException {
    List<Asked> told = new ArrayList<>();
    for (Asked command : Asked.values()) {
      Path store = copy(folder.resolve(command.name()));
      Path file = store.resolve(DATABASE + name);
      long used = used(file);
      overwrite(file, used / 4, used / 2);
      Ran ran = command.of(store);
      if (ran.status() == ExitStatus.DONE) {
        assertAnswered(command, ran);
      } else {
        assertDamaged(ran, store);
        assertDamaged(command.of(store), store);
        told.add(command);
      }
    }
    assertThat(told.isEmpty()).isNotEqualTo(neededBySome);
  }

  static Stream<String> filesOfTheTextIndex() throws IOException {
    return list(whole.resolve("text"), "_*");
  }

  /** Also by a command that asks nothing of the text index, since the next may. */
  @ParameterizedTest
  @MethodSource("filesOfTheTextIndex")
  void aDamagedTextIndexIsSaid(String name) throws IOException {
    Path store = copy(folder.resolve("store"));
    Path file = store.resolve("text").resolve(name);
    for (Damage damage : List.of(Damage.CUT, Damage.EMPTIED, Damage.MISSING)) {
      damage.to(file);
      assertTextIndexDamaged(Asked.STATS.of(store), store);
    }
  }

  @ParameterizedTest
  @EnumSource(Asked.class)
  void aDamagedTextIndexIsSaidByEachCommandOrMadeAnew(Asked command) throws IOException {
    Path store = copy(folder.resolve("store"));
    String name = list(store.resolve("text"), "segments*").findFirst().orElseThrow();
    Path file = store.resolve("text").resolve(name);
    for (Damage damage : List.of(Damage.CUT, Damage.EMPTIED)) {
      damage.to(file);
      assertTextIndexDamaged(command.of(store), store);
    }
    Files.delete(file);
    assertAnswered(command, command.of(store));
  }

  @Test
  void aDamagedTextIndexIsMadeAnewWhenItIsRemovedAsTheLineSays() throws IOException {
    Path store = copy(folder.resolve("store"));
    Path text = store.resolve("text");
    String[] words = {
      "said", "--contains", "quota", "--format", "tsv", "--store", store.toString()
    };
    Ran before = Ran.demarche(words);
    assertThat(before.out()).contains("mackerel");
    for (String name : list(text, "segments*").toList()) {
      Files.write(text.resolve(name), noise(60));
    }
    assertTextIndexDamaged(Ran.demarche(words), store);
    for (String name : list(text, "*").toList()) {
      Files.delete(text.resolve(name));
    }
    Files.delete(text);
    assertThat(Ran.demarche(words)).isEqualTo(before);
  }

  private static void assertTold(Ran ran, Path store, String what) {
    assertThat(ran.errLines())
        .containsExactly(
            "demarche: the store at %s is damaged (%s); load its articles into a new store"
                .formatted(store, what));
    assertThat(ran.status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(ran.out()).isEmpty();
  }

  private static void assertDamaged(Ran ran, Path store) {
    assertThat(ran.err()).doesNotContain("\tat ", "in use", "--debug");
    assertThat(ran.errLines())
        .filteredOn(line -> line.startsWith("demarche: "))
        .singleElement()
        .asString()
        .startsWith("demarche: the store at " + store + " is damaged (")
        .endsWith("; load its articles into a new store");
    assertThat(ran.status()).isEqualTo(ExitStatus.UNREACHABLE);
  }

  private static void assertTextIndexDamaged(Ran ran, Path store) {
    assertThat(ran.errLines())
        .containsExactly(
            "demarche: the text index of the store at %s is damaged; remove %s and it is made anew"
                .formatted(store, store.resolve("text")));
    assertThat(ran.status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(ran.out()).isEmpty();
  }

  private static void assertAnswered(Asked command, Ran ran) {
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).as(ran.err()).isEqualTo(answer(command));
    if (command == Asked.LOAD) {
      assertThat(ran.err()).startsWith("1 article: 1 new, 0 changed, 0 same; ");
    }
  }

  private static String answer(Asked command) {
    return Objects.requireNonNull(ANSWERS.get(command)).out();
  }

  private static void writeJournal(Path file) {
    Journal journal = Journal.create(BufferChannelFile.create(file));
    journal.writeJournal(JournalEntry.COMMIT);
    journal.sync();
    journal.close();
  }

  /** A copy of the whole store, in which what was never written takes no room either. */
  private static Path copy(Path to) throws IOException {
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path from : all.toList()) {
        Path target = to.resolve(whole.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(target);
        } else {
          copyUsed(from, target);
        }
      }
    }
    return to;
  }

  private static void copyUsed(Path from, Path to) throws IOException {
    long used = USED.computeIfAbsent(from, DamagedStoreTest::used);
    try (FileChannel source = FileChannel.open(from);
        FileChannel target =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      source.transferTo(0, used, target);
      if (source.size() > used) {
        target.write(ByteBuffer.allocate(1), source.size() - 1);
      }
    }
  }

  /** How many bytes there are up to the last that is not zero. */
  private static long used(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int used = bytes.length;
      while (used > 0 && bytes[used - 1] == 0) {
        used--;
      }
      return used;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void overwrite(Path file, long from, long size) throws IOException {
    try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
      bytes.write(ByteBuffer.wrap(noise((int) size)), from);
    }
  }

  private static Stream<String> list(Path directory, String names) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + names);
    try (Stream<Path> found = Files.list(directory)) {
      return found
          .map(Path::getFileName)
          .filter(matcher::matches)
          .map(Path::toString)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(SEED).nextBytes(noise);
    return noise;
  }
}
