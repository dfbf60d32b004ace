package org.sitrep.cli.contract;

import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives classes of tests their {@link Ground}: one broker for all, a prefix for each. */
final class OnBroker implements ExecutionCondition, ParameterResolver, AfterAllCallback {
  private static final Namespace OURS = Namespace.create(OnBroker.class);
  private static final String NAME = System.getProperty("sitrep.broker", "embedded");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    try {
      broker(context);
      return ConditionEvaluationResult.enabled("there is a broker");
    } catch (NoEngine missing) {
      System.err.println("SKIPPED: " + context.getDisplayName() + ": " + missing.getMessage());
      return ConditionEvaluationResult.disabled(missing.getMessage());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Ground.class);
  }

  @Override
  public Ground resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return ground(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (broker(context).livesOn()) {
      Traces.remove(ground(context));
    }
  }

  // Started once, by the first that asks; the store closes it when all tests have ended.
  private static TriedBroker broker(ExtensionContext context) {
    Store all = context.getRoot().getStore(OURS);
    return Objects.requireNonNull(
        all.getOrComputeIfAbsent("broker", key -> TriedBroker.named(NAME), TriedBroker.class));
  }

  private static Ground ground(ExtensionContext context) {
    Class<?> tests = context.getRequiredTestClass();
    Store all = context.getRoot().getStore(OURS);
    return Objects.requireNonNull(
        all.getOrComputeIfAbsent(
            tests, key -> new Ground(broker(context), prefix()), Ground.class));
  }

  private static String prefix() {
    return "tried-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()) + ".";
  }
}
