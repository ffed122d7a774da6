package dk.naervaer.service.portal;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Lets the coordinator of a simulated store see the pages as somebody else, to try the program out.
 */
final class RoleSwitch {
  static final String TAKE = "/rolle/tag";
  static final String GIVE_BACK = "/rolle/tilbage";

  private RoleSwitch() {}

  static SwitchUserFilter filter(UserDetailsService accounts) {
    var filter = new SwitchUserFilter();
    filter.setUserDetailsService(accounts);
    filter.setUsernameParameter("konto");
    filter.setSwitchUserMatcher(post(TAKE));
    filter.setExitUserMatcher(post(GIVE_BACK));
    filter.setTargetUrl("/");
    filter.setSwitchFailureUrl("/?ukendt-konto");
    filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    filter.afterPropertiesSet();
    return filter;
  }

  private static PathPatternRequestMatcher post(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
  }
}
