package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a page or an address the {@link Caller} behind a request, whichever way he or she logged
 * in.
 */
final class CallerArgument implements HandlerMethodArgumentResolver {
  private static final String NOBODY = "";
  private static final String EMPLOYEE = "ROLE_" + Role.EMPLOYEE;
  private static final String KNOWN = CallerArgument.class.getName();

  private final Callers callers;

  CallerArgument(Callers callers) {
    this.callers = callers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest asked =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return caller(callers, asked, request.getUserPrincipal());
  }

  /**
   * Who somebody is that has logged in; may do nothing who has not. The database's wall, a page,
   * its frame and the access log all ask; for one request and one login it is found once.
   */
  static Caller caller(Callers callers, HttpServletRequest request, @Nullable Principal principal) {
    if (request.getAttribute(KNOWN) instanceof Known known && known.isOf(principal)) {
      return known.caller;
    }
    if (isToldToComeAgain(request)) {
      return Caller.unknown(NOBODY);
    }
    Caller caller = found(callers, principal);
    request.setAttribute(KNOWN, new Known(principal, caller));
    return caller;
  }

  // The page that tells so must not ask a store that cannot be asked.
  private static boolean isToldToComeAgain(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value()).equals(status);
  }

  private record Known(@Nullable Principal principal, Caller caller) {
    // The login itself: whoever takes another's role has another.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(@Nullable Principal other) {
      return principal == other;
    }
  }

  /** Who a login stands for today. */
  static Caller found(Callers callers, @Nullable Principal principal) {
    if (principal instanceof OAuth2AuthenticationToken login
        && login.getPrincipal() instanceof OidcUser user) {
      String name = user.getFullName() == null ? login.getName() : user.getFullName();
      return callers.of(login.getName(), name, MunicipalLogin.rolesOf(login));
    }
    if (principal == null) {
      return Caller.unknown(NOBODY);
    }
    String account = principal.getName();
    return isEmployees(principal) && callers.isNamed(account)
        ? Caller.unknown(account)
        : callers.of(account);
  }

  // An employee's number can become the name of one of the organisation's while he or she is logged
  // in: that is another person.
  private static boolean isEmployees(Principal principal) {
    return principal instanceof Authentication login
        && login.getAuthorities().stream().anyMatch(one -> EMPLOYEE.equals(one.getAuthority()));
  }
}
