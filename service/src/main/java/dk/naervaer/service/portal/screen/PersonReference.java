package dk.naervaer.service.portal.screen;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands for an employment in an address: the same each time, and nobody reads an employee
 * from it. It opens nothing: what it points to is looked for among those the caller may see.
 */
final class PersonReference {
  private PersonReference() {}

  static UUID of(String employmentId) {
    return UUID.nameUUIDFromBytes(("employment|" + employmentId).getBytes(StandardCharsets.UTF_8));
  }

  /** The employment among these that a reference stands for. */
  static Optional<String> find(UUID reference, Collection<String> employmentIds) {
    return employmentIds.stream().filter(id -> of(id).equals(reference)).findFirst();
  }
}
