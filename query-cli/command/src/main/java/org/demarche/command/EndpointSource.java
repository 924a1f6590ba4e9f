package org.demarche.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.demarche.store.Credentials;

/** A SPARQL endpoint on the network. */
final class EndpointSource implements Source {
  private final String url;
  private final Credentials credentials;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private EndpointSource(String url, Credentials credentials) {
    this.url = url;
    this.credentials = credentials;
  }

  static EndpointSource at(String url) {
    return at(url, Credentials.NONE);
  }

  static EndpointSource at(String url, Credentials credentials) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return new EndpointSource(url, credentials);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw CommandException.wrongUse("--endpoint is not an http(s) URL: " + Wording.printable(url));
  }

  @Override
  public <T> T run(Query query, Function<QueryExecution, T> use) {
    QueryExecutionHTTPBuilder builder =
        QueryExecutionHTTPBuilder.service(url)
            .httpClient(client)
            .sendMode(QuerySendMode.asPost)
            .query(query.serialize());
    credentials.header().ifPresent(value -> builder.httpHeader("Authorization", value));
    try (QueryExecution execution = builder.build()) {
      return use.apply(execution);
    } catch (QueryExceptionHTTP e) {
      throw unreachable(e.getStatusCode(), e);
    } catch (HttpException e) {
      throw unreachable(e.getStatusCode(), e);
    } catch (ResultSetException | RiotException e) {
      throw CommandException.unreachable("endpoint " + url + ": not a SPARQL answer", e);
    }
  }

  private CommandException unreachable(int status, RuntimeException cause) {
    String reason =
        status > 0 ? "HTTP status " + status + ", " + Failures.oneLine(cause) : "no connection";
    return CommandException.unreachable("endpoint " + url + ": " + reason, cause);
  }

  @Override
  public boolean hasTextIndex() {
    return true;
  }

  @Override
  public void close() {
    client.close();
  }
}
