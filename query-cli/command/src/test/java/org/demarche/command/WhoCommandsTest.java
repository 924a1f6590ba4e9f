package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands offices, link and actors --ambiguous. The people are invented. */
class WhoCommandsTest {
  @TempDir static Path folder;

  @BeforeAll
  static void load() {
    String articles =
        """
        {"id":"a","date":"2023-05-14","title":"First","text":"Norwegian Foreign Minister Kari Vestdal said it was late."}
        {"id":"b","date":"2024-05-14","title":"Second","text":"Norwegian Transport Minister Erik Vestdal said it was late."}
        {"id":"c","date":"2024-05-15","title":"Third","text":"Norway's Minister Vestdal said it was early."}
        {"id":"d","date":"2024-05-16","title":"Fourth","text":"Norwegian Foreign Minister Nils Tangen said it was late."}
        {"id":"e","date":"2024-05-17","title":"Fifth","text":"Norway's Minister Tangen said it was early."}
        """;
    Ran ran = Ran.withInput(articles, "load", "-", "--store", folder.resolve("store").toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("across articles: 1 name linked, 1 name fit");
  }

  @Test
  void officesTellsWhoHeldOneForACountry() {
    assertThat(
            ask("offices", "--of", "Norway", "--office", "foreign minister", "--format", "csv")
                .out())
        .contains("Kari Vestdal")
        .contains("Nils Tangen")
        .contains("2023-05-14")
        .doesNotContain("Erik Vestdal");
  }

  @Test
  void ambiguousNamesAreListedWithWhoTheyMayBe() {
    Ran ran = ask("actors", "--ambiguous", "--format", "json");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("Vestdal", "Third", "Kari Vestdal", "Erik Vestdal", "2 people of the name fit")
        .doesNotContain("Fifth");
  }

  @Test
  void whoIsLinkedIsFoundByTheFullName() {
    assertThat(ask("said", "--by", "Nils Tangen", "--format", "csv").out())
        .contains("it was late")
        .contains("it was early");
  }

  @Test
  void linksCanBeTakenBackAndFoundAnew() {
    assertThat(ask("link", "--drop").status()).isZero();
    assertThat(ask("said", "--by", "Nils Tangen", "--format", "csv").out())
        .doesNotContain("it was early");
    assertThat(ask("link").err()).contains("across articles: 1 name linked");
  }

  private static Ran ask(String... args) {
    List<String> all =
        Stream.concat(Stream.of(args), Stream.of("--store", folder.resolve("store").toString()))
            .toList();
    return Ran.demarche(all.toArray(new String[0]));
  }
}
