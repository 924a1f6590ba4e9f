package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemarcheServerTest {
  private static final String ARTICLE =
      """
      PREFIX dmr: <https://w3id.org/demarche/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX : <http://example.org/>
      :g {
        :a a dmr:Article ; dct:title "Talks" .
        :s a dmr:Statement ; dmr:statedIn :a ; dmr:speaker :p ; dmr:contentStart 1 ;
          dmr:contentText "<script>alert('x')</script> {{counts}}" .
        :p rdfs:label "Ragnhild Austevik" .
      }
      """;

  private final Dataset dataset = TDB2Factory.createDataset();
  private final DemarcheServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  DemarcheServerTest() {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    server = DemarcheServer.start(dataset, new ServerOptions(true, 0));
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void aQueryOverTheUnionOfTheGraphsIsAnswered() throws Exception {
    load();
    HttpResponse<String> response = query("SELECT ?x { ?p <" + label() + "> ?x }");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/sparql-results+json");
    assertThat(response.body()).contains("Ragnhild Austevik");
  }

  @Test
  void nothingCanBeWritten() throws Exception {
    for (String path : new String[] {"demarche", "demarche/sparql", "demarche/data?default"}) {
      HttpRequest request =
          HttpRequest.newBuilder(server.uri().resolve(path))
              .header("Content-Type", "application/sparql-update")
              .POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL"))
              .build();
      // A refused request's connection is closed, which a client that keeps it may learn too late.
      try (HttpClient once = HttpClient.newHttpClient()) {
        assertThat(once.send(request, BodyHandlers.ofString()).statusCode())
            .as(path)
            .isBetween(400, 499);
      }
    }
  }

  @Test
  void otherServersAreNotAskedAndFreePathsAreRefused() throws Exception {
    assertThat(query("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(query("SELECT * { ?s (!<x:y>)+ ?o }").statusCode()).isEqualTo(400);
    assertThat(
            query("SELECT * { ?s <http://www.w3.org/2004/02/skos/core#broader>+ ?o }").statusCode())
        .isEqualTo(200);
  }

  @Test
  void ofTheServersOwnServicesOnlyThePingAnswers() throws Exception {
    assertThat(get("$/ping").statusCode()).isEqualTo(200);
    assertThat(get("$/metrics").statusCode()).isEqualTo(403);
    assertThat(get("$/compact/demarche").statusCode()).isEqualTo(403);
  }

  @Test
  void theStartPageSaysWhatIsThereAndTrustsNoText() throws Exception {
    assertThat(get("").body()).contains("Nothing is loaded yet");
    load();
    assertThat(get("").body())
        .contains("<b>1</b> articles")
        .contains("Ragnhild Austevik")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(get("nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void aPortInUseIsNamed() {
    int port = server.uri().getPort();
    assertThatThrownBy(() -> DemarcheServer.start(dataset, new ServerOptions(true, port)))
        .isInstanceOf(ServerException.class)
        .hasMessage("port " + port + " is in use");
  }

  private void load() {
    Txn.executeWrite(
        dataset, () -> RDFDataMgr.read(dataset, new StringReader(ARTICLE), null, Lang.TRIG));
  }

  private static String label() {
    return "http://www.w3.org/2000/01/rdf-schema#label";
  }

  private HttpResponse<String> query(String query) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.sparql() + "?query=" + encoded))
            .header("Accept", "application/sparql-results+json")
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve(path)).build(), BodyHandlers.ofString());
  }
}
