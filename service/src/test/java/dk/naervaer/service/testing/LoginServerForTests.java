package dk.naervaer.service.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A login server by the book of OpenID Connect (code flow, signed tokens), which lets in whoever
 * comes as the person set beforehand.
 */
public final class LoginServerForTests implements AutoCloseable {
  private static final String CLIENT = "naervaer";
  private static final String SECRET = "only-for-tests";
  private static final long LIFETIME_SECONDS = 300;

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private volatile Map<String, Object> person = Map.of();
  private final Collection<HttpExchange> held = new ConcurrentLinkedQueue<>();
  private volatile boolean hanging;

  private LoginServerForTests() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/keys", it -> answer(it, 200, new JWKSet(key).toString()));
    server.start();
  }

  /** Starts one on a free port. */
  public static LoginServerForTests start() {
    try {
      return new LoginServerForTests();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who comes next, by the claims of the token. */
  public void comes(Map<String, Object> claims) {
    person = Map.copyOf(claims);
  }

  /**
   * Whether it takes what it is asked for a token, and says nothing to it until it no longer does.
   */
  public void hangs(boolean does) {
    hanging = does;
    if (!does) {
      held.forEach(HttpExchange::close);
      held.clear();
    }
  }

  /** The settings of a program that logs in here. */
  public String[] settings() {
    return new String[] {
      "--spring.security.oauth2.client.registration.kommunen.client-id=" + CLIENT,
      "--spring.security.oauth2.client.registration.kommunen.client-secret=" + SECRET,
      "--spring.security.oauth2.client.registration.kommunen.scope=openid",
      "--spring.security.oauth2.client.provider.kommunen.issuer-uri=" + address()
    };
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "issuer",
                    address(),
                    "authorization_endpoint",
                    address() + "/authorize",
                    "token_endpoint",
                    address() + "/token",
                    "end_session_endpoint",
                    address() + "/out",
                    "jwks_uri",
                    address() + "/keys",
                    "subject_types_supported",
                    new String[] {"public"},
                    "response_types_supported",
                    new String[] {"code"},
                    "id_token_signing_alg_values_supported",
                    new String[] {"RS256"})));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    nonces.put(code, asked.get("nonce"));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    if (hanging) {
      held.add(exchange);
      return;
    }
    String proof =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String nonce = nonces.remove(String.valueOf(fields(body).get("code")));
    boolean known =
        ("Basic " + proof).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known || nonce == null) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    answer(
        exchange,
        200,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "access_token",
                    UUID.randomUUID().toString(),
                    "token_type",
                    "Bearer",
                    "expires_in",
                    LIFETIME_SECONDS,
                    "id_token",
                    signed(nonce))));
  }

  private String signed(String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience(CLIENT)
            .subject(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
            .claim("nonce", nonce);
    person.forEach(claims::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static Map<String, String> fields(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
