package org.demarche.questions.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;
import org.jspecify.annotations.Nullable;

/**
 * A table of answers in memory.
 *
 * @param columns the names of all columns
 * @param rows the cells of each row by the names of their columns: a String, a Number or a List of
 *     strings; an absent one is left out
 */
public record Rows(List<String> columns, List<Map<String, Object>> rows) {
  /** What GROUP_CONCAT puts between the members of a cell that is a list. */
  private static final char BETWEEN = '\u001f';

  /** No rows and no columns. */
  public static final Rows NONE = new Rows(List.of(), List.of());

  /**
   * Reads all results; columns whose name ends in {@code List} become lists without that ending.
   */
  public static Rows read(ResultSet results) {
    List<String> names = results.getResultVars();
    List<Map<String, Object>> rows = new ArrayList<>();
    while (results.hasNext()) {
      QuerySolution solution = results.next();
      Map<String, Object> row = new LinkedHashMap<>();
      for (String name : names) {
        Object cell = cell(name, solution.get(name));
        if (cell != null) {
          row.put(column(name), cell);
        }
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return new Rows(names.stream().map(Rows::column).toList(), rows);
  }

  private static String column(String name) {
    return name.endsWith("List") ? name.substring(0, name.length() - 4) : name;
  }

  private static @Nullable Object cell(String name, @Nullable RDFNode node) {
    if (node == null) {
      return null;
    }
    if (!node.isLiteral()) {
      return node.toString();
    }
    Literal literal = node.asLiteral();
    if (name.endsWith("List")) {
      List<String> members = split(literal.getLexicalForm());
      return members.isEmpty() ? null : members;
    }
    if (!(literal.getValue() instanceof Number number)) {
      String text = literal.getLexicalForm();
      return text.isEmpty() ? null : text;
    }
    return number;
  }

  private static List<String> split(String cell) {
    return Arrays.stream(cell.split(String.valueOf(BETWEEN), -1))
        .filter(member -> !member.isEmpty())
        .sorted()
        .toList();
  }

  /** The members of a cell that is a list; empty where there is none. */
  public static List<String> members(Map<String, Object> row, String column) {
    return row.get(column) instanceof List<?> members
        ? members.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** A cell in words; empty when it is absent. */
  public static String text(Map<String, Object> row, String column) {
    Object cell = row.get(column);
    if (cell == null) {
      return "";
    }
    return cell instanceof List<?> members
        ? String.join(", ", members.stream().map(String::valueOf).toList())
        : String.valueOf(cell);
  }

  /** A cell as a number; 0 when it is absent or is none. */
  public static double number(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? number.doubleValue() : 0;
  }

  /** Other rows in the same columns. */
  public Rows withRows(List<Map<String, Object>> others) {
    return new Rows(columns, others);
  }

  /** The last rows. */
  public Rows last(int n) {
    return withRows(rows.subList(Math.max(0, rows.size() - n), rows.size()));
  }

  /** The first rows; all of them when n is 0 or less. */
  public Rows first(int n) {
    return n <= 0 || rows.size() <= n ? this : withRows(rows.subList(0, n));
  }
}
