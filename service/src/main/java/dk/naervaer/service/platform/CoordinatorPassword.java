package dk.naervaer.service.platform;

/**
 * The password of the first account, user name {@value #USER}: drawn at the first start of an
 * embedded store, else a setting.
 *
 * @param value as it was drawn; where the municipality runs the program its hash, as {@link
 *     PasswordHashes} makes one
 */
public record CoordinatorPassword(String value) {
  /** The name that goes with it. */
  public static final String USER = "coordinator";

  @Override
  public String toString() {
    return "CoordinatorPassword[hidden]";
  }
}
