package alug.search;

/** The characters of all rows, folded one way, and the bonus each place earns. */
@SuppressWarnings("ArrayRecordComponent") // a pair of shared arrays, never compared
record Text(char[] chars, byte[] bonus) {

  boolean has(char[] letters, int at) {
    for (int i = 0; i < letters.length; i++) {
      if (chars[at + i] != letters[i]) {
        return false;
      }
    }
    return true;
  }
}
