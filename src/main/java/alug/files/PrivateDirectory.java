package alug.files;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * A directory that only its owner can read or write (0700).
 *
 * <p>One that belongs to somebody else, that others can write to, or that is a symbolic link is
 * refused, since whoever can change it could hand in sessions of an account of theirs. Where the
 * file system knows no POSIX modes, the place under the user's own profile has to do.
 */
public final class PrivateDirectory {
  private static final Duration LOCK_DEADLINE = Duration.ofSeconds(10);
  private static final String OWNER_ONLY = "rwx------";
  private static final int OTHERS_MAY_WRITE = 0022;
  private static final int NOT_THE_OWNER = 0077;

  private final Path path;

  private PrivateDirectory(Path path) {
    this.path = path;
  }

  /** The directory at a path; nothing is looked at or made yet. */
  public static PrivateDirectory at(Path path) {
    return new PrivateDirectory(path.toAbsolutePath().normalize());
  }

  public Path path() {
    return path;
  }

  /** A file in it whose writers wait for each other for up to ten seconds. */
  public LockedFile file(String name) {
    return file(name, LOCK_DEADLINE);
  }

  /** A file in it whose writers wait for each other for as long as {@code deadline}. */
  public LockedFile file(String name, Duration deadline) {
    return new LockedFile(this, name, deadline);
  }

  /**
   * Makes it where it is missing, and checks it.
   *
   * @throws AlugException of kind CONFIG if it cannot be made or is not private
   */
  void makeReady() {
    try {
      if (!isThere()) {
        make();
      }
      check();
      closeToOthers();
    } catch (IOException e) {
      throw cannotUse(StateFailure.reason(e), "Make it writable for you, or " + elsewhere(), e);
    }
  }

  /**
   * Whether it is there and private.
   *
   * @throws AlugException of kind CONFIG if it is there and not private
   */
  boolean isReady() {
    try {
      if (!isThere()) {
        return false;
      }
      check();
      return true;
    } catch (IOException e) {
      throw cannotUse(StateFailure.reason(e), "Make it readable for you, or " + elsewhere(), e);
    }
  }

  private boolean isThere() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void make() throws IOException {
    FileAttribute<?>[] attributes = Posix.attributes(path, OWNER_ONLY);
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent, attributes);
    }
    try {
      Files.createDirectory(path, attributes);
    } catch (FileAlreadyExistsException e) {
      // A neighbour was faster; check() says whether it made what we want.
      if (!isThere()) {
        throw e;
      }
    }
  }

  private void check() throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      throw cannotUse("it is a symbolic link", "Remove the link, or " + elsewhere());
    }
    if (!attributes.isDirectory()) {
      throw cannotUse("it is not a directory", "Move it away, or " + elsewhere());
    }
    if (Posix.isKnown(path)) {
      checkOwnerAndMode();
    }
  }

  private void checkOwnerAndMode() throws IOException {
    if (!Posix.isMine(path)) {
      throw cannotUse("it belongs to somebody else", "Take it over with chown, or " + elsewhere());
    }
    if ((Posix.mode(path) & OTHERS_MAY_WRITE) != 0) {
      throw cannotUse(
          "others can write to it",
          "See that nothing in it is theirs, then run chmod 700 " + path + ".");
    }
  }

  private void closeToOthers() throws IOException {
    if (Posix.isKnown(path) && (Posix.mode(path) & NOT_THE_OWNER) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
    }
  }

  private AlugException cannotUse(String reason, String fix) {
    return AlugException.of(
        Kind.CONFIG, "StateDirectory", "the directory " + path + " is not used: " + reason, fix);
  }

  private AlugException cannotUse(String reason, String fix, IOException source) {
    boolean gone = source instanceof NoSuchFileException;
    return cannotUse(gone ? "it cannot be reached" : reason, fix).from(source);
  }

  private static String elsewhere() {
    return "set XDG_STATE_HOME to a directory of your own.";
  }
}
