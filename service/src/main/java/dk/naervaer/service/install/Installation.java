package dk.naervaer.service.install;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dk.naervaer.service.command.OtherProcess;
import dk.naervaer.service.platform.embedded.FileTree;
import dk.naervaer.service.platform.embedded.LoopbackPort;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A folder with the program's parts and the cache of what Java has found about them. Nested in a
 * jar, each class is sought in all of some 250 jars by its address, which is two fifths of a start.
 *
 * @param folder where it is
 */
public record Installation(Path folder) {
  private static final String JAR = "naervaer.jar";
  private static final String CACHE = "naervaer.aot";
  private static final String STARTER = "naervaer";
  private static final String READY = "is ready on";

  /** Names the program's own class in a jar whose door is another. */
  private static final Attributes.Name STARTS = new Attributes.Name("Start-Class");

  private static final int PORTS = 24_000;

  /** A cache that no longer fits, as after a change of Java, is told of and left aside. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      # Starts Nærvær, or one of its commands, with what was found out about it when it was installed.
      # NAERVAER_JAVA names another java, NAERVAER_JAVA_OPTIONS holds options for it.
      here=$(dirname "$(readlink -f "$0")")
      exec "${NAERVAER_JAVA:-%s}" "-XX:AOTCache=$here/%s" '-Xlog:aot*=error' $NAERVAER_JAVA_OPTIONS \
        -jar "$here/%s" "$@"
      """;

  /** The packed jar this runs from; empty when it runs from its parts. */
  public static Optional<Path> packedJar() throws IOException {
    String classPath = System.getProperty("java.class.path");
    if (!classPath.endsWith(".jar") || classPath.contains(File.pathSeparator)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(classPath)) {
      Manifest manifest = jar.getManifest();
      boolean packed = manifest != null && manifest.getMainAttributes().containsKey(STARTS);
      return packed ? Optional.of(Path.of(classPath)) : Optional.empty();
    }
  }

  /**
   * Lays a jar out. What starts it is written last; the cache holds only where it was made.
   *
   * @throws IllegalStateException when the program doesn't start from there
   */
  public static Installation make(Path jar, Path folder) throws IOException {
    Path starter = folder.resolve(STARTER);
    try {
      unpack(jar, folder);
      learn(folder);
      Path half = Files.writeString(folder.resolve(STARTER + ".half"), script());
      Files.setPosixFilePermissions(half, fromString("rwxr-xr-x"));
      Files.move(half, starter, StandardCopyOption.ATOMIC_MOVE);
      return new Installation(folder);
    } finally {
      if (!Files.exists(starter)) {
        FileTree.delete(folder);
      }
    }
  }

  /** What starts it. */
  public Path starter() {
    return folder.resolve(STARTER);
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    OtherProcess.done(
        List.of(
            OtherProcess.java(),
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--destination",
            folder.toString(),
            "--application-filename",
            JAR));
  }

  // A second start is learnt from: the first one unpacks the servers, by classes that no later one
  // needs. The third proves that the cache is taken.
  private static void learn(Path folder) throws IOException {
    Path trial = folder.resolve("trial");
    String jar = folder.resolve(JAR).toString();
    String cache = folder.resolve(CACHE).toString();
    start(trial, List.of("-jar", jar));
    start(trial, List.of("-XX:AOTCacheOutput=" + cache, "-jar", jar));
    start(trial, List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-jar", jar));
    FileTree.delete(trial);
  }

  private static void start(Path trial, List<String> java) throws IOException {
    List<String> command = new ArrayList<>(List.of(OtherProcess.java()));
    command.addAll(java);
    command.addAll(
        List.of(
            "--naervaer.data=" + trial,
            "--naervaer.demo=false",
            "--server.port=" + LoopbackPort.freeAfter(PORTS),
            "--naervaer.kafka.port=" + LoopbackPort.freeAfter(PORTS + 100),
            "--naervaer.postgres.port=" + LoopbackPort.freeAfter(PORTS + 200)));
    OtherProcess.secondsUntil(READY, command);
  }

  private static String script() {
    return SCRIPT.formatted(OtherProcess.java(), CACHE, JAR);
  }
}
