package taijie.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a file to one instance; the system gives it free when the program ends, however it ends.
 */
interface FileLock extends AutoCloseable {

  /** For what may be shared. */
  FileLock NONE = () -> {};

  @Override
  void close();

  /**
   * Takes a file for this instance alone.
   *
   * @throws IllegalStateException where another one has it
   */
  static FileLock of(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(channel)) {
        channel.close();
        throw new IllegalStateException(
            "Another Taijie is using "
                + file
                + ". SQLite is for one instance: stop the other one, or set DATABASE_URL to a"
                + " PostgreSQL, which several can share.");
      }
      return () -> close(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The database's folder cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
