package org.demarche.questions.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query from a .rq file and its parameters. Lines between a hash with an opening brace and a
 * name, and a hash with a closing brace, stay only when that parameter is given. What a user wrote
 * never becomes query text: the file is parsed first, then IRIs are put into its empty VALUES
 * blocks and literals in place of variables.
 */
public final class QueryText {
  private final String text;
  private final Set<String> sections = new HashSet<>();
  private final Map<String, List<Node>> values = new HashMap<>();
  private final Map<Var, Node> literals = new HashMap<>();
  private int limit;

  private QueryText(String text) {
    this.text = text;
  }

  /**
   * The query of a .rq file.
   *
   * @param beside a class in whose package the file is
   * @param name the file's name without its ending
   */
  public static QueryText of(Class<?> beside, String name) {
    String file = name + ".rq";
    try (InputStream in = beside.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new QueryText(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the section and fills its {@code VALUES ?name {}} with IRIs. */
  public QueryText iris(String name, Collection<String> iris) {
    values.put(name, iris.stream().map(NodeFactory::createURI).toList());
    return when(name);
  }

  /** Keeps the section and puts a string in place of {@code ?name}. */
  public QueryText text(String name, String value) {
    literals.put(Var.alloc(name), NodeFactory.createLiteralString(value));
    return when(name);
  }

  /** Keeps the section. */
  public QueryText when(String name) {
    sections.add(name);
    return this;
  }

  /** At most so many rows; 0 is no limit. It stands where the file says {@code #limit}. */
  public QueryText limit(int rows) {
    limit = rows;
    return this;
  }

  /** The query with all that was put into it. */
  public Query build() {
    Query query = new Query();
    query.setPrefixMapping(Prefixes.copy());
    QueryFactory.parse(query, chosenLines(), null, Syntax.syntaxARQ);
    fill(query.getQueryPattern());
    return literals.isEmpty() ? query : QueryTransformOps.replaceVars(query, literals);
  }

  private String chosenLines() {
    List<String> chosen = new ArrayList<>();
    boolean keep = true;
    for (String line : text.lines().toList()) {
      String bare = line.strip();
      if (bare.startsWith("#{")) {
        keep = sections.contains(bare.substring(2));
      } else if (bare.equals("#}")) {
        keep = true;
      } else if (bare.equals("#limit")) {
        chosen.add(limit > 0 ? "LIMIT " + limit : "");
      } else if (keep) {
        chosen.add(line);
      }
    }
    return String.join("\n", chosen);
  }

  private void fill(Element pattern) {
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            Var name = data.getVars().getFirst();
            if (data.getRows().isEmpty()) {
              values
                  .getOrDefault(name.getVarName(), List.of())
                  .forEach(iri -> data.add(BindingFactory.binding(name, iri)));
            }
          }

          @Override
          public void visit(ElementSubQuery inner) {
            fill(inner.getQuery().getQueryPattern());
          }
        });
  }
}
