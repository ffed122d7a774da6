package dk.naervaer.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;

/**
 * The jar's door. It is compiled for Java 8, so that an older Java can still read it and say in one
 * line what is missing, where the program's own classes would end in a stack trace.
 */
public final class Launcher {
  private static final int NEEDED = 25;
  private static final int WRONG_JAVA = 2;
  private static final String BOOT = "org.springframework.boot.loader.launch.JarLauncher";

  private Launcher() {}

  /** Hands the arguments on to the program, or ends with exit code 2 when Java is too old. */
  public static void main(String[] args) throws Throwable {
    if (feature(System.getProperty("java.specification.version")) < NEEDED) {
      complain();
      System.exit(WRONG_JAVA);
    }
    try {
      Class.forName(BOOT).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** The number people call a Java by: {@code 1.8} is 8. */
  private static int feature(String specification) {
    String number = specification.startsWith("1.") ? specification.substring(2) : specification;
    return Integer.parseInt(number);
  }

  private static void complain() throws UnsupportedEncodingException {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, "UTF-8");
    err.println(
        "Nærvær needs Java 25 or newer; this is Java "
            + feature(System.getProperty("java.specification.version"))
            + " ("
            + System.getProperty("java.home")
            + "). Start it with the java of a JDK 25.");
  }
}
