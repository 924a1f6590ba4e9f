package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  /** Two sentences of our own, as a treebank has them. */
  private static final List<String> TREEBANK =
      List.of(
          "1\tGeese\tgoose\tNOUN\tNNS\t_\t2\tnsubj\t_\t_",
          "2\twent\tgo\tVERB\tVBD\t_\t0\troot\t_\t_",
          "",
          "1\tBoats\tboat\tNOUN\tNNS\t_\t2\tnsubj\t_\t_",
          "2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\t_",
          "");

  @TempDir Path folder;

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    assertThat(train("one.bin.gz")).hasSameBinaryContentAs(train("another.bin.gz"));
  }

  @Test
  void aFolderThatIsNoModelIsRefusedByName() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("card.json"), "{\"name\": ");
    Path missing = folder.resolve("missing");

    for (Path model : List.of(broken, missing, train("file.bin.gz"))) {
      Ran ran = Ran.demarche("extract", "--model", model.toString(), "nothing.txt");
      assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USE);
      assertThat(ran.errLines())
          .anyMatch(line -> line.contains("--model " + model) && line.contains("cannot be read"));
    }
  }

  @Test
  void aFileThatIsNoTreebankIsRefusedByNameAndLine() throws IOException {
    Path broken = folder.resolve("broken.conllu");
    Files.writeString(broken, "1\tGeese\tgoose\n");

    Ran ran =
        Ran.demarche("train", "lemmas", broken.toString(), "--out", folder.resolve("x").toString());

    assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ran.errLines()).anyMatch(line -> line.contains("broken.conllu, line 1"));
  }

  private Path train(String name) throws IOException {
    Path treebank = Files.write(folder.resolve("boats.conllu"), TREEBANK);
    Path lemmas = folder.resolve(name);
    Ran ran = Ran.demarche("train", "lemmas", treebank.toString(), "--out", lemmas.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
    return lemmas;
  }
}
