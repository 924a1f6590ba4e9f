package org.demarche.command.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Instant NOW = Instant.parse("2024-05-16T10:00:00Z");

  @TempDir Path folder;

  @Test
  void aFileThatHasBeenStillForSomeTimeIsWholeAtTheFirstLook() throws IOException {
    Path file = written("old.txt", NOW.minus(Duration.ofMinutes(1)));
    assertThat(look(watch())).containsExactly(file);
  }

  @Test
  void aFileOfThisMomentIsWholeWhenTheNextLookFindsItTheSame() throws IOException {
    Path file = written("new.txt", NOW);
    FolderWatch watch = watch();
    assertThat(look(watch)).isEmpty();
    assertThat(look(watch)).containsExactly(file);
  }

  @Test
  void aFileThatGrowsBetweenTwoLooksIsLeftForLater() throws IOException {
    Path file = written("growing.txt", NOW);
    FolderWatch watch = watch();
    assertThat(look(watch)).isEmpty();
    Files.writeString(file, "twice as long as before");
    Files.setLastModifiedTime(file, FileTime.from(NOW));
    assertThat(look(watch)).isEmpty();
    assertThat(look(watch)).containsExactly(file);
  }

  @Test
  void aFileServerWhoseClockIsAheadKeepsNoFileBack() throws IOException {
    Path file = written("ahead.txt", NOW.plus(Duration.ofHours(3)));
    FolderWatch watch = watch();
    assertThat(look(watch)).isEmpty();
    assertThat(look(watch)).containsExactly(file);
  }

  @Test
  void whatIsLoadedIsTakenAgainOnlyWhenItChanges() throws IOException {
    Path file = written("a.txt", NOW.minus(Duration.ofMinutes(1)));
    FolderWatch watch = watch();
    assertThat(look(watch)).containsExactly(file);
    watch.done();
    assertThat(look(watch)).isEmpty();
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofSeconds(30))));
    assertThat(look(watch)).containsExactly(file);
  }

  private Path written(String name, Instant changed) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "text");
    return Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private FolderWatch watch() {
    return new FolderWatch(folder.toString(), new ArticleReader(Metadata.NONE));
  }

  private static List<Path> look(FolderWatch watch) {
    return watch.changed(NOW, ArticleSink.of(article -> {}, failure -> {}));
  }
}
