package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.Bell;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where mails are laid, in the transaction of what they tell of; also what became of them. */
public final class MailOutbox {
  private final MailStore store;
  private final boolean hasServer;
  private final Bell bell;

  MailOutbox(MailStore store, boolean hasServer, Bell bell) {
    this.store = store;
    this.hasServer = hasServer;
    this.bell = bell;
  }

  /** Whether mails are sent; where there is no mail server they are kept to be looked at only. */
  public boolean isSending() {
    return hasServer;
  }

  /** Lays mails there; those whose key is known already are not written again. */
  public void post(List<MailDraft> drafts, Instant now) {
    if (drafts.isEmpty()) {
      return;
    }
    store.add(drafts, hasServer ? MailState.CREATED : MailState.KEPT, hasServer, now);
    AfterCommit.run(bell::ring);
  }

  /** The keys of mails that have failed for good and that nobody was told of; told once. */
  public List<String> takeFailed() {
    return store.takeFailed();
  }

  /** Whether there are such. */
  public boolean anyFailed() {
    return store.anyFailed();
  }

  /** The accounts that have had their digest of a day. */
  public Collection<String> digestedOn(LocalDate day) {
    return store.digestedOn(day);
  }

  /**
   * Lets mails go that were written before an instant and are not to be sent any more.
   *
   * @param kept those to these accounts, or employees, stay
   */
  public long letGo(Instant before, Collection<String> kept) {
    return store.letGo(before, kept);
  }

  /**
   * The newest mails.
   *
   * @param account only those to this account; null for all
   */
  public List<Mail> newest(@Nullable String account, int most) {
    return store.newest(account, most);
  }
}
