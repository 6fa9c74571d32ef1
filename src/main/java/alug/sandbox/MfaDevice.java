package alug.sandbox;

import java.io.ByteArrayOutputStream;

/** A TOTP device (RFC 6238, SHA-1, 30 s, six digits): its serial number and its base32 seed. */
public record MfaDevice(String serial, String seed) {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  public MfaDevice {
    if (serial.length() < 9 || serial.length() > 256) {
      throw new IllegalArgumentException("serial number of 9 to 256 characters: " + serial);
    }
    if (decode(seed).length == 0) {
      throw new IllegalArgumentException("empty seed for " + serial);
    }
  }

  /** The code of a 30-second step, counted from the epoch. */
  String code(long step) {
    return Totp.code(decode(seed), step);
  }

  private static byte[] decode(String seed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < seed.length(); i++) {
      int value = BASE32.indexOf(seed.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("a seed is base32, capital letters without padding");
      }
      held = held << 5 | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "MfaDevice[" + serial + "]";
  }
}
