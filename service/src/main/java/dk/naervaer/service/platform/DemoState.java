package dk.naervaer.service.platform;

/** How far the made-up municipality's last year has been played in. */
public enum DemoState {
  /** Not wanted in this store. */
  NONE,
  /** The store was begun for it. */
  WANTED,
  /** Begun, and to be gone on with after a stop. */
  PLAYING,
  /** Done: the clock runs on. */
  PLAYED
}
