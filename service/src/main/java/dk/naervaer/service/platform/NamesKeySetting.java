package dk.naervaer.service.platform;

/**
 * The key that cells which name people are sealed with.
 *
 * @param base64 32 bytes
 */
record NamesKeySetting(String base64) {

  /** Without the key. */
  @Override
  public String toString() {
    return "NamesKeySetting";
  }
}
