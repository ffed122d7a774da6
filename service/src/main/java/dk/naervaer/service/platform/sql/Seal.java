package dk.naervaer.service.platform.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Keeps cells that name people unreadable for whoever has the database and not the key: AES-256 in
 * GCM, each cell with a number of its own. Null stays null, and what was written before there was a
 * seal is read as it stands. Safe for use by many threads.
 */
public final class Seal {
  /** What sealed text begins with, and nobody's name does. */
  public static final String MARK = "sealed:1:";

  /** Of a key. */
  public static final int BYTES = 32;

  private static final String PROOF = "Nærvær";
  private static final String HMAC = "HmacSHA256";
  private static final int NUMBER_BYTES = 16;
  private static final byte[] MARK_BYTES = MARK.getBytes(UTF_8);

  private final AesBytesEncryptor cipher;
  private final SecretKeySpec macKey;
  private final SecretKeySpec aliasKey;

  private Seal(byte[] key) {
    // Two uses of one key never share a key.
    this.macKey = new SecretKeySpec(mac(new SecretKeySpec(key, HMAC), "mac"), HMAC);
    this.aliasKey = new SecretKeySpec(mac(new SecretKeySpec(key, HMAC), "alias"), "AES");
    this.cipher =
        new AesBytesEncryptor(
            new SecretKeySpec(key, "AES"),
            KeyGenerators.secureRandom(NUMBER_BYTES),
            CipherAlgorithm.GCM);
  }

  /**
   * A seal with a key.
   *
   * @throws IllegalArgumentException when it isn't 32 bytes as base64; the message doesn't tell it
   */
  public static Seal of(String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not base64");
    }
    if (key.length != BYTES) {
      throw new IllegalArgumentException("not " + BYTES + " bytes");
    }
    return new Seal(key);
  }

  /** A new key, drawn. */
  public static String drawnKey() {
    byte[] key = KeyGenerators.secureRandom(BYTES).generateKey();
    return Base64.getEncoder().encodeToString(key);
  }

  /** What only whoever has the key can make of a text: HMAC-SHA256, hex. */
  public String mac(String text) {
    return HexFormat.of().formatHex(mac(macKey, text));
  }

  /**
   * What may stand for a text in an address: the same each time, of letters that need no escape,
   * and read by nobody without the key.
   */
  public String alias(String text) {
    byte[] number = Arrays.copyOf(mac(macKey, "alias|" + text), NUMBER_BYTES);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(aliases(number).encrypt(text.getBytes(UTF_8)));
  }

  /** The text that something stands for; empty when it is nobody's alias. */
  public Optional<String> ofAlias(String alias) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(alias);
      if (sealed.length <= NUMBER_BYTES) {
        return Optional.empty();
      }
      String text = new String(aliases(sealed).decrypt(sealed), UTF_8);
      // One text has one alias, however else the same bytes can be written.
      return Optional.of(text).filter(one -> alias(one).equals(alias));
    } catch (IllegalArgumentException | IllegalStateException madeUp) {
      return Optional.empty();
    }
  }

  // The number is drawn from the text, so that the same text comes out the same.
  private AesBytesEncryptor aliases(byte[] number) {
    return new AesBytesEncryptor(aliasKey, new OneNumber(number), CipherAlgorithm.GCM);
  }

  private record OneNumber(byte[] number) implements BytesKeyGenerator {
    @Override
    public int getKeyLength() {
      return NUMBER_BYTES;
    }

    @Override
    public byte[] generateKey() {
      return number;
    }
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  /** Something that this seal's key was used for, to know it by again. */
  public String proof() {
    return Objects.requireNonNull(close(PROOF));
  }

  /** Whether it was this seal's key that was used for a proof. */
  public boolean isProvenBy(String proof) {
    try {
      return PROOF.equals(open(proof));
    } catch (IllegalStateException anotherKey) {
      return false;
    }
  }

  /** The text, sealed. */
  public @Nullable String close(@Nullable String text) {
    return text == null
        ? null
        : MARK + Base64.getEncoder().encodeToString(cipher.encrypt(text.getBytes(UTF_8)));
  }

  /**
   * The text that was sealed.
   *
   * @throws IllegalStateException when it was sealed with another key, or changed since
   */
  public @Nullable String open(@Nullable String sealed) {
    return sealed == null || !sealed.startsWith(MARK)
        ? sealed
        : new String(
            cipher.decrypt(Base64.getDecoder().decode(sealed.substring(MARK.length()))), UTF_8);
  }

  /** The same of bytes. */
  public byte @Nullable [] close(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    byte[] hidden = cipher.encrypt(bytes);
    byte[] sealed = new byte[MARK_BYTES.length + hidden.length];
    System.arraycopy(MARK_BYTES, 0, sealed, 0, MARK_BYTES.length);
    System.arraycopy(hidden, 0, sealed, MARK_BYTES.length, hidden.length);
    return sealed;
  }

  /** The same of bytes. */
  public byte @Nullable [] open(byte @Nullable [] sealed) {
    return sealed == null || !isSealed(sealed)
        ? sealed
        : cipher.decrypt(Arrays.copyOfRange(sealed, MARK_BYTES.length, sealed.length));
  }

  private static boolean isSealed(byte[] bytes) {
    return bytes.length >= MARK_BYTES.length
        && Arrays.equals(bytes, 0, MARK_BYTES.length, MARK_BYTES, 0, MARK_BYTES.length);
  }
}
