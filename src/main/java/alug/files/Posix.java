package alug.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Owners and modes, where the file system has them. */
final class Posix {
  private static final Path SELF = Path.of("/proc/self");

  private Posix() {}

  static boolean isKnown(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** The mode to create something with; nothing where the file system has no modes. */
  static FileAttribute<?>[] attributes(Path path, String mode) {
    if (!isKnown(path)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
    };
  }

  /** Whether it belongs to the user alug runs as. */
  static boolean isMine(Path path) throws IOException {
    // The number needs no look-up of names, which may ask a directory server.
    if (Files.isDirectory(SELF)) {
      return uid(path, LinkOption.NOFOLLOW_LINKS).equals(uid(SELF));
    }
    String owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
    return owner.equals(System.getProperty("user.name"));
  }

  private static Object uid(Path path, LinkOption... options) throws IOException {
    return Files.getAttribute(path, "unix:uid", options);
  }

  static int mode(Path path) throws IOException {
    Object mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return mode instanceof Integer bits ? bits : 0;
  }
}
