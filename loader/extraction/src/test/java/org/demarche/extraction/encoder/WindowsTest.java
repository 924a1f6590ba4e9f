package org.demarche.extraction.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.extraction.reading.ReadingModel;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

/** The encoder reads what it was trained on: pieces, types and windows. */
class WindowsTest {
  /** {@code windows.tsv} is what windows.py of the training program makes of the text. */
  @Test
  void theTrainingProgramCutsTheSameText() throws IOException {
    String text = read("typography.txt");
    Document document = new TextAnalyzer().analyze(text);

    List<String> lines = new ArrayList<>();
    for (Window window : new Windows(new WordPieces(vocabulary())).of(document)) {
      lines.add(joined(window.pieces()));
      lines.add(joined(window.types()));
      lines.add(
          window.words().stream().map(word -> word.in(text)).collect(Collectors.joining(" ")));
    }

    assertThat(lines).containsExactlyElementsOf(read("windows.tsv").lines().toList());
  }

  @Test
  void aWordThatNoPiecesMakeIsOneUnknownPiece() throws IOException {
    WordPieces pieces = new WordPieces(vocabulary());
    int unknown = pieces.number("[UNK]");

    assertThat(pieces.of("☝")).containsExactly(unknown);
    assertThat(pieces.of("x".repeat(101))).containsExactly(unknown);
    assertThat(pieces.of("Zoë")).isEqualTo(pieces.of("zoe"));
  }

  private static String joined(long[] numbers) {
    return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }

  private static List<String> vocabulary() throws IOException {
    try (InputStream in = ReadingModel.class.getResourceAsStream("vocabulary.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static String read(String name) throws IOException {
    try (InputStream in = WindowsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
