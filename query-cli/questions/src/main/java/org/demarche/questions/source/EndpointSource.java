package org.demarche.questions.source;

import java.net.URI;
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
public final class EndpointSource implements QuerySource {
  private final URI address;
  private final Credentials credentials;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private EndpointSource(URI address, Credentials credentials) {
    this.address = address;
    this.credentials = credentials;
  }

  /** An endpoint that everybody may ask. */
  public static EndpointSource at(URI address) {
    return at(address, Credentials.NONE);
  }

  /** An endpoint that wants to know who asks. */
  public static EndpointSource at(URI address, Credentials credentials) {
    return new EndpointSource(address, credentials);
  }

  @Override
  public <T> T run(Query query, Function<QueryExecution, T> use) {
    QueryExecutionHTTPBuilder builder =
        QueryExecutionHTTPBuilder.service(address.toString())
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
      throw new EndpointException("endpoint " + address + ": not a SPARQL answer", e);
    }
  }

  private EndpointException unreachable(int status, RuntimeException cause) {
    String reason = status > 0 ? "HTTP status " + status + ", " + oneLine(cause) : "no connection";
    return new EndpointException("endpoint " + address + ": " + reason, cause);
  }

  private static String oneLine(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
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
