package org.sitrep.cli;

import java.util.concurrent.Callable;

/**
 * A benchmark as a command of its own under {@code sitrep bench}, found with {@link
 * java.util.ServiceLoader}: benchmarks use all that the command does, so the command cannot know
 * them. It prints to standard output and gives an exit code.
 */
public interface Benchmark extends Callable<Integer> {}
