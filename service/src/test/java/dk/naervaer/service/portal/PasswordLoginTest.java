package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.PasswordHashes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How often a login takes the slow way; counted, as the time of one says little here. */
class PasswordLoginTest {
  private static final int MOST = 2;
  private static final String RIGHT = "right-and-long-enough";

  private final Counted slow = new Counted(new PasswordHashes());
  private final Accounts accounts = new Accounts();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final PasswordLogin login =
      new PasswordLogin(
          accounts, new KeptPasswords(slow), new RememberedPasswords(MOST, nanos::get));

  /** The real one, counted. */
  private static final class Counted implements PasswordEncoder {
    private final PasswordEncoder encoder;
    private final AtomicInteger looked = new AtomicInteger();

    Counted(PasswordEncoder encoder) {
      this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      looked.incrementAndGet();
      return encoder.matches(password, hash);
    }
  }

  private static final class Accounts implements UserDetailsService {
    private final Map<String, String> kept = new HashMap<>();
    private final Set<String> first = new HashSet<>();

    @Override
    public UserDetails loadUserByUsername(String name) {
      if (!kept.containsKey(name)) {
        throw UsernameNotFoundException.fromUsername(name);
      }
      return User.withUsername(name)
          .password(kept.get(name))
          .credentialsExpired(first.contains(name))
          .roles("LEADER")
          .build();
    }
  }

  @BeforeEach
  void threeKindsOfAccounts() {
    for (String account : "A B C".split(" ")) {
      accounts.kept.put(account, String.valueOf(slow.encode(RIGHT)));
    }
    accounts.kept.put("drawn", KeptPasswords.drawn(RIGHT));
    accounts.kept.put("old", KeptPasswords.drawn(RIGHT).replace("{drawn}", ""));
  }

  private boolean isIn(String account, String password) {
    return login
        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password))
        .isAuthenticated();
  }

  private int slowOnesOf(Runnable work) {
    int before = slow.looked.get();
    work.run();
    return slow.looked.get() - before;
  }

  private int slowOnesOfRight(String account) {
    return slowOnesOf(() -> assertThat(isIn(account, RIGHT)).isTrue());
  }

  private int slowOnesOfWrong(String account, String password) {
    return slowOnesOf(
        () ->
            assertThatThrownBy(() -> isIn(account, password))
                .isInstanceOf(BadCredentialsException.class));
  }

  @Test
  void aWrongOneIsSlowOnceOfEveryKindOfAccountAndOfNone() {
    for (String account : "A drawn old nobody".split(" ")) {
      assertThat(slowOnesOfWrong(account, "wrong")).as(account).isEqualTo(1);
      assertThat(slowOnesOfWrong(account, "wrong")).as(account + " again").isEqualTo(1);
    }
    assertThat(accounts.kept.get("A")).startsWith("{bcrypt}$2a$11$");
  }

  @Test
  void aRightOneIsRememberedForTenMinutesAndNoLonger() {
    assertThat(slowOnesOfRight("A")).isEqualTo(1);
    assertThat(slowOnesOfRight("A")).isZero();
    assertThat(slowOnesOfWrong("A", RIGHT + "x")).isEqualTo(1);
    nanos.addAndGet(Duration.ofMinutes(10).minusNanos(1).toNanos());
    assertThat(slowOnesOfRight("A")).isZero();
    nanos.addAndGet(1);
    assertThat(slowOnesOfRight("A")).as("asking makes it last no longer").isEqualTo(1);
    assertThat(slowOnesOfRight("A")).isZero();
  }

  @Test
  void itIsOfThisAccountAndThisHashAlone() {
    accounts.kept.put("B", String.valueOf(accounts.kept.get("A")));
    assertThat(slowOnesOfRight("A")).isEqualTo(1);
    assertThat(slowOnesOfRight("B")).as("another's, by the same hash").isEqualTo(1);

    accounts.kept.put("A", String.valueOf(slow.encode("another-and-long")));
    assertThat(slowOnesOfWrong("A", RIGHT)).as("the password has changed").isEqualTo(1);

    accounts.kept.remove("B");
    assertThat(slowOnesOfWrong("B", RIGHT)).as("the account is closed").isEqualTo(1);
  }

  @Test
  void onlySoManyAreRemembered() {
    assertThat(slowOnesOfRight("A") + slowOnesOfRight("B") + slowOnesOfRight("C")).isEqualTo(3);
    assertThat(slowOnesOfRight("C") + slowOnesOfRight("B")).isZero();
    assertThat(slowOnesOfRight("A")).isEqualTo(1);
  }

  @Test
  void aFirstOneIsToldFromAWrongOneOnlyToWhoeverKnowsIt() {
    accounts.first.addAll(List.of("A", "old"));
    for (String account : List.of("A", "old")) {
      assertThat(slowOnesOfWrong(account, "wrong")).isEqualTo(1);
      assertThatThrownBy(() -> isIn(account, RIGHT))
          .isInstanceOfSatisfying(
              FirstPassword.class,
              first -> {
                assertThat(first.account()).isEqualTo(account);
                assertThat(first.kept()).isEqualTo(accounts.kept.get(account));
              });
    }
  }

  @Test
  void whatAnInstallationDrewStaysAsItIs() {
    assertThat(slowOnesOfRight("drawn")).isZero();
    assertThat(accounts.kept.get("drawn")).startsWith("{drawn}");
  }
}
