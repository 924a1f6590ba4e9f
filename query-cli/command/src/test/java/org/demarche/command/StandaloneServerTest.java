package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.demarche.server.DemarcheServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneServerTest {
  @TempDir Path folder;

  @Test
  void theAssemblerFileServesAStoreThatTheLoaderMade() throws IOException {
    Path store = SmallStore.in(folder);
    Path config = folder.resolve("fuseki.ttl");
    try (InputStream in =
        Objects.requireNonNull(DemarcheServer.class.getResourceAsStream("demarche-fuseki.ttl"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(config, text.replace("STORE", store.toUri().getPath()));
    }
    FusekiServer server =
        FusekiServer.create().loopback(true).port(0).parseConfigFile(config).build().start();
    try (QueryExecutionHTTP query =
        QueryExecutionHTTP.service(
            "http://localhost:" + server.getPort() + "/demarche/sparql",
            """
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX dmr: <https://w3id.org/demarche/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            ASK { ?s text:query (dmr:contentText "joint") ; dmr:speaker ?who .
                  ?who text:query (rdfs:label "Austevik") }
            """)) {
      assertThat(query.execAsk()).isTrue();
    } finally {
      server.stop();
    }
  }
}
