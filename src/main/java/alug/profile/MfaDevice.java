package alug.profile;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import java.util.Optional;

/**
 * An MFA device as a profile names it.
 *
 * @param serial the ARN of a virtual device or the serial number of a hardware one; 9 to 256
 *     characters of {@code \w+=/:,.@-} (STS API reference, AssumeRole SerialNumber)
 * @param profile the profile whose {@code mfa_serial} it is: the role's own or its source's
 * @param place the line that says so
 */
public record MfaDevice(String serial, String profile, Place place) {
  private static final int SHORTEST = 9;
  private static final int LONGEST = 256;
  private static final Alphabet ALPHABET = new Alphabet("_+=/:,.@-");

  public MfaDevice {
    if (!isSerial(serial)) {
      throw AlugException.of(
              Kind.CONFIG,
              "MfaSerial",
              "mfa_serial of [profile " + profile + "] is not an MFA serial",
              "Write the device's ARN, arn:aws:iam::123456789012:mfa/NAME, or its serial number.")
          .at(place);
    }
  }

  /**
   * The device that a profile names, if it names one.
   *
   * @throws AlugException of kind CONFIG where that is no serial
   */
  public static Optional<MfaDevice> of(Profile profile) {
    Optional<String> serial = profile.get("mfa_serial");
    return serial.isEmpty()
        ? Optional.empty()
        : Optional.of(new MfaDevice(serial.get(), profile.name(), profile.placeOf("mfa_serial")));
  }

  private static boolean isSerial(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST && ALPHABET.allows(text);
  }
}
