package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetCommandTest {
  private static final String NONE = "https://w3id.org/demarche/article/none";

  @TempDir Path folder;
  private String store = "";

  @BeforeEach
  void load() throws IOException {
    store = folder.resolve("store").toString();
    Path lines =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            """
            {"id": "a", "date": "2022-12-31", "outlet": "Northern Wire", "text": "Oslo said that the quota was fair."}
            {"id": "b", "date": "2023-01-01", "outlet": "Northern Wire", "text": "Ines Falberg said that the toll was high."}
            {"id": "c", "date": "2023-05-01", "outlet": "Fjord Times", "text": "Oslo said that the tariff was low."}
            {"id": "d", "outlet": "Fjord Times", "text": "Oslo said that the ice was thin."}
            """);
    assertThat(Ran.demarche("load", "--quiet", lines.toString(), "--store", store).status())
        .isZero();
  }

  @Test
  void anArticleIsForgottenWithWhatOnlyItSaid() {
    Ran ran = forget(article("b"));
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.err()).isEqualTo("1 article removed\n");
    assertThat(Ran.demarche("show", "Falberg", "--store", store).err()).contains("Falberg");
    assertThat(Ran.demarche("actors", "--format", "csv", "--store", store).out())
        .doesNotContain("Falberg");
    assertThat(left()).containsExactly("a", "c", "d");
  }

  @Test
  void conditionsTogetherNameWhatMeetsAll() {
    assertThat(forget("--before", "2023-02", "--outlet", "fjord").err())
        .isEqualTo("0 articles removed\n");
    assertThat(forget("--before", "2023").err()).isEqualTo("1 article removed\n");
    assertThat(left()).containsExactly("b", "c", "d");
    assertThat(forget("--outlet", "fjord times").err()).isEqualTo("2 articles removed\n");
    assertThat(left()).containsExactly("b");
  }

  @Test
  void aDryRunOnlyLists() {
    Ran ran = forget("--outlet", "Northern Wire", "--dry-run");
    assertThat(ran.outLines()).containsExactly(article("a"), article("b"));
    assertThat(left()).hasSize(4);
  }

  @Test
  void whatIsNotThereIsNamedAndTheRestDone() {
    Ran ran = forget(NONE, article("a"));
    assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ran.err()).contains("no such article: " + NONE);
    assertThat(left()).containsExactly("b", "c", "d");
  }

  @Test
  void nothingNamedIsWrongUse() {
    assertThat(forget().status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(forget("--before", "May").status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(forget("a").status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(left()).hasSize(4);
  }

  private Ran forget(String... args) {
    List<String> command = new ArrayList<>(List.of("forget", "--store", store));
    command.addAll(List.of(args));
    return Ran.demarche(command.toArray(new String[0]));
  }

  private List<String> left() {
    return rows("SELECT ?id { ?a a dmr:Article ; dct:identifier ?id } ORDER BY ?id");
  }

  private String article(String id) {
    return rows("SELECT ?a { ?a a dmr:Article ; dct:identifier '" + id + "' }").getFirst();
  }

  private List<String> rows(String query) {
    return Ran.demarche("query", "-e", query, "--format", "csv", "--store", store)
        .outLines()
        .stream()
        .skip(1)
        .toList();
  }
}
