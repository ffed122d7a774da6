package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.AccountPasswords;
import dk.naervaer.service.platform.CoordinatorPassword;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who gets in. Programs come to {@code /api} with HTTP Basic, each request proving itself; people
 * log in to the pages and get a session. Health, metrics, the driven clock and calendars under a
 * secret address are open. A page that nobody has thought of is the coordinator's alone.
 */
@Configuration
class PortalSecurity {
  private static final String CONTENT_POLICY =
      "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src"
          + " 'none'";

  // No cookie is set here, so there is nothing to forge a request with: that is why CSRF tokens
  // are off.
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, JsonMapper json) throws Exception {
    SecurityProblems problems = new SecurityProblems(json);
    return http.securityMatcher("/api/**", "/actuator/**", "/clock", "/kalender/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    // Whoever was let in, or kept out, is told what went wrong.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/actuator/health/**", "/actuator/prometheus", "/clock", "/kalender/*")
                    .permitAll()
                    // Each of these answers for itself by who asks.
                    .requestMatchers("/api/**")
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
  @Order(2)
  SecurityFilterChain people(HttpSecurity http, UserDetailsService accounts, DrivenClock clock)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // What went wrong is told to whoever it happened to.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/assets/**", "/vendor/**", "/log-ind")
                    .permitAll()
                    // Each of these answers for itself by who asks.
                    .requestMatchers(Pages.FOR_EVERYBODY)
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, RoleSwitch.TAKE)
                    .access(
                        (who, _) ->
                            new AuthorizationDecision(
                                clock.isSimulated() && RoleSwitch.isCoordinator(who.get())))
                    .anyRequest()
                    .hasRole("COORDINATOR"))
        .formLogin(
            login ->
                login
                    .loginPage("/log-ind")
                    .usernameParameter("konto")
                    .passwordParameter("adgangskode")
                    .permitAll())
        .logout(logout -> logout.logoutUrl("/log-ud").logoutSuccessUrl("/log-ind?ud"))
        .httpBasic(Customizer.withDefaults())
        .addFilterAfter(RoleSwitch.filter(accounts), AuthorizationFilter.class)
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
      PasswordEncoder encoder,
      EmployeeAccounts employees) {
    return new LocalAccounts(callers, coordinator, passwords, encoder, employees);
  }
}
