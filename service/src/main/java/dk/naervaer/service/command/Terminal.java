package dk.naervaer.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Optional;

/**
 * Where a command writes.
 *
 * @param out its result, UTF-8
 * @param err what else there is to say
 */
public record Terminal(PrintStream out, PrintStream err) {
  public Terminal {
    out = plain(out);
    err = plain(err);
  }

  private static PrintStream plain(PrintStream to) {
    return new PrintStream(new BufferedOutputStream(new PlainOutput(to)), true, UTF_8);
  }

  /** Exit code of a command that did what it was asked. */
  public static final int DONE = 0;

  /** Exit code of a command that was called wrongly or given faulty input. */
  public static final int REFUSED = 2;

  /** What a command does. */
  public interface Work {
    /** Does it and tells the exit code. */
    int run() throws IOException;
  }

  /**
   * Does some work; a wrong call is answered with the usage, an unreadable file with its name, and
   * a program that does not run with just that.
   */
  public int run(String usage, Work work) {
    try {
      return work.run();
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage() + "\n" + usage);
    } catch (ConnectException unreached) {
      err.println("the program can't be reached: nobody answers there");
    } catch (IOException | UncheckedIOException unreadable) {
      err.println("can't read or write " + unreadable.getMessage());
    } catch (OutOfMemoryError full) {
      err.println("there is not memory enough for it: give Java more of it, such as -Xmx4g");
    }
    return REFUSED;
  }

  /**
   * The sheets and settings named by {@code --rules} and {@code --config}.
   *
   * @return empty, with every error told, when they can't be used
   */
  public Optional<RulesAndConfig> rulesAndConfig(Options options, Language language) {
    Checked<RulesAndConfig> read =
        RulesAndConfig.load(options.path("--rules"), options.path("--config"));
    read.faults().stream()
        .filter(Fault::isError)
        .forEach(fault -> err.println(fault.line(language)));
    return read.use();
  }
}
