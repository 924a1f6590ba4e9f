package org.demarche.extraction.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.who.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of {@code who-said-what.txt}, each with what is said in it. */
class WhoSaidWhatTest {
  private static final LocalDate THURSDAY = LocalDate.of(2024, 5, 16);

  /** A text with what is expected of it. */
  record Case(String kind, String text, List<String> expected) {
    @Override
    public String toString() {
      return kind + ": " + text.lines().findFirst().orElse("");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whoSaysWhatIsFound(Case each) {
    Extraction extraction =
        StandardExtractor.get()
            .extract(new Article("a.txt", each.text(), "", THURSDAY, null, null, null, "en"));

    assertThat(extraction.statements().stream().map(s -> row(s, each.text())))
        .containsExactlyElementsOf(each.expected());
  }

  private static String row(Statement statement, String text) {
    Actor speaker = statement.speaker();
    Actor side = statement.onBehalfOf();
    String who =
        speaker != null
            ? speaker.name()
            : statement.source() == null
                ? "?"
                : Objects.requireNonNull(statement.source()).in(text);
    return who
        + (side == null ? "" : " (" + side.name() + ")")
        + " | "
        + statement.kind().name().toLowerCase(Locale.ROOT)
        + " | "
        + statement.content().stream().map(c -> c.in(text)).collect(Collectors.joining(" … "));
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String kind = "";
    for (String part : read().split("\n\n+", -1)) {
      List<String> lines = part.lines().filter(line -> !line.matches("# .*")).toList();
      if (!lines.isEmpty() && lines.getFirst().startsWith("## ")) {
        kind = lines.getFirst().substring(3);
        lines = lines.subList(1, lines.size());
      }
      if (!lines.isEmpty()) {
        cases.add(
            new Case(
                kind,
                lines.stream()
                    .filter(line -> !line.startsWith(">"))
                    .map(line -> line.equals("/") ? "" : line)
                    .collect(Collectors.joining("\n", "", "\n")),
                lines.stream()
                    .filter(line -> line.startsWith("> "))
                    .map(l -> l.substring(2))
                    .toList()));
      }
    }
    return cases.stream();
  }

  private static String read() throws IOException {
    try (InputStream in = WhoSaidWhatTest.class.getResourceAsStream("who-said-what.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
