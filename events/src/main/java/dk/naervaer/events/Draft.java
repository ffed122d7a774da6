package dk.naervaer.events;

/** Collects the members of one JSON object; what is missing or contradicts shows at its end. */
interface Draft<M> {

  /** Takes a member's value, or skips it: members nobody knows are dropped here. */
  void member(String name, JsonCursor value);

  /** Called behind the object's end. */
  M finish(JsonCursor object);
}
