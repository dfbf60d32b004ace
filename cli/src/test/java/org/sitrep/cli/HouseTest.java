package org.sitrep.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house that no single module sees. */
@AnalyzeClasses(packages = "org.sitrep", importOptions = DoNotIncludeTests.class)
class HouseTest {
  private static final String[] CORES = {
    "org.sitrep.model",
    "org.sitrep.ingest",
    "org.sitrep.ingest.file..",
    "org.sitrep.ingest.feed..",
    "org.sitrep.enrich",
    "org.sitrep.enrich.text..",
    "org.sitrep.enrich.language..",
    "org.sitrep.enrich.lexicon..",
    "org.sitrep.enrich.mention..",
    "org.sitrep.enrich.claim..",
    "org.sitrep.enrich.rule..",
    "org.sitrep.enrich.time..",
    "org.sitrep.enrich.version..",
    "org.sitrep.aggregate.core..",
    "org.sitrep.monitor",
    "org.sitrep.monitor.situation..",
    "org.sitrep.monitor.filter..",
    "org.sitrep.monitor.article..",
  };

  @ArchTest
  static final ArchRule a_stage_never_imports_another_stage =
      slices()
          .matching("org.sitrep.(ingest|enrich|aggregate|monitor)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule the_model_imports_nothing_of_ours =
      noClasses()
          .that()
          .resideInAPackage("org.sitrep.model..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.sitrep.ingest..",
                  "org.sitrep.enrich..",
                  "org.sitrep.aggregate..",
                  "org.sitrep.monitor..",
                  "org.sitrep.cli.."));

  @ArchTest
  static final ArchRule the_web_server_imports_nothing_of_ours =
      noClasses()
          .that()
          .resideInAPackage("org.sitrep.web..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.sitrep.model..",
                  "org.sitrep.ingest..",
                  "org.sitrep.enrich..",
                  "org.sitrep.aggregate..",
                  "org.sitrep.monitor..",
                  "org.sitrep.cli.."));

  @ArchTest
  static final ArchRule only_the_web_server_knows_its_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sitrep.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.jetty.server..", "org.eclipse.jetty.compression..");

  @ArchTest
  static final ArchRule no_stage_imports_the_command_line =
      noClasses()
          .that()
          // Measurements run the stages as the commands do.
          .resideOutsideOfPackages("org.sitrep.cli..", "org.sitrep.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sitrep.cli..");

  @ArchTest
  static final ArchRule only_streams_the_wire_and_the_command_line_know_kafka =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.sitrep.ingest.stream..",
              "org.sitrep.enrich.stream..",
              "org.sitrep.aggregate.stream..",
              "org.sitrep.monitor.stream..",
              "org.sitrep.model.wire..",
              "org.sitrep.cli..",
              // Measures the stages as they run.
              "org.sitrep.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "kafka..");

  @ArchTest
  static final ArchRule cores_know_no_logger =
      noClasses()
          .that()
          .resideInAnyPackage(CORES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "org.apache.logging..", "java.util.logging..");

  @ArchTest
  static final ArchRule cores_know_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(CORES)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now");

  @ArchTest
  static final ArchRule nobody_sleeps =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Base)(\\$.*)?");

  @ArchTest
  static final ArchRule only_the_embedded_broker_knows_the_server =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.sitrep.cli.broker.EmbeddedBroker")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..");
}
