package dk.naervaer.service.portal.screen;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param name who is logged in
 * @param places where the caller may go
 * @param simulated whether everything shown is made up
 * @param playing whether a coordinator is trying somebody else's role
 */
public record Frame(
    String name, List<Place> places, LocalDate today, boolean simulated, boolean playing) {

  /**
   * A place in the menu.
   *
   * @param label key of its text
   */
  public record Place(String path, String label) {}

  @Override
  public String toString() {
    return "Frame[…]";
  }
}
