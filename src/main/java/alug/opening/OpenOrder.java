package alug.opening;

import alug.console.Destination;
import alug.launch.Look;
import alug.plan.PlanRequest;
import alug.profile.ProfileEntry;
import java.util.function.Supplier;

/**
 * One console that is wanted.
 *
 * @param destination the page it should show; may refuse with an AlugException, which is then the
 *     failure of this console alone
 * @param look how its browser context looks
 */
public record OpenOrder(
    ProfileEntry entry, PlanRequest request, Supplier<Destination> destination, Look look) {
  public String profile() {
    return entry.name();
  }
}
