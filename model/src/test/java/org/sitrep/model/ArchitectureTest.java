package org.sitrep.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.sitrep.model", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule only_the_wire_knows_kafka_and_mappers =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sitrep.model.wire")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "com.fasterxml.jackson.databind..", "org.sitrep.model.wire");

  @ArchTest
  static final ArchRule the_model_knows_no_stage =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.sitrep.ingest..",
              "org.sitrep.enrich..",
              "org.sitrep.aggregate..",
              "org.sitrep.monitor..",
              "org.sitrep.cli..");
}
