package dk.naervaer.config;

import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work unit. Landing, workdays, local days off, priorities and how to call in sick are its own or
 * inherited from above.
 *
 * @param id lower-case letters, digits and hyphens; also the folder name of its sheets
 * @param parent null for the top
 * @param leader its own; see {@link Organisation#leaderOf} for the nearest
 * @param liaison its own; see {@link Organisation#liaisonOf} for the nearest
 * @param landing null when the municipality's dated threshold decides
 * @param priorities which tasks come first when people are away; its own or inherited
 * @param callingInSick how somebody calls in sick, line by line; its own or inherited
 * @param chain levels whose sheets hold for it, widest first: {@code kommunen} ... the unit itself
 */
public record WorkUnit(
    String id,
    String name,
    @Nullable String parent,
    @Nullable Leader leader,
    List<Deputy> deputies,
    @Nullable Liaison liaison,
    @Nullable Landing landing,
    Workdays workdays,
    Set<LocalDate> localDaysOff,
    @Nullable Priorities priorities,
    List<String> callingInSick,
    List<String> chain) {

  /** The unit as the rules see it. */
  public WorkUnitProfile profile() {
    return new WorkUnitProfile(
        id, chain, landing, workdays, localDaysOff, leader == null ? null : leader.since());
  }
}
