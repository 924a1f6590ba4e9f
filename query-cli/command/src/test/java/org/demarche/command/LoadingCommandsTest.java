package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.command.console.ExitStatus;
import org.demarche.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingCommandsTest {
  private static final String TEXT =
      "OSLO - \"We want a joint quota,\" Norwegian fisheries minister Ragnhild Austevik said.\n";

  private static final String OWN =
      """
      @prefix dmr: <https://w3id.org/demarche/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <https://w3id.org/demarche/organization/dam-board> a dmr:Organization ;
        rdfs:label "Dam Board" .
      """;

  @TempDir Path folder;
  private String reference = "";
  private String store = "";
  private String article = "";

  @BeforeEach
  void write() throws IOException {
    reference = Files.createDirectory(folder.resolve("reference")).toString();
    Files.writeString(folder.resolve("reference/own.ttl"), OWN);
    store = folder.resolve("store").toString();
    article = Files.writeString(folder.resolve("one.txt"), TEXT).toString();
  }

  @Test
  void loadingTwiceChangesNothing() {
    // What Demarche comes with, once more as a folder of one's own.
    reference = Path.of("..", "..", "data", "reference").toString();
    Ran first = load(article, "--date", "2023-02-14");
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.err()).startsWith("1 article: 1 new, 0 changed, 0 same; ");
    assertThat(load(article, "--date", "2023-02-14").err())
        .startsWith("1 article: 0 new, 0 changed, 1 same; ");
    assertThat(Ran.demarche("articles", "--store", store).err()).contains("1 article");
  }

  @Test
  void aFailureIsNamedAndTheRestDone() throws IOException {
    Ran ran = load(folder.resolve("absent.txt").toString(), article);
    assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ran.errLines()).hasSize(2);
    assertThat(ran.errLines().getFirst()).startsWith("demarche: ").contains("absent.txt: ");
    assertThat(ran.errLines().get(1)).startsWith("1 article: 1 new, 0 changed, 0 same; 1 input");
    try (DeadPort port = new DeadPort()) {
      String url = port.address() + "x";
      assertThat(load(url).errLines().getFirst())
          .startsWith("demarche: " + url + ": leads to 127.0.0.1, which is no public")
          .endsWith("; --allow-private lets it through");
      assertThat(load(url, "--allow-private").errLines().getFirst())
          .startsWith("demarche: " + url + ": cannot be fetched");
    }
  }

  @Test
  void theSummaryComesAsJsonAndQuietSaysNothing() {
    Ran ran = load(article, "--json");
    assertThat(ran.out())
        .startsWith("{\"articles\":1,\"new\":1,\"changed\":0,\"same\":0,\"nearDuplicates\":0,")
        .contains("\"failed\":0,\"statements\":", "\"stopped\":false}");
    assertThat(ran.err()).isEmpty();
    Ran quiet = load(article, folder.resolve("absent.txt").toString(), "--quiet");
    assertThat(quiet.out()).isEmpty();
    assertThat(quiet.errLines()).hasSize(1);
    assertThat(quiet.status()).isEqualTo(ExitStatus.SOME_FAILED);
  }

  @Test
  void theSameStoryInTwoOutletsCountsOnce() throws IOException {
    String story =
        TEXT
            + "She spoke after five hours of talks in the harbour office, where both delegations had"
            + " gone through the catch figures of the last six years and found them too high.\n";
    Path copy = Files.writeString(folder.resolve("two.txt"), "By our reporter\n\n" + story);
    Files.writeString(Path.of(article), story);
    assertThat(load(article, copy.toString()).err()).contains("2 new", "1 near duplicate; ");
    assertThat(Ran.demarche("stats", "--format", "tsv", "--store", store).outLines())
        .contains("articles\t2", "near duplicates\t1");
    assertThat(Ran.demarche("said", "--by", "Austevik", "--store", store).err())
        .contains("2 statements");
    assertThat(Ran.demarche("actors", "--format", "tsv", "--store", store).out())
        .containsPattern("Ragnhild Austevik\tperson\t[^\n]*\t1\t");
  }

  @Test
  void extractGivesTheSameBytesWithOneThreadAndMany() throws IOException {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      files.add(Files.writeString(folder.resolve("t" + i + ".txt"), TEXT.repeat(i + 1)) + "");
    }
    for (String format : List.of("jsonl", "nquads")) {
      assertThat(extract(files, format, "4").out()).isEqualTo(extract(files, format, "1").out());
    }
    assertThat(load(files.toArray(new String[0])).status()).isZero();
    List<String> exported = Ran.demarche("export", "--store", store).outLines();
    assertThat(exported).containsAll(extract(files, "nquads", "2").outLines());
  }

  private Ran extract(List<String> files, String format, String threads) {
    List<String> command =
        new ArrayList<>(
            List.of("extract", "--format", format, "--threads", threads, "--reference", reference));
    command.addAll(files);
    return Ran.demarche(command.toArray(new String[0]));
  }

  @Test
  void extractKeepsTheOrderAndReadsStandardInput() throws IOException {
    List<String> command = new ArrayList<>(List.of("extract", "--reference", reference));
    for (int i = 10; i < 60; i++) {
      command.add(Files.writeString(folder.resolve("a" + i + ".txt"), TEXT + i).toString());
    }
    Ran ran = Ran.demarche(command.toArray(new String[0]));
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.outLines()).hasSize(50);
    for (int i = 10; i < 60; i++) {
      assertThat(ran.outLines().get(i - 10)).contains("\"id\":\"a" + i);
    }
    Ran piped = Ran.withInput(TEXT, "extract", "-", "--reference", reference);
    assertThat(piped.outLines()).hasSize(1);
  }

  @Test
  void missingReferenceDataAreOneLine() {
    Ran ran = Ran.demarche("extract", article, "--reference", folder.resolve("no").toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(ran.errLines()).hasSize(1);
  }

  @Test
  void demoShowsTheWholeWay() {
    String before = System.getProperty("demarche.home", ".");
    System.setProperty("demarche.home", "../..");
    try {
      Ran ran = Ran.demarche("demo", "--store", store);
      assertThat(ran.status()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("Who said what", "Who holds what", "Who met whom", "Next");
      assertThat(ran.err()).contains("15 articles: 15 new");
    } finally {
      System.setProperty("demarche.home", before);
    }
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    Store.open(Path.of(store)).close();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran =
          Ran.demarche("serve", "--store", store, "--port", String.valueOf(taken.getLocalPort()));
      assertThat(ran.status()).isEqualTo(ExitStatus.UNREACHABLE);
      assertThat(ran.errLines()).hasSize(1);
    }
  }

  private Ran load(String... args) {
    List<String> command =
        new ArrayList<>(List.of("load", "--store", store, "--reference", reference));
    command.addAll(List.of(args));
    return Ran.demarche(command.toArray(new String[0]));
  }
}
