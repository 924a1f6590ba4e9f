package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.command.console.ExitStatus;
import org.demarche.server.DemarcheServer;
import org.demarche.server.ServerOptions;
import org.demarche.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointTest {
  @TempDir Path folder;

  @Test
  void anEndpointAnswersAsAStoreDoes() {
    Path directory = SmallStore.in(folder);
    try (Store store = Store.openExisting(directory);
        DemarcheServer server = DemarcheServer.start(store.dataset(), new ServerOptions(true, 0))) {
      String url = server.sparql().toString();
      assertThat(Ran.demarche("said", "--by", "malureanu", "--endpoint", url).out())
          .contains("Dorin Mălureanu", "will pay");
      assertThat(Ran.demarche("said", "--contains", "joint quota", "--endpoint", url).err())
          .contains("1 statement");
      assertThat(Ran.demarche("positions", "--changes", "--endpoint", url).err())
          .contains("2 positions");
      assertThat(Ran.demarche("compare", "Iceland", "Romania", "--endpoint", url).out())
          .contains("differ");
      assertThat(Ran.demarche("timeline", "--of", "Iceland", "--endpoint", url).out())
          .contains("<svg");
      assertThat(Ran.demarche("meetings", "--endpoint", url).out()).contains("Bergen");
      assertThat(Ran.demarche("stats", "--endpoint", url).status()).isZero();
      assertThat(Ran.demarche("show", "austevik", "--endpoint", url).out()).contains("fisheries");
      assertThat(Ran.demarche("query", "-e", "ASK { ?s a dmr:Meeting }", "--endpoint", url).out())
          .contains("true");
      assertThat(Ran.demarche("export", "--endpoint", url).out()).contains("statement/s1");
      assertThat(Ran.demarche("said", "--endpoint", server.uri() + "nothing-here").status())
          .isEqualTo(ExitStatus.UNREACHABLE);
    }
  }

  @Test
  void anEndpointThatIsNotThereIsOneLine() throws IOException {
    try (DeadPort port = new DeadPort()) {
      String url = port.address() + "sparql";
      Ran ran = Ran.demarche("said", "--endpoint", url);
      assertThat(ran.status()).isEqualTo(ExitStatus.UNREACHABLE);
      assertThat(ran.errLines()).containsExactly("demarche: endpoint " + url + ": no connection");
    }
    assertThat(Ran.demarche("said", "--endpoint", "nonsense").status())
        .isEqualTo(ExitStatus.WRONG_USE);
  }
}
