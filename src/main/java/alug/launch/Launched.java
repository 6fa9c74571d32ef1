package alug.launch;

import java.util.concurrent.CompletableFuture;

/**
 * A browser that was started.
 *
 * @param profile whose console it is
 * @param outcome completes within {@link Browser#DEADLINE}, never with an exception
 */
public record Launched(String profile, CompletableFuture<Outcome> outcome) {}
