package dk.naervaer.events;

import org.jspecify.annotations.Nullable;

/** What reading a record gave: a message, or a refusal that names nothing of its content. */
public sealed interface Reading<M> {

  /** A sound record; whether it is new is for the caller to see. */
  record Read<M>(EventKey event, M message) implements Reading<M> {}

  /**
   * A record that nobody can use.
   *
   * @param event source and id, where they could be read
   * @param at JSON pointer of the member at fault, or the name of a CloudEvents header; never holds
   *     anything of the record
   */
  record Refused<M>(@Nullable EventKey event, Reason reason, @Nullable String at)
      implements Reading<M> {}
}
