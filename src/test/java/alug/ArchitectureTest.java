package alug;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of docs/ARCHITECTURE.md, enforced. A new package fails until it has a row. */
class ArchitectureTest {
  /** Package → the packages it may use besides itself and base. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("base", Set.of()),
              Map.entry("settings", Set.of()),
              Map.entry("net", Set.of()),
              Map.entry("files", Set.of()),
              Map.entry("tty", Set.of()),
              Map.entry("profile", Set.of()),
              Map.entry("plan", Set.of("profile")),
              Map.entry("session", Set.of("profile", "plan", "net", "settings")),
              Map.entry("vault", Set.of("profile", "plan", "session", "files", "settings")),
              Map.entry("console", Set.of("profile", "plan", "session", "net", "settings")),
              Map.entry("history", Set.of("profile", "plan", "files")),
              Map.entry("launch", Set.of("settings")),
              Map.entry(
                  "opening",
                  Set.of("profile", "plan", "session", "console", "launch", "history", "settings")),
              Map.entry("search", Set.of()),
              Map.entry("picker", Set.of("profile", "plan", "search")),
              Map.entry(
                  "tui",
                  Set.of(
                      "profile",
                      "plan",
                      "session",
                      "console",
                      "history",
                      "opening",
                      "picker",
                      "launch",
                      "tty",
                      "settings")),
              Map.entry("sandbox", Set.of()),
              Map.entry(
                  "doctor",
                  Set.of(
                      "profile",
                      "plan",
                      "session",
                      "console",
                      "launch",
                      "history",
                      "vault",
                      "settings",
                      "net")),
              Map.entry(
                  "cli",
                  Set.of(
                      "profile",
                      "plan",
                      "session",
                      "vault",
                      "console",
                      "history",
                      "launch",
                      "opening",
                      "search",
                      "picker",
                      "tui",
                      "tty",
                      "settings",
                      "net",
                      "files",
                      "doctor",
                      "sandbox"))));

  /** Library package → who may use it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "com.googlecode.lanterna..", Set.of("alug.tui.."),
          "com.github.benmanes.caffeine..", Set.of("alug.session.."),
          "software.amazon.awssdk.profiles..", Set.of("alug.session.."),
          "software.amazon.awssdk..", Set.of("alug.session.."),
          "org.apache.commons.cli..", Set.of("alug.cli.."),
          "com.google.gson..",
              Set.of(
                  "alug.cli..",
                  "alug.console..",
                  "alug.vault..",
                  "alug.history..",
                  "alug.session..",
                  "alug.sandbox..",
                  "alug.launch.."));

  private static final Set<String> MAY_REVEAL =
      Set.of("alug.session", "alug.vault", "alug.console", "alug.launch", "alug.cli", "alug.base");

  private static final Set<String> ONLY_MAIN =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.exit",
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in");

  private static JavaClasses production;

  @BeforeAll
  static void read() {
    production =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("alug");
  }

  @Test
  void everyPackageHasARow() {
    Set<String> found =
        production.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("alug."))
            .map(name -> name.substring("alug.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    found.removeAll(MAY_USE.keySet());
    assertEquals(Set.of(), found, "packages without a row in MAY_USE");
  }

  static Stream<String> packages() {
    return MAY_USE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatItsRowAllows(String name) {
    Set<String> allowed = new TreeSet<>(MAY_USE.get(name));
    allowed.add("base");
    allowed.add(name);
    noClasses()
        .that()
        .resideInAPackage("alug." + name)
        .should()
        .dependOnClassesThat(
            describe(
                "are alug's, outside " + allowed,
                type ->
                    type.getPackageName().equals("alug")
                        || (type.getPackageName().startsWith("alug.")
                            && !allowed.contains(type.getPackageName().substring(5)))))
        .allowEmptyShould(true)
        .check(production);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("alug.(*)..").should().beFreeOfCycles().check(production);
  }

  static Stream<Map.Entry<String, Set<String>>> libraries() {
    return LIBRARIES.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void librariesStayWhereTheyBelong(Map.Entry<String, Set<String>> row) {
    noClasses()
        .that(
            describe(
                "are outside " + row.getValue(),
                type -> !resideInAnyPackage(row.getValue().toArray(String[]::new)).test(type)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(row.getKey()))
        .allowEmptyShould(true)
        .check(production);
  }

  @Test
  void environmentClockStreamsAndExitAreOnlyInMain() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("alug.Main")
            .should()
            .accessTargetWhere(
                describe(
                    "touches environment, clock, streams or exit",
                    (JavaAccess<?> access) ->
                        ONLY_MAIN.contains(
                            access.getTargetOwner().getFullName()
                                + "."
                                + access.getTarget().getName())));
    rule.allowEmptyShould(true).check(production);
  }

  @Test
  void secretsAreRevealedOnlyAtTheEdges() {
    noClasses()
        .that(
            describe(
                "are outside " + MAY_REVEAL, type -> !MAY_REVEAL.contains(type.getPackageName())))
        .should()
        .accessTargetWhere(
            describe(
                "reveals a secret",
                (JavaAccess<?> access) ->
                    access.getTargetOwner().getFullName().equals("alug.base.Secret")
                        && access.getTarget().getName().equals("reveal")))
        .allowEmptyShould(true)
        .check(production);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Set<String> silent = new TreeSet<>();
    production.stream()
        .map(JavaClass::getPackageName)
        .distinct()
        .filter(name -> !production.contain(name + ".package-info"))
        .forEach(silent::add);
    assertEquals(Set.of(), silent);
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(production);
  }
}
