package org.sitrep.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;

@AnalyzeClasses(packages = "org.sitrep.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule only_the_stream_room_knows_kafka =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sitrep.ingest.stream")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule readers_know_neither_the_way_out_nor_a_clock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.sitrep.ingest.file", "org.sitrep.ingest.page", "org.sitrep.ingest.archive")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sitrep.ingest.stream")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class, InstantSource.class)
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule a_page_is_read_without_files_and_network =
      noClasses()
          .that()
          .resideInAPackage("org.sitrep.ingest.page")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.nio.file..", "java.net.http..", "java.nio.channels..", "org.slf4j..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.jsoup.Connection");

  @ArchTest
  static final ArchRule a_stage_knows_no_other_stage =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.sitrep.enrich..",
              "org.sitrep.aggregate..",
              "org.sitrep.monitor..",
              "org.sitrep.cli..");
}
