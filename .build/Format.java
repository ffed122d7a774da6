import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or mends the formatting of all Java sources with google-java-format; run by the root pom.
 *
 * <p>Arguments: {@code check} or {@code apply}, then the folder of the project. Exit code 1 when
 * {@code check} finds a file that is not formatted or that cannot be read as Java 25.
 */
final class Format {
  private static final List<String> ROOTS =
      List.of("events", "rules", "config", "service", ".build");

  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    List<String> command = new ArrayList<>();
    command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources(Path.of(args[1])));
    StringWriter found = new StringWriter();
    int exit =
        new Main(new PrintWriter(found), new PrintWriter(System.err, true), System.in)
            .format(command.toArray(String[]::new));
    if (exit != 0) {
      System.err.print(found);
      System.err.println("Not formatted: mend it with mvn -N -Pformat validate");
    }
    System.exit(exit);
  }

  private static List<String> sources(Path project) throws IOException {
    List<String> sources = new ArrayList<>();
    for (String root : ROOTS) {
      try (Stream<Path> files = Files.walk(project.resolve(root))) {
        files
            .map(project::relativize)
            .filter(file -> file.toString().endsWith(".java"))
            .filter(Format::isWritten)
            .forEach(file -> sources.add(project.resolve(file).toString()));
      }
    }
    return sources;
  }

  /** Whether a person wrote the file: what the build makes is passed by. */
  private static boolean isWritten(Path file) {
    for (Path folder : file) {
      if (folder.toString().equals("target") || folder.toString().equals("node_modules")) {
        return false;
      }
    }
    return true;
  }
}
