package org.demarche.loader;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final List<String> ORDER =
      List.of(
          "fetch",
          "page",
          "article",
          "text",
          "mention",
          "statement",
          "meeting",
          "position",
          "extraction",
          "graph",
          "store",
          "loading",
          "evaluation");

  @Test
  void packagesFollowTheDataAndKnowOnlyThoseBeforeThem() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.demarche.loader");
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : ORDER) {
      layers = layers.layer(name).definedBy("org.demarche.loader." + name + "..");
    }
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] later = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
      layers = layers.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(later);
    }
    layers.whereLayer(ORDER.getLast()).mayNotBeAccessedByAnyLayer().check(classes);
  }
}
