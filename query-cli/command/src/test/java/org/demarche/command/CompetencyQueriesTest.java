package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions of docs/queries on the sample articles. When extraction changes, docs/queries/renew
 * writes the expected rows anew.
 */
class CompetencyQueriesTest {
  private static final Path QUERIES = Path.of("..", "..", "docs", "queries");

  /** What the queries answered, for docs/queries/renew. */
  private static final Path GOT = Path.of("target", "queries");

  @TempDir static Path store;

  @BeforeAll
  static void load() {
    Ran ran = Ran.demarche("load", "../../data/samples", "--store", store.toString());
    assertThat(ran.status()).as(ran.err()).isZero();
  }

  static List<String> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theQueryAnswersItsQuestion(String name) throws IOException {
    Path query = QUERIES.resolve(name);
    assertThat(Files.readAllLines(query).getFirst()).matches("# [A-Z].*\\?");
    Ran ran =
        Ran.demarche("query", query.toString(), "--store", store.toString(), "--format", "csv");
    assertThat(ran.status()).as(ran.err()).isZero();
    String rows = name.replace(".rq", ".csv");
    Files.writeString(Files.createDirectories(GOT).resolve(rows), ran.out());
    Path expected = QUERIES.resolve("expected").resolve(rows);
    assertThat(ran.outLines()).isEqualTo(Files.readAllLines(expected));
  }

  @Test
  void thereAreEnoughAndTheReadmeNamesEachOfThem() throws IOException {
    String readme = Files.readString(QUERIES.resolve("README.md"));
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(25).allMatch(readme::contains);
    try (Stream<Path> files = Files.list(QUERIES.resolve("expected"))) {
      assertThat(files).hasSameSizeAs(queries());
    }
  }
}
