package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was UTF-8 and was read as something else is turned back; what is meant so stays. */
class MojibakeTest {
  private final Collected read = new Collected();
  private final ArticleReader reader = new ArticleReader(Metadata.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dorn said: “We will not sign.” The café’s owner agreed – of course.",
        "“No,” said Zoë—“never”… he added: ‘€5 is not £5’.",
        "Président Müller, São Paulo, ÎLE, Ångström, naïve, À bientôt, 20°C, §4, «non».",
        "Министр сказал: «Нет». Ελληνικά. Łódź, Đorđe, Işık.",
        "One → two ✓ and 🙂 for all.",
        "Guantánamo is there.",
      })
  void whatWasReadWronglyIsTurnedBackWithoutLoss(String text) {
    assertThat(Mojibake.repair(misread(text)).text()).isEqualTo(text);
    assertThat(Mojibake.repair(misread(misread(text))).text()).isEqualTo(text);
    String latin = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(Mojibake.repair(latin).text()).isEqualTo(text);
    assertThat(Mojibake.repair(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "â€œWe will notâ€ he said. â€œNever.â€",
        "â€œWe will notâ€\uFFFD he said. â€œNever.â€\uFFFD",
        "â€œWe will notâ€? he said. â€œNever.â€?",
        "â€œWe will notâ€\u009d he said. â€œNever.â€\u009d",
        "â\u0080\u009cWe will notâ\u0080\u009d he said. â\u0080\u009cNever.â\u0080\u009d",
      })
  void aClosingMarkThatLostItsLastByteIsClosed(String text) {
    assertThat(Mojibake.repair(text).text()).isEqualTo("“We will not” he said. “Never.”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Le CAFÉ” and “café”—he said, and “ILHÃO”.",
        "So says “a IRMÔ and his IRMÃ” too.",
        "Ã la carte, he said, Ã la mode.",
        "AMANHÃ\u00A0! E depois.",
        "On some pages the apostrophe shows up as \"â€™\", which puzzles readers.",
        "Files in UTF-8 that are read as Windows-1252 show â€œ and Ã©.",
        "It is a matter of encoding: â€œ for a mark, Â£ for a pound.",
        "Å“ is no letter of theirs; “Å” is.",
        "Das Ä und das Ö, ÜBER ALLES “Ä”.",
      })
  void whatIsMeantSoStays(String text) {
    assertThat(Mojibake.repair(text).text()).isEqualTo(text);
  }

  @Test
  void damageIsTurnedBackWhereItIsBesideWhatIsWhole() {
    String mixed =
        "“Whole,” he said in the café.\n\nâ€œDamaged,â€\u009D she said in GuantÃ¡namo, l’été.";
    assertThat(Mojibake.repair(mixed).text())
        .isEqualTo("“Whole,” he said in the café.\n\n“Damaged,” she said in Guantánamo, l’été.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.xml", "a.jsonl", "a.json", "entities.txt"})
  void whatIsTurnedBackIsNamed(String name) {
    String text = "Dorn said: “We will not sign.” Then he left the table, and nobody followed.";
    String damaged = misread(text);
    String input =
        switch (name) {
          case "a.html" ->
              "<html lang='en'><head><meta charset='utf-8'></head><body><p>" + damaged + "</p>";
          case "a.xml" ->
              "<rss><channel><item><guid>1</guid><description>"
                  + damaged
                  + "</description></item></channel></rss>";
          case "a.jsonl" ->
              "{\"id\": 1, \"text\": \"" + damaged + "\"}\n{\"id\": 2, \"text\": \"x\"}";
          case "a.json" -> "{\"headline\": \"T\", \"articleBody\": \"" + damaged + "\"}";
          case "entities.txt" -> damaged.replace("â€œ", "&acirc;&euro;&oelig;");
          default -> damaged;
        };
    read(name, input.getBytes(StandardCharsets.UTF_8));
    assertThat(read.articles().getFirst().text()).endsWith(text);
    assertThat(read.warnings())
        .extracting(InputWarning::text)
        .anyMatch(warning -> warning.startsWith("had characters damaged"));
  }

  @Test
  void aJsonLineWithOffsetsOfItsOwnStaysAsItIs() {
    String text = "â€œNo,â€\u009D he said.";
    read(
        "a.jsonl",
        ("{\"id\": 1, \"text\": \"" + text + "\", \"attributions\": []}\n")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(read.articles().getFirst().text()).isEqualTo(text);
    assertThat(read.warnings())
        .extracting(InputWarning::text)
        .containsExactly(
            "has characters damaged by a wrong conversion (UTF-8 read as Windows-1252)");
  }

  @Test
  void aFileThatMixesTheTwoEncodingsIsReadWhole() {
    byte[] bytes = "Dorn: â€œNo,â€\u009D he said.".getBytes(StandardCharsets.ISO_8859_1);
    read("a.txt", bytes);
    assertThat(read.articles()).hasSize(1);
    byte[] once = misread("Dorn: “No,” he said.").getBytes(Charset.forName("windows-1252"));
    read("b.txt", once);
    assertThat(read.articles().getLast().text()).startsWith("Dorn: “No,");
  }

  private void read(String name, byte[] bytes) {
    reader.read(new ByteArrayInputStream(bytes), name, read);
  }

  /** What a program makes of UTF-8 that takes it for Windows-1252. */
  private static String misread(String text) {
    Charset windows = Charset.forName("windows-1252");
    StringBuilder misread = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = new String(new byte[] {b}, windows).charAt(0);
      misread.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
    }
    return misread.toString();
  }
}
