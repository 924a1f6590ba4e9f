package org.demarche.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.extraction.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFolderTest {
  private static final String TEXT =
      """
      Talks open in Bergen

      The quota is fair, Ragnhild Austevik said. She said that Oslo wanted a quota.

      "It is small," she said. "It is fair."
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeArticle() throws IOException {
    Files.createDirectories(folder.resolve("samples"));
    Files.createDirectories(folder.resolve("gold"));
    Files.writeString(folder.resolve("samples/a.txt"), TEXT);
  }

  @Test
  void wordsMeanThePlacesThatLieClosestTogether() throws IOException {
    AnnotatedStatement first =
        read(statement("s1", "She", "said", "[\"Oslo wanted a quota\"]", "")).getFirst();
    assertThat(words(first)).containsExactly("She", "said", "Oslo wanted a quota");
    assertThat(first.cue().start()).isEqualTo(TEXT.indexOf("said that"));

    AnnotatedStatement second =
        read(statement("s1", "she", "said", "[\"It is small\", \"It is fair\"]", "")).getFirst();
    assertThat(second.cue().start()).isEqualTo(TEXT.lastIndexOf("said"));
    assertThat(second.content()).hasSize(2);
  }

  @Test
  void anOccurrenceTellsThePlace() throws IOException {
    String cue = "{\"words\": \"said\", \"occurrence\": 1}";
    AnnotatedStatement statement =
        read(statement("s1", "She", "said", "[\"Oslo wanted a quota\"]", "")
                .replace("\"cue\": \"said\"", "\"cue\": " + cue))
            .getFirst();
    assertThat(statement.cue().start()).isEqualTo(TEXT.indexOf("said"));
  }

  @Test
  void theContentOfANestedStatementLiesInTheOneThatReportsIt() throws IOException {
    List<AnnotatedStatement> statements =
        read(
            statement("s1", "She", "said", "[\"Oslo wanted a quota\"]", "")
                + ","
                + statement("s2", "Oslo", "wanted", "[\"quota\"]", ", \"attributedBy\": \"s1\""));
    assertThat(statements.getLast().content())
        .containsExactly(new Span(TEXT.indexOf("quota."), TEXT.indexOf("quota.") + 5));
  }

  @Test
  void partsOfWordsAreNotFound() {
    assertThatThrownBy(() -> read(statement("s1", "She", "said", "[\"quot\"]", "")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("a.json: statement s1: the words \"quot\" are not in the text");
  }

  @Test
  void whatDoesNotFitTheArticleIsRefusedInOneLine() {
    assertThatThrownBy(
            () ->
                read(
                    statement("s1", "She", "said", "[\"Oslo wanted a quota\"]", "")
                        + ","
                        + statement(
                            "s2", "She", "said", "[\"fair\"]", ", \"attributedBy\": \"s1\"")))
        .hasMessageContaining("s2: the words \"fair\" are not in the statement that reports it");
    assertThatThrownBy(
            () -> read(statement("s1", "She", "said", "[\"quota\"]", ", \"attributedBy\": \"s9\"")))
        .hasMessageContaining("no statement before it is called s9");
    assertThatThrownBy(
            () ->
                read(
                    statement("s1", "She", "said", "[\"quota\"]", "")
                        .replace("indirect", "oblique")))
        .hasMessageContaining("the kind \"oblique\" is none of [direct, indirect, mixed]");
    assertThatThrownBy(() -> read("{\"id\": \"s1\", \"cue\": \"said\"}"))
        .hasMessageContaining("statement s1: there is no \"content\"");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("a.json: is not JSON");
  }

  @Test
  void annotationsOfAnArticleThatIsNotThereAreRefused() throws IOException {
    Files.writeString(folder.resolve("gold/b.json"), "{}");
    assertThatThrownBy(() -> new GoldFolder(folder.resolve("samples")).read(folder.resolve("gold")))
        .hasMessageEndingWith("b.json: there is no article of this name");
  }

  private List<AnnotatedStatement> read(String statements) throws IOException {
    Files.writeString(
        folder.resolve("gold/a.json"),
        "{\"article\": \"a\", \"statements\": [" + statements + "]}");
    List<GoldArticle> gold = new GoldFolder(folder.resolve("samples")).read(folder.resolve("gold"));
    return gold.getFirst().graph().statements();
  }

  private static String statement(
      String id, String source, String cue, String content, String rest) {
    return """
        {"id": "%s", "source": "%s", "cue": "%s", "content": %s, "kind": "indirect",
         "speechAct": "assert", "topics": []%s}"""
        .formatted(id, source, cue, content, rest);
  }

  private static List<String> words(AnnotatedStatement statement) {
    return List.of(
        statement.source().getFirst().in(TEXT),
        statement.cue().in(TEXT),
        statement.content().getFirst().in(TEXT));
  }
}
