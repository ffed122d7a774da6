package dk.naervaer.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact at the job centre.
 *
 * @param deputies who stand in, with their days
 * @param givenId what the file calls him or her; null where it names no id
 */
public record Liaison(
    String name, @Nullable String mail, @Nullable String givenId, List<Deputy> deputies) {
  public Liaison {
    deputies = List.copyOf(deputies);
  }

  /** The id: the one of the file, else the mail address, else the name. */
  public String id() {
    if (givenId != null) {
      return givenId;
    }
    return mail != null ? mail : name;
  }
}
