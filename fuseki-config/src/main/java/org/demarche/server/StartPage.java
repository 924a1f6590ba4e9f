package org.demarche.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.questions.CountsQuestion;
import org.demarche.questions.LatestQuestion;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;

/** The page at the server's root: what the store holds, the latest statements, how to ask. */
final class StartPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final int LATEST = 20;

  private final transient QuerySource source;

  StartPage(QuerySource source) {
    this.source = source;
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
    Map<String, Object> row = new CountsQuestion().ask(source).rows().rows().getFirst();
    StringBuilder html = new StringBuilder();
    for (String name : List.of("articles", "statements", "actors", "meetings", "positions")) {
      html.append("<li><b>")
          .append(Rows.text(row, name))
          .append("</b> ")
          .append(name)
          .append("</li>");
    }
    return html.toString();
  }

  private String statements() {
    List<Map<String, Object>> rows = new LatestQuestion(LATEST).ask(source).rows().rows();
    if (rows.isEmpty()) {
      return "<p>Nothing is loaded yet. Stop the server, type <code>demarche load ARTICLE</code>"
          + " and start it again.</p>";
    }
    StringBuilder html =
        new StringBuilder(
            "<table><thead><tr><th>Date</th><th>Speaker</th><th>Content</th><th>Article</th>"
                + "</tr></thead><tbody>");
    for (Map<String, Object> row : rows) {
      html.append("<tr>");
      for (String name : List.of("date", "speaker", "content", "title")) {
        html.append("<td>").append(escape(Rows.text(row, name))).append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
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
