package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes an input an article of its own, a changed one, or one to be read anew. */
class ReadAgainTest {
  private static final String FAIR = "Oslo said that the quota was fair.";
  private static final String LATE = "Reykjavik said that it was late.";

  @TempDir Path folder;
  private String store = "";

  @BeforeEach
  void place() {
    store = folder.resolve("store").toString();
  }

  @Test
  void filesOfOneNameInTwoFoldersAreTwoArticlesAndChangedOnesReplaceWhatTheySaid()
      throws IOException {
    Path mon = written("mon/001.txt", FAIR);
    written("tue/001.txt", LATE);
    assertThat(load(folder.resolve("mon"), folder.resolve("tue")).err()).contains("2 new");
    assertThat(load(folder.resolve("mon"), folder.resolve("tue")).err())
        .contains("0 new, 0 changed, 2 same");
    Files.writeString(mon, "Oslo said that the quota was unfair.");
    assertThat(load(folder.resolve("mon"), folder.resolve("tue")).err())
        .contains("0 new, 1 changed, 1 same");
    assertThat(said()).containsExactlyInAnyOrder("it was late", "the quota was unfair");
  }

  @Test
  void pagesOfMirroredSitesAreArticlesOfTheirOwn() throws IOException {
    Path one = written("a.example/index.html", page(FAIR));
    Path two = written("b.example/index.html", page(LATE));
    assertThat(load(one, two).err()).contains("2 new");
  }

  @Test
  void linesOfEqualIdsAreArticlesOfTheirOwn() throws IOException {
    Path lines =
        written(
            "a.jsonl",
            """
            {"id": 7, "outlet": "Northern Wire", "text": "Oslo said that the quota was fair."}
            {"id": 7, "outlet": "Fjord Times", "text": "Oslo said that the quota was fair."}
            {"id": 7, "outlet": "Fjord Times", "text": "Reykjavik said that it was late."}
            """);
    assertThat(load(lines).err()).contains("3 new");
    assertThat(load(lines).err()).contains("3 same");
  }

  @Test
  void entriesOfEqualGuidsAreArticlesOfTheirOwn() throws IOException {
    Path one = written("one.xml", feed("One", FAIR, LATE));
    Path two = written("two.xml", feed("Two", FAIR));
    assertThat(load(one, two).err()).contains("3 new");
    assertThat(load(one, two).err()).contains("3 same");
  }

  @Test
  void otherReferenceDataReadAnArticleAnew() throws IOException {
    Path file = written("a.txt", FAIR);
    written(
        "reference/own.ttl",
        """
            @prefix dmr: <https://w3id.org/demarche/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <https://w3id.org/demarche/organization/dam-board> a dmr:Organization ;
              rdfs:label "Dam Board" .
            """);
    String own = folder.resolve("reference").toString();
    assertThat(load(file).err()).contains("1 new");
    assertThat(load(file, "--reference", own).err()).contains("1 changed");
    assertThat(load(file, "--reference", own).err()).contains("1 same");
    assertThat(load(file).err()).contains("1 changed");
  }

  @Test
  void anAddressThatIsNoneOfTheWebIsNamedAndLeftOut() throws IOException {
    for (String url :
        List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x")) {
      Path file = written("a.txt", "---\ntitle: T\nurl: " + url + "\n---\n" + FAIR);
      Ran ran = Ran.demarche("extract", "--language", "en", file.toString());
      assertThat(ran.err()).contains("no web address: '" + url + "'");
      assertThat(ran.out()).contains("the quota was fair").doesNotContain(url + "\"");
    }
  }

  private Path written(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private static String page(String text) {
    return "<html lang=en><head><title>Talks</title></head><body><article><h1>Talks</h1><p>"
        + text
        + " Nobody at the table wanted to say more about it, and the talks went on.</p></article>"
        + "</body></html>";
  }

  private static String feed(String title, String... texts) {
    StringBuilder items = new StringBuilder();
    for (String text : texts) {
      items
          .append("<item><guid isPermaLink=\"false\">101</guid><title>T</title><description>")
          .append(text)
          .append("</description></item>");
    }
    return "<rss version=\"2.0\"><channel><title>"
        + title
        + "</title><language>en</language>"
        + items
        + "</channel></rss>";
  }

  private Ran load(Path one, Path two) {
    return Ran.demarche(
        "load", "--language", "en", "--store", store, one.toString(), two.toString());
  }

  private Ran load(Path file, String... options) {
    List<String> command =
        new ArrayList<>(List.of("load", "--language", "en", "--store", store, file.toString()));
    command.addAll(List.of(options));
    return Ran.demarche(command.toArray(new String[0]));
  }

  private List<String> said() {
    return Ran.demarche(
            "query",
            "-e",
            "SELECT ?c { ?s dmr:contentText ?c }",
            "--format",
            "csv",
            "--store",
            store)
        .outLines()
        .stream()
        .skip(1)
        .toList();
  }
}
