package org.sitrep.cli.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of what the pipeline does on any broker. They are given a {@link Ground}; {@code
 * -Dsitrep.broker} says what it is, see {@link TriedBroker#named}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("contract")
@ExtendWith(OnBroker.class)
public @interface Contract {}
