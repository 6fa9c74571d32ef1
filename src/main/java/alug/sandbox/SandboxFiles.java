package alug.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A private temporary directory (0700, files 0600) that goes when the sandbox does. */
final class SandboxFiles implements AutoCloseable {
  private final Path directory;

  SandboxFiles() throws IOException {
    directory = Files.createTempDirectory("alug-sandbox-", mode("rwx------"));
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(Files.createFile(directory.resolve(name), mode("rw-------")), text);
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  private static FileAttribute<?>[] mode(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
