package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir Path folder;

  @Test
  void whoIsPatientGetsItsTurnWhenTheOtherProcessHasClosedTheStore() {
    AtomicInteger asked = new AtomicInteger();
    Store opened =
        new StoreOpening(folder)
            .open(
                () -> {
                  if (asked.incrementAndGet() < 4) {
                    throw new DBOpEnvException("Failed to get a lock: held by process 1");
                  }
                  return Store.open(folder);
                },
                LONG);
    try (opened) {
      assertThat(asked).hasValue(4);
    }
  }

  @Test
  void whoIsNotPatientIsToldAtOnceThatTheStoreIsInUse() {
    assertThatThrownBy(
            () ->
                new StoreOpening(folder)
                    .open(
                        () -> {
                          throw new DBOpEnvException("Failed to get a lock: held by process 1");
                        },
                        Duration.ZERO))
        .isInstanceOf(StoreInUseException.class)
        .hasMessage("the store at " + folder + " is in use by another process");
  }

  @Test
  void anotherProcessMayHoldTheTextIndexStill() {
    assertThatThrownBy(
            () ->
                new StoreOpening(folder)
                    .open(
                        () -> {
                          throw new IllegalStateException(new LockObtainFailedException("held"));
                        },
                        Duration.ZERO))
        .isInstanceOf(StoreInUseException.class);
  }

  @Test
  void aFailureWhoseWordsHoldTheWordLockIsNotTakenForAStoreInUse() {
    for (String words : new String[] {"bad block 17", "clock skew", "blocked by a bad page"}) {
      assertThatThrownBy(
              () ->
                  new StoreOpening(folder)
                      .open(
                          () -> {
                            throw new IllegalStateException(words);
                          },
                          LONG))
          .isNotInstanceOf(StoreInUseException.class)
          .hasMessage("the store at " + folder + " cannot be opened: " + words);
    }
  }

  @Test
  void aStoreThatCannotBeOpenedIsNotKeptLocked() throws IOException {
    Store.open(folder).close();
    Path text = folder.resolve("text");
    try (var files = Files.list(text)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "damaged");
      }
    }
    assertThatThrownBy(() -> Store.open(folder)).isInstanceOf(StoreException.class);
    try (FileChannel lock =
            FileChannel.open(folder.resolve("tdb2/tdb.lock"), StandardOpenOption.WRITE);
        FileLock free = lock.tryLock()) {
      assertThat(free).isNotNull();
    }
  }
}
