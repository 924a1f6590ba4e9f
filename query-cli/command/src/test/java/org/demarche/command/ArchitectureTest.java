package org.demarche.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house of docs/architecture.md: which room knows which. */
class ArchitectureTest {
  /** All packages below org.demarche; each knows only those before it. */
  private static final List<String> ORDER =
      List.of(
          "ontology",
          "articles.fetch",
          "articles.page",
          "articles",
          "extraction.provenance",
          "extraction.text",
          "extraction.encoder",
          "extraction.reading.syntax",
          "extraction.reading",
          "extraction.dates",
          "extraction.who",
          "extraction.about",
          "extraction.finding.statement",
          "extraction.finding.meeting",
          "extraction.finding.action",
          "extraction.finding.position",
          "extraction",
          "extraction.evaluation",
          "extraction.training",
          "store.graph",
          "store",
          "store.loading",
          "questions.source",
          "questions.name",
          "questions",
          "server",
          "command.console",
          "command.output",
          "command.option",
          "command.ask",
          "command.load",
          "command.learn",
          "command.serve",
          "command");

  /** An option within a string, as in {@code "give --user NAME"}. */
  private static final Pattern OPTION = Pattern.compile("\"([^\"]*[^\\w\"-])?--[a-z]");

  /** Names that mean several classes still; names leave this list, and none comes in. */
  private static final Set<String> STILL_SHARED = Set.of();

  /** The one package that may reach into what Jena does not document. */
  private static final String WALLED = "org.demarche.store";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.demarche");

  @Test
  void packagesFollowTheDataAndKnowOnlyThoseBeforeThem() {
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : ORDER) {
      layers = layers.layer(name).definedBy("org.demarche." + name);
    }
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] later = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
      layers = layers.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(later);
    }
    layers.whereLayer(ORDER.getLast()).mayNotBeAccessedByAnyLayer().check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(each -> packages.add(each.getPackageName().replace("org.demarche.", "")));
    assertThat(packages).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void onePackageAloneReachesIntoWhatJenaDoesNotDocument() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WALLED)
        .should()
        .dependOnClassesThat(
            describe("are internal to TDB2", ArchitectureTest::isInternalToTheStorage))
        .check(CLASSES);
  }

  /** What a user can do about a failure is said where the option is: in {@code Remedies}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ontology",
        "loader/articles",
        "loader/extraction",
        "loader/store",
        "query-cli/questions",
        "fuseki-config"
      })
  void librariesNameNoOptionOfTheCommandLine(String module) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> OPTION.matcher(line).find())
            .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aNameMeansOneClassInTheWholeRepository() {
    Map<String, List<String>> places =
        CLASSES.stream()
            .filter(
                type -> !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    places.values().removeIf(names -> names.size() < 2);
    places.keySet().removeAll(STILL_SHARED);
    assertThat(places).isEmpty();
  }

  private static boolean isInternalToTheStorage(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.apache.jena.dboe") || name.startsWith("org.apache.jena.tdb2.");
  }
}
