package dk.naervaer.service.platform;

import dk.naervaer.service.platform.sql.Seal;

/**
 * Sees at each start that the store is sealed with the key there is, and seals what was written
 * before there was one.
 */
final class NameSealing {
  private final NameSealingStore store;

  NameSealing(NameSealingStore store) {
    this.store = store;
  }

  /**
   * The seal, once all is sealed.
   *
   * @throws StartRefused when it is no key, or another one than the store's
   */
  Seal begin(String key) {
    Seal seal = seal(key);
    if (!seal.isProvenBy(store.proof(seal.proof()))) {
      throw StartRefused.impossible(
          "names in this store are sealed with another key; the right one is in the names.key of"
              + " the data folder it began in, or was the setting naervaer.names.key",
          null);
    }
    if (!store.isAllSealed()) {
      store.sealOld(seal);
    }
    return seal;
  }

  private static Seal seal(String key) {
    try {
      return Seal.of(key);
    } catch (IllegalArgumentException e) {
      throw StartRefused.impossible(
          "the key of names is none, it has to be 32 bytes as base64: " + e.getMessage(), e);
    }
  }
}
