package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.AccountPasswords;
import dk.naervaer.service.platform.CoordinatorPassword;
import dk.naervaer.service.platform.PasswordHashes;
import dk.naervaer.service.platform.PlatformClock;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who gets in. Programs come to {@code /api} with HTTP Basic, each request proving itself; people
 * log in to the pages and get a session, which nobody else has. Health, metrics, the driven clock
 * and calendars under a secret address are open. A page that nobody has thought of is the
 * coordinator's alone.
 */
@Configuration
class PortalSecurity {
  static final String LOGIN = "/log-ind";

  /** Where a login by a first password is led to, within the same request. */
  static final String OWN_PASSWORD = "/log-ind/egen";

  /** The field of the form that names the account. */
  static final String ACCOUNT = "konto";

  /** Far more than there are programs that ask. */
  private static final int MOST_REMEMBERED = 10_000;

  static final String CONTENT_POLICY =
      "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src"
          + " 'none'";

  // No cookie is set here, so there is nothing to forge a request with: that is why CSRF tokens
  // are off.
  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, JsonMapper json, AccessNotes notes, RefusalCounter counter)
      throws Exception {
    SecurityProblems problems = new SecurityProblems(json, counter);
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
            failures ->
                failures
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(new RefusedRequests(notes, problems)))
        .addFilterBefore(new OtherSites(counter, true), BasicAuthenticationFilter.class)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .headers(PortalSecurity::tellBrowsers)
        .build();
  }

  /** Logins that fail, counted and noted. */
  @Bean
  static RefusedLogins refusedLogins(
      RefusalCounter counter,
      AccessLog log,
      Callers callers,
      PlatformClock clock,
      LimitSettings settings) {
    return new RefusedLogins(counter, log, callers, clock, settings);
  }

  /** Who is logged in where, so that a session can be seen and ended from elsewhere. */
  @Bean
  static KnownSessions sessions(PlatformClock clock) {
    return new KnownSessions(clock);
  }

  @Bean
  static HttpSessionEventPublisher sessionsThatEnd() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      UserDetailsService accounts,
      DrivenClock clock,
      KnownSessions sessions,
      AccessNotes notes,
      RefusalCounter counter,
      Callers callers,
      ObjectProvider<ClientRegistrationRepository> municipal,
      @Value("${naervaer.login.account:preferred_username}") String account)
      throws Exception {
    ClientRegistrationRepository registrations = municipal.getIfAvailable();
    if (registrations != null) {
      http.oauth2Login(new MunicipalDoor(registrations, callers, account)::open);
    }
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // What went wrong is told to whoever it happened to; and where a request is led
                    // on, it has been let in.
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(PageParts.OWN + "**", PageParts.OTHERS + "**", LOGIN)
                    .permitAll()
                    // Each of these answers for itself by who asks.
                    .requestMatchers(Pages.FOR_EVERYBODY)
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, RoleSwitch.TAKE)
                    .access(
                        (who, asked) ->
                            new AuthorizationDecision(
                                clock.isSimulated()
                                    && CallerArgument.caller(callers, asked.getRequest(), who.get())
                                        .isOfAll(Role.COORDINATOR)))
                    .anyRequest()
                    .hasRole("COORDINATOR"))
        .formLogin(
            login ->
                login
                    .loginPage(LOGIN)
                    .usernameParameter(ACCOUNT)
                    .passwordParameter("adgangskode")
                    .failureHandler(wrongPassword())
                    .permitAll())
        .csrf(forms -> forms.csrfTokenRepository(new FormTokens()))
        .requestCache(wanted -> wanted.requestCache(new WantedPage()))
        .logout(logout -> logout.logoutUrl("/log-ud").logoutSuccessUrl("/log-ind?ud"))
        .sessionManagement(
            s ->
                s.withObjectPostProcessor(new OnlyLoginsBegin())
                    .maximumSessions(-1)
                    .sessionRegistry(sessions)
                    .expiredUrl("/log-ind?ud"))
        // Each request proves itself; no session is made for it.
        .httpBasic(
            basic ->
                basic.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .exceptionHandling(
            failures ->
                failures.accessDeniedHandler(
                    new RefusedRequests(notes, new AccessDeniedHandlerImpl())))
        .addFilterBefore(new OtherSites(counter, false), CsrfFilter.class)
        .addFilterAfter(RoleSwitch.filter(accounts), AuthorizationFilter.class)
        .headers(PortalSecurity::tellBrowsers)
        .build();
  }

  // The page tells that something was wrong; what it was is kept for nobody, which would take a
  // session.
  private static AuthenticationFailureHandler wrongPassword() {
    var told = new SimpleUrlAuthenticationFailureHandler(LOGIN + "?error");
    told.setAllowSessionCreation(false);
    return (request, response, failure) -> {
      if (failure instanceof AuthenticationServiceException) {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      } else if (failure instanceof FirstPassword) {
        request.setAttribute(FirstPassword.ATTRIBUTE, failure);
        request.getRequestDispatcher(OWN_PASSWORD).forward(request, response);
      } else {
        told.onAuthenticationFailure(request, response, failure);
      }
    };
  }

  // Frames, sniffing and caching are forbidden by what Spring sets besides.
  private static void tellBrowsers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new KeptPasswords(new HashedInTurn(new PasswordHashes()));
  }

  @Bean
  LocalAccounts localAccounts(
      Callers callers,
      CoordinatorPassword coordinator,
      AccountPasswords passwords,
      EmployeeAccounts employees) {
    return new LocalAccounts(callers, coordinator, passwords, employees);
  }

  @Bean
  PasswordLogin passwordLogin(LocalAccounts accounts, PasswordEncoder encoder) {
    return new PasswordLogin(
        accounts, encoder, new RememberedPasswords(MOST_REMEMBERED, System::nanoTime));
  }
}
