package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReadingCommandsTest {
  @TempDir static Path folder;
  private static Path store = Path.of("unset");

  @BeforeAll
  static void fill() {
    store = SmallStore.in(folder);
  }

  private static Ran ask(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--store", store.toString()));
    return Ran.demarche(all.toArray(new String[0]));
  }

  private static List<String> saidIds(String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("said", "--format", "json"));
    all.addAll(Arrays.asList(args));
    Ran ran = ask(all.toArray(new String[0]));
    assertThat(ran.status()).as(ran.err()).isZero();
    List<String> ids = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(ran.out())) {
      ids.add(row.get("iri").asText().replaceFirst(".*/", ""));
    }
    return ids;
  }

  @Test
  void saidListsByDateThenPlaceInTheArticle() throws IOException {
    assertThat(saidIds()).containsExactly("s2", "s1", "s3", "s4");
    Ran ran = ask("said");
    assertThat(ran.outLines().getFirst())
        .matches("date +speaker +on behalf of +cue +content +about +outlet");
    assertThat(ran.out())
        .contains("Ragnhild Austevik")
        .contains("mackerel quota")
        .doesNotContain("\u001b");
    assertThat(ran.outLines()).allMatch(line -> line.length() <= 120);
    assertThat(ran.err()).isEqualToIgnoringNewLines("4 statements");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "austevik|s1",
        "AUSTEVIK|s1",
        "Ragnhild Austevik|s1",
        "Norway's Austevik|s1",
        "Norwegian fisheries minister Austevik|s1",
        "Romania's Austevik|",
        "Malureanu|s3",
        "Mălureanu|s3",
        "romanian mălureanu|s3",
        "https://w3id.org/demarche/person/malureanu|s3",
        "Ann \"{?s ?p ?o}\" O'Neill|s4",
        "O'Neill|s4",
        "\"} DELETE WHERE { ?s ?p ?o } #|",
        "?by|",
        "http://x/> } #|",
      })
  void namesAreMatchedAsPeopleWriteThem(String name, String expected) throws IOException {
    List<String> ids = expected == null ? List.of() : List.of(expected);
    assertThat(saidIds("--by", name)).isEqualTo(ids);
  }

  @Test
  void everyFilterOfSaidFilters() throws IOException {
    assertThat(saidIds("--on-behalf-of", "norway")).containsExactly("s1");
    assertThat(saidIds("--to", "Iceland")).containsExactly("s1");
    assertThat(saidIds("--mentioning", "Iceland")).containsExactly("s1");
    assertThat(saidIds("--about", "mackerel")).containsExactly("s1");
    assertThat(saidIds("--about", "fisheries")).containsExactly("s2", "s1");
    assertThat(saidIds("--direct")).containsExactly("s1", "s4");
    assertThat(saidIds("--outlet", "rivermouth")).containsExactly("s3", "s4");
    assertThat(saidIds("--outlet", "Northern Wire")).hasSize(4);
    assertThat(saidIds("--since", "2023-02-13")).containsExactly("s2", "s1", "s3", "s4");
    assertThat(saidIds("--since", "2024")).containsExactly("s3", "s4");
    assertThat(saidIds("--until", "2023")).containsExactly("s2", "s1");
    assertThat(saidIds("--until", "2023-02-12")).containsExactly("s2");
    assertThat(saidIds("--limit", "1")).containsExactly("s2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "joint quota|s1",
        "QUOTA joint|s1",
        "pay|s3",
        "quota AND NOT|",
        "ota for mack|s1",
        "will\" OR \"a*:~^?[|",
        "?since|",
      })
  void containsFindsWordsAndNoOperators(String words, String expected) throws IOException {
    List<String> ids = expected == null ? List.of() : List.of(expected);
    assertThat(saidIds("--contains", words)).isEqualTo(ids);
  }

  @Test
  void aNameThatFitsNothingIsSaidWithWhatIsNear() {
    Ran ran = ask("said", "--by", "Malureano");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines().getFirst())
        .isEqualTo("no actor matches 'Malureano'; nearest: Dorin Mălureanu");
    assertThat(ask("said", "--about", "zzz", "--format", "json").out().strip()).isEqualTo("[]");
  }

  @Test
  void everyFormatIsWritten() throws IOException {
    assertThat(ask("said", "--by", "O'Neill", "--format", "csv").outLines())
        .containsExactly(
            "date,speaker,onBehalfOf,cue,content,about,outlet",
            "2024-01-23,\"Ann \"\"{?s ?p ?o}\"\" O'Neill\",,said,\"\"\"never, \\ ever\"\"\",,"
                + "Rivermouth Daily");
    assertThat(ask("said", "--by", "O'Neill", "--format", "TSV").out())
        .contains("\tsaid\t\"never, \\\\ ever\"\t\tRivermouth Daily");
    Ran lines = ask("said", "--format", "jsonl");
    assertThat(lines.outLines()).hasSize(4);
    JsonNode first = new ObjectMapper().readTree(lines.outLines().get(1));
    assertThat(first.get("about").get(0).asText()).isEqualTo("mackerel quota");
    assertThat(first.get("kind").asText()).isEqualTo("direct");
    assertThat(first.get("confidence").asDouble()).isEqualTo(0.9);
    assertThat(ask("said", "--format", "markdown").outLines().get(1)).startsWith("|---|---|");
    assertThat(ask("said", "--by", "austevik", "--format", "turtle").out())
        .contains("dmr:speaker")
        .contains("dmr:DirectQuotation");
  }

  @Test
  void positionsListByDate() {
    assertThat(ask("positions", "--format", "tsv").outLines())
        .containsExactly(
            "date\tholder\tstance\tproposition\ttoward\ttopic\tascribedBy\toutlet",
            "2023-02-13\tIceland\trejects\tIceland rejects it\tRomania\tmackerel quota"
                + "\tRagnhild Austevik\tNorthern Wire",
            "2023-12\tRomania\tconditional\ta quota\t\tmackerel quota\t\tRivermouth Daily",
            "2024\tRomania\tsupports\t\t\tDanube bridge\t\t",
            "2024-01-22\tIceland\taccepts\tIceland accepts it\t\tDanube bridge, mackerel quota\t"
                + "\tRivermouth Daily",
            "2024-01-23\tRomania\topposes\tagainst <it> & all\t\tmackerel quota\t"
                + "\tRivermouth Daily");
    assertThat(ask("positions", "--of", "Romania", "--on", "bridge", "--format", "csv").outLines())
        .hasSize(2);
    assertThat(ask("positions", "--of", "Iceland", "--until", "2023").out())
        .contains("rejects")
        .doesNotContain("accepts");
  }

  @Test
  void changesAreStepsOfOneHolderOnOneTopicAndLeaveOutWhatOthersAscribe() {
    assertThat(ask("positions", "--changes", "--format", "tsv").outLines())
        .containsExactly(
            "date\tholder\ttopic\tbefore\tstance\tproposition\tascribedBy\toutlet",
            "2023-12\tRomania\tmackerel quota\t\tconditional\ta quota\t\tRivermouth Daily",
            "2024-01-23\tRomania\tmackerel quota\tconditional\topposes\tagainst <it> & all\t"
                + "\tRivermouth Daily");
  }

  @Test
  void comparisonShowsTheLatestStanceOfEachSideAndTheDifference() throws IOException {
    assertThat(ask("compare", "Iceland", "Romania", "--format", "tsv").outLines())
        .containsExactly(
            "on\tverdict\tdifference\tstance\tdate\tproposition\totherStance\totherDate"
                + "\totherProposition",
            "mackerel quota\tdiffer\t2\taccepts\t2024-01-22\tIceland accepts it\topposes"
                + "\t2024-01-23\tagainst <it> & all",
            "Danube bridge\tagree\t1\taccepts\t2024-01-22\tIceland accepts it\tsupports\t2024\t");
    assertThat(ask("compare", "Iceland", "Romania", "--until", "2024-01-22").out())
        .contains("conditional");
    assertThat(ask("compare", "Iceland", "Romania", "--all", "--until", "2023").out())
        .contains("mackerel quota", "only the other");
    assertThat(ask("compare", "Iceland", "Romania", "--on", "bridge", "--until", "2023").err())
        .contains("0 points");
    assertThat(ask("compare", "Iceland", "Romania", "--format", "turtle").out())
        .contains("stance:accepts", "stance:opposes");
    JsonNode row =
        new ObjectMapper()
            .readTree(ask("compare", "Iceland", "Romania", "--format", "json").out())
            .get(0);
    assertThat(row.get("holder").asText()).isEqualTo("Iceland");
    assertThat(row.get("otherHolder").asText()).isEqualTo("Romania");
    assertThat(ask("compare", "Iceland").status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(ask("compare", "Iceland", "Atlantis").err()).contains("no actor matches");
  }

  @Test
  void timelineDrawsALineAHolderAndAMarkAStatementWithItsQuotation() throws Exception {
    Ran ran = ask("timeline", "--of", "Iceland", "--of", "Romania", "--on", "mackerel");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("4 marks of 2 holders");
    Document svg = parsed(ran.out());
    assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(svg.getElementsByTagNameNS("*", "polyline").getLength()).isEqualTo(1);
    NodeList titles = svg.getElementsByTagNameNS("*", "title");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < titles.getLength(); i++) {
      texts.add(titles.item(i).getTextContent());
    }
    assertThat(texts)
        .contains(
            "2023-12: Romania conditional: a quota (if it is small)\n"
                + "“the bridge \"will pay\"”\nDorin Mălureanu, Rivermouth Daily")
        .anyMatch(t -> t.contains("by what Ragnhild Austevik says"));
    assertThat(ran.out()).doesNotContain("<it>").doesNotContain("{?s ?p ?o}\" O'Neill<");
  }

  @Test
  void timelineIsAlsoAPageOfItsOwn() throws Exception {
    Path page = folder.resolve("moves.html");
    Ran ran = ask("timeline", "--of", "Romania", "--out", page.toString());
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("<svg", "<table", "against &lt;it&gt; &amp; all")
        .doesNotContain("src=", "href=");
    assertThat(ask("timeline", "--of", "Romania", "--format", "html").out()).contains("<html");
    Ran nowhere =
        ask("timeline", "--of", "Romania", "--out", folder.resolve("no/x.svg").toString());
    assertThat(nowhere.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(nowhere.errLines().getLast()).contains("--out").contains("cannot be written");
    assertThat(ask("timeline").status()).isEqualTo(ExitStatus.WRONG_USE);
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void meetingsTopicsActorsArticlesStats() {
    assertThat(ask("meetings", "--format", "tsv").outLines().get(1))
        .isEqualTo(
            "2023-02-13\ttalks in Bergen\t\tIceland, Ragnhild Austevik\tBergen"
                + "\tmackerel quota\tDanube bridge");
    assertThat(ask("meetings", "--with", "Romania").out()).isEmpty();
    assertThat(ask("meetings", "--about", "mackerel", "--since", "2023").out()).contains("Bergen");
    assertThat(ask("topics", "--format", "tsv").out())
        .contains("mackerel quota\t1\t4\t2023-02-13\t2023-02-13");
    assertThat(ask("actors", "--format", "tsv").out())
        .contains("Ragnhild Austevik\tperson\tNorway\tfisheries minister\t1\t0");
    assertThat(ask("articles", "--format", "tsv").out())
        .contains("2024-01-23\tBridge\tRivermouth Daily\tNorthern Wire\t2");
    assertThat(ask("articles", "--since", "2024", "--limit", "5").out()).doesNotContain("Bergen");
    assertThat(ask("stats", "--format", "tsv").outLines())
        .contains("articles\t2", "statements\t4", "positions\t5", "last article\t2024-01-23");
  }

  @Test
  void showTellsAllOfOneThing() throws IOException {
    Ran ran = ask("show", "austevik");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("Ragnhild Austevik", "Norway", "fisheries minister", "talks in Bergen", "joint");
    JsonNode json = new ObjectMapper().readTree(ask("show", "Iceland", "--format", "json").out());
    assertThat(json.get(0).get("positions")).hasSize(2);
    assertThat(ask("show", "austevik", "--format", "turtle").out())
        .contains("dmr:officeText")
        .contains("Ragnhild Austevik");
    assertThat(ask("show", "https://w3id.org/demarche/statement/s1").out()).contains("joint quota");
    assertThat(ask("show", "https://w3id.org/demarche/statement/none").err())
        .contains("nothing is known of");
    assertThat(ask("show", "Austevig").err()).contains("nearest: Ragnhild Austevik");
  }

  @Test
  void queryAnswersEveryForm() throws IOException {
    String select = "SELECT ?text { ?s dmr:cueText 'warned' ; dmr:contentText ?text }";
    assertThat(ask("query", "-e", select).out()).contains("stocks would fall");
    assertThat(ask("query", "-e", select, "--format", "json").out()).contains("\"bindings\"");
    assertThat(ask("query", "-e", select, "--format", "csv").outLines())
        .containsExactly("text", "stocks would fall");
    assertThat(ask("query", "-e", "ASK { ?s a dmr:Meeting }").out().strip()).isEqualTo("true");
    assertThat(ask("query", "-e", "CONSTRUCT WHERE { ?s a dmr:Meeting }").out())
        .contains("a", "dmr:Meeting");
    assertThat(ask("query", "-e", "DESCRIBE ?s { ?s a dmr:Meeting }").out()).contains("Bergen");
    assertThat(ask("query", "-e", "SELECT * { ?s ?p ?o }", "--limit", "3").err())
        .contains("3 rows");
    Path file = Files.writeString(folder.resolve("q.rq"), select);
    assertThat(ask("query", file.toString()).out()).contains("stocks would fall");
    assertThat(Ran.withInput(select, "query", "-", "--store", store.toString()).out())
        .contains("stocks would fall");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x {\n ?x dmr:cueText }",
        "SELECT ?x { ?x nope:x 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "INSERT DATA { <a:b> <a:c> <a:d> }",
        "LOAD <file:///etc/passwd>",
        "DROP ALL",
        "",
      })
  void queriesThatAreWrongOrUpdatesAreOneLine(String text) {
    Ran ran = ask("query", "-e", text);
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.out()).isEmpty();
    if (text.startsWith("SELECT ?x {\n")) {
      assertThat(ran.err()).startsWith("demarche: query, line 2, column 17: ");
    }
    if (text.startsWith("D") || text.startsWith("I")) {
      assertThat(ran.err()).contains("refused");
    }
  }

  @Test
  void exportAndValidate() {
    assertThat(ask("export").outLines()).allMatch(line -> line.endsWith(" ."));
    assertThat(ask("export", "--format", "trig").out()).contains("dmr:Meeting");
    assertThat(ask("export", "--format", "turtle").out()).contains("dmr:Meeting");
    Ran ran = ask("validate", "--format", "json");
    assertThat(ran.status()).isLessThanOrEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ran.out()).startsWith("[");
  }
}
