package org.demarche.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;

/** The page at the server's root: what the store holds, the latest statements, how to ask. */
final class StartPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Dataset dataset;

  StartPage(Dataset dataset) {
    this.dataset = dataset;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path != null && !path.equals("/")) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setContentType("text/plain; charset=utf-8");
      response.getWriter().println("There is nothing here; the start page is at /");
      return;
    }
    response.setContentType("text/html; charset=utf-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getWriter()
        .write(
            resource("start-page.html")
                .replace("{{counts}}", counts())
                .replace("{{statements}}", statements()));
  }

  private String counts() {
    QuerySolution row = rows("counts.rq").getFirst();
    StringBuilder html = new StringBuilder();
    for (String name : List.of("articles", "statements", "actors", "meetings", "positions")) {
      html.append("<li><b>")
          .append(row.getLiteral(name).getLexicalForm())
          .append("</b> ")
          .append(name)
          .append("</li>");
    }
    return html.toString();
  }

  private String statements() {
    List<QuerySolution> rows = rows("latest.rq");
    if (rows.isEmpty()) {
      return "<p>Nothing is loaded yet. Stop the server, type <code>demarche load ARTICLE</code>"
          + " and start it again.</p>";
    }
    StringBuilder html =
        new StringBuilder(
            "<table><thead><tr><th>Date</th><th>Speaker</th><th>Content</th><th>Article</th>"
                + "</tr></thead><tbody>");
    for (QuerySolution row : rows) {
      html.append("<tr>");
      for (String name : List.of("date", "speaker", "content", "title")) {
        html.append("<td>").append(escape(text(row, name))).append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private static String text(QuerySolution row, String name) {
    return row.contains(name) ? row.getLiteral(name).getLexicalForm() : "";
  }

  private List<QuerySolution> rows(String query) {
    dataset.begin(ReadWrite.READ);
    try (var execution = QueryExecutionFactory.create(resource(query), dataset)) {
      List<QuerySolution> rows = new ArrayList<>();
      execution.execSelect().forEachRemaining(rows::add);
      return rows;
    } finally {
      dataset.end();
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{", "&#123;");
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(StartPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
