package org.sitrep.aggregate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the stage. */
@AnalyzeClasses(packages = "org.sitrep.aggregate", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule CORE_KNOWS_NO_KAFKA_NO_LOGGER_AND_NO_JSON =
      noClasses()
          .that()
          .resideInAPackage("..core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "org.slf4j..", "com.fasterxml..", "org.sitrep.model.wire..");

  @ArchTest
  static final ArchRule CORE_DOES_NOT_KNOW_THE_STREAM =
      noClasses()
          .that()
          .resideInAPackage("..core..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sitrep.aggregate.stream..");

  @ArchTest
  static final ArchRule THE_STAGE_IMPORTS_NO_OTHER_STAGE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.sitrep.ingest..",
              "org.sitrep.enrich..",
              "org.sitrep.monitor..",
              "org.sitrep.cli..");

  @ArchTest
  static final ArchRule CORE_HAS_NO_CLOCK_AND_NO_CHANCE =
      noClasses()
          .that()
          .resideInAPackage("..core..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class);
}
