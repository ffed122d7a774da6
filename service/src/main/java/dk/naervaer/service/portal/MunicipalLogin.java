package dk.naervaer.service.portal;

import dk.naervaer.service.access.AppRole;
import dk.naervaer.service.access.Callers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes what the municipality's login tells of somebody: app roles, never groups. Where the login
 * says that there are more groups than it can tell, nobody can know what is missing: no access.
 */
final class MunicipalLogin extends OidcUserService {
  /** Why somebody was not let in, as the login page is asked. */
  static final String OVERAGE = "for-mange-grupper";

  static final String NO_ROLE = "ingen-rolle";

  private static final String ROLES = "roles";
  private static final List<String> SIGNS_OF_OVERAGE =
      List.of("_claim_names", "_claim_sources", "hasgroups");

  /** Marks an app role among the authorities of a session. */
  private static final String APP = "APP_";

  private final Callers callers;
  private final String nameAttribute;

  /**
   * A reader of logins.
   *
   * @param nameAttribute the claim that holds the account, as the organisation names it
   */
  MunicipalLogin(Callers callers, String nameAttribute) {
    this.callers = callers;
    this.nameAttribute = nameAttribute;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = super.loadUser(request);
    if (SIGNS_OF_OVERAGE.stream().anyMatch(user.getClaims()::containsKey)) {
      throw refused(OVERAGE);
    }
    List<AppRole> told = told(user);
    String name = user.getClaimAsString(nameAttribute);
    if (told.isEmpty() || name == null) {
      throw refused(NO_ROLE);
    }
    String account = callers.accountNamed(name);
    // The word alone can be too little, as of a leader whom the organisation doesn't name.
    if (callers.of(account, name, told).grants().isEmpty()) {
      throw refused(NO_ROLE);
    }
    return new Person(user, authorities(told), account);
  }

  /** Somebody under the account's name as the organisation spells it. */
  private static final class Person extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final String account;

    Person(OidcUser user, Set<GrantedAuthority> authorities, String account) {
      super(authorities, user.getIdToken(), user.getUserInfo());
      this.account = account;
    }

    @Override
    public String getName() {
      return account;
    }
  }

  private static List<AppRole> told(OidcUser user) {
    List<String> words = user.getClaimAsStringList(ROLES);
    return words == null
        ? List.of()
        : words.stream().map(AppRole::of).flatMap(Optional::stream).toList();
  }

  // The pages ask for roles by Spring's names; what each may see is asked by the app roles.
  private static Set<GrantedAuthority> authorities(List<AppRole> told) {
    Set<GrantedAuthority> authorities = new LinkedHashSet<>();
    for (AppRole one : told) {
      authorities.add(new SimpleGrantedAuthority(APP + one.text()));
      one.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
    }
    return authorities;
  }

  private static OAuth2AuthenticationException refused(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error(why));
  }

  /** The app roles somebody logged in with; none for a local account. */
  static List<AppRole> rolesOf(Authentication who) {
    Collection<? extends GrantedAuthority> authorities = who.getAuthorities();
    return authorities.stream()
        .map(GrantedAuthority::getAuthority)
        .flatMap(Stream::ofNullable)
        .filter(text -> text.startsWith(APP))
        .map(text -> AppRole.of(text.substring(APP.length())))
        .flatMap(Optional::stream)
        .toList();
  }
}
