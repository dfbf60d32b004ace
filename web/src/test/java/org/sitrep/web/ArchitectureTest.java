package org.sitrep.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.sitrep.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule it_serves_anyone_and_knows_nobody =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.sitrep.web..",
              "java..",
              "org.eclipse.jetty..",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule those_who_use_it_do_not_see_the_library =
      noClasses()
          .that()
          .haveSimpleName("Answer")
          .or()
          .haveSimpleName("Call")
          .or()
          .haveSimpleName("Route")
          .or()
          .haveSimpleName("Outgoing")
          .or()
          .haveSimpleName("Problem")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.jetty..");
}
