package dk.naervaer.service.portal;

import org.springframework.security.authentication.CredentialsExpiredException;

/**
 * The password was right, and is a first one: it opens nothing, but can be exchanged for an own
 * one. It counts as no wrong one: Spring publishes failures of the classes it knows alone.
 */
public final class FirstPassword extends CredentialsExpiredException {
  /** Of the request by which it was presented. */
  public static final String ATTRIBUTE = "dk.naervaer.first-password";

  private static final long serialVersionUID = 1L;

  private final String account;
  private final String kept;

  FirstPassword(String account, String kept) {
    super("A first password is to be exchanged.");
    this.account = account;
    this.kept = kept;
  }

  /** Whose it is. */
  public String account() {
    return account;
  }

  /** What was kept of it when it was found right. */
  String kept() {
    return kept;
  }
}
