package alug.picker;

import alug.plan.Mode;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.MfaDevice;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many MFA codes some orders take.
 *
 * @param own codes of a role of its own, by device
 * @param shared devices one code of which serves all their roles
 */
record CodeCount(Map<String, Integer> own, Set<String> shared) {
  private static final int CODE_SECONDS = 30;

  CodeCount {
    own = Map.copyOf(own);
    shared = Set.copyOf(shared);
  }

  static CodeCount of(List<PickerEffect.Order> orders, Map<String, Row> rows) {
    Map<String, Integer> own = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (PickerEffect.Order order : orders) {
      Row row = rows.get(order.profile());
      if (row == null) {
        continue;
      }
      switch (need(row.plan(), order.with().mode().orElse(WantedMode.AUTO))) {
        case OWN -> own.merge(device(row), 1, Integer::sum);
        case SHARED -> shared.add(device(row));
        case NONE -> {}
      }
    }
    return new CodeCount(own, shared);
  }

  int total() {
    return ownTotal() + shared.size();
  }

  int ownTotal() {
    int total = 0;
    for (int codes : own.values()) {
      total += codes;
    }
    return total;
  }

  /** The most that one device has to give. */
  int mostOfOneDevice() {
    int most = 0;
    for (Map.Entry<String, Integer> device : own.entrySet()) {
      most = Math.max(most, device.getValue() + (shared.contains(device.getKey()) ? 1 : 0));
    }
    return shared.isEmpty() ? most : Math.max(1, most);
  }

  /** How long a person types: each code of a device is another one, and lasts 30 s. */
  int seconds() {
    return Math.max(0, mostOfOneDevice() - 1) * CODE_SECONDS;
  }

  /** Codes change at every full and half minute (RFC 6238, a step of 30 s). */
  static Instant nextCodeAt(Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), (long) CODE_SECONDS) + 1;
    return Instant.ofEpochSecond(step * CODE_SECONDS);
  }

  /** Whether a role takes a code of its own as it is planned. */
  static boolean isOwn(SignInPlan plan) {
    return need(plan, WantedMode.AUTO) == Need.OWN;
  }

  /** Whether an order of a role takes a code that opens no other role. */
  static boolean isOwn(PickerEffect.Order order, Row row) {
    return need(row.plan(), order.with().mode().orElse(WantedMode.AUTO)) == Need.OWN;
  }

  private enum Need {
    NONE,
    OWN,
    SHARED
  }

  private static Need need(SignInPlan plan, WantedMode wanted) {
    if (plan.mode() == Mode.SHARED && wanted == WantedMode.LONG) {
      return Need.OWN;
    }
    if (!plan.needsCode()) {
      return Need.NONE;
    }
    if (plan.mode() != Mode.LONG) {
      return Need.SHARED;
    }
    if (wanted != WantedMode.SHARED) {
      return Need.OWN;
    }
    return plan.alternative().isPresent() ? Need.NONE : Need.SHARED;
  }

  private static String device(Row row) {
    return row.entry().mfa().map(MfaDevice::serial).orElse(row.group());
  }
}
