package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.platform.AccountPasswords;
import dk.naervaer.service.platform.CoordinatorPassword;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who gets in: local accounts by HTTP Basic; health, metrics, the driven clock and calendars under
 * a secret address are open. A page that nobody has thought of is the coordinator's alone.
 */
@Configuration
class PortalSecurity {
  private static final String CONTENT_POLICY =
      "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

  // Each request proves itself anew and no cookie is set, so there is nothing to forge a request
  // with: that is why CSRF tokens are off.
  @Bean
  SecurityFilterChain portalFilters(HttpSecurity http, JsonMapper json) throws Exception {
    SecurityProblems problems = new SecurityProblems(json);
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // Whoever was let in, or kept out, is told what went wrong.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/actuator/health/**",
                        "/actuator/prometheus",
                        "/clock",
                        "/assets/**",
                        "/kalender/*")
                    .permitAll()
                    // Each of these answers for itself by who asks.
                    .requestMatchers("/api/**", "/opgaver", "/opgave/*", "/post")
                    .authenticated()
                    .anyRequest()
                    .hasRole("COORDINATOR"))
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY)))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService localAccounts(
      Callers callers,
      CoordinatorPassword coordinator,
      AccountPasswords passwords,
      PasswordEncoder encoder) {
    return new LocalAccounts(callers, coordinator, passwords, encoder);
  }
}
