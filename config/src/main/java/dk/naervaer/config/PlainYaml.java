package dk.naervaer.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML without its traps: one document, no anchors, aliases, tags or tabs, and not nested deep. */
final class PlainYaml {
  private static final int DEEPEST = 12;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(8 * 1024 * 1024).setParseComments(false).build();

  private final Source source;
  private boolean plain = true;
  private int depth;
  private int documents;

  private PlainYaml(Source source) {
    this.source = source;
  }

  /** The file's content; empty when there is none or, with faults, when it can't be read. */
  static Optional<Node> read(String text, Source source) {
    PlainYaml yaml = new PlainYaml(source);
    try {
      yaml.refuseTabs(text);
      for (Event event : new Parse(SETTINGS).parseString(text)) {
        yaml.look(event);
        if (yaml.depth > DEEPEST) {
          return Optional.empty();
        }
      }
      return yaml.plain ? new Compose(SETTINGS).composeString(text) : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      yaml.tellUnreadable(line(e.getProblemMark()), e.getProblem());
    } catch (YamlEngineException e) {
      yaml.tellUnreadable(null, null);
    }
    return Optional.empty();
  }

  private void look(Event event) {
    Integer line = line(event.getStartMark());
    if (event instanceof AliasEvent) {
      refuse(line, "en henvisning (*)", "an alias (*)");
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      refuse(line, "et anker (&)", "an anchor (&)");
    } else if (isTagged(event)) {
      refuse(line, "et mærke (!)", "a tag (!)");
    } else if (event instanceof DocumentStartEvent && ++documents > 1) {
      refuse(line, "et dokument mere (---)", "another document (---)");
    }
    if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
      refuse(line, "for mange niveauer", "too many levels");
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
  }

  private static boolean isTagged(Event event) {
    return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent collection && collection.getTag().isPresent());
  }

  private void refuseTabs(String text) {
    int tab = text.indexOf('\t');
    if (tab >= 0) {
      int line = 1 + (int) text.substring(0, tab).chars().filter(c -> c == '\n').count();
      refuse(line, "et tabulatortegn", "a tab");
    }
  }

  private void refuse(@Nullable Integer line, String danish, String english) {
    plain = false;
    source.error(
        "R409",
        line,
        null,
        null,
        "Filen indeholder " + danish + ". Skriv værdien helt ud, indrykket med mellemrum.",
        "The file holds " + english + ". Write the value out in full, indented with blanks.");
  }

  private void tellUnreadable(@Nullable Integer line, @Nullable String problem) {
    source.error(
        "R409",
        line,
        null,
        problem,
        "Filen kan ikke læses som YAML. Se efter indrykning, kolon og anførselstegn.",
        "The file can't be read as YAML. Look at indentation, colons and quotation marks.");
  }

  private static @Nullable Integer line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).map(zeroBased -> zeroBased + 1).orElse(null);
  }
}
