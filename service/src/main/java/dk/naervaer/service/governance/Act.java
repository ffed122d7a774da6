package dk.naervaer.service.governance;

import dk.naervaer.config.Committee.Side;
import java.time.LocalDate;

/** Something that is done to a sheet. */
public sealed interface Act {

  /**
   * Other content.
   *
   * @param base hash of the version that was edited
   */
  record Edit(SheetText text, String base) implements Act {}

  /**
   * It was checked against everything else.
   *
   * @param hash of what was checked
   * @param errors how many faults keep it from being used
   */
  record Check(String hash, int errors) implements Act {}

  /** It was rehearsed on the past; the rehearsal is of these very bytes. */
  record Rehearse(String hash) implements Act {}

  /** It goes to the committee. */
  record Send() implements Act {}

  /**
   * A side agrees.
   *
   * @param hash the bytes the person has before him or her
   * @param opened whether the person has opened the rehearsal of them
   * @param others how many had signed when it was looked whether to ask about a large change
   */
  record Sign(Side side, String hash, boolean opened, int others) implements Act {}

  /** The committee says no: the old sheet stays. */
  record Refuse(String reason) implements Act {}

  /** Whoever proposed it takes it back. */
  record Withdraw() implements Act {}

  /** The coordinator stops what must not come into force, with a reason. */
  record Block(String reason) implements Act {}

  /** The coordinator publishes a sheet of the law. */
  record Publish(String hash, boolean opened) implements Act {}

  /** Notice is given: it stands until a date, then what is inherited holds. */
  record GiveNotice(LocalDate until, String reason) implements Act {}

  /** The coordinator takes its rows away at once, for some days. */
  record Stop(LocalDate until, String reason) implements Act {}
}
