package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a page or an address the {@link Caller} behind a request, whichever way he or she logged
 * in.
 */
final class CallerArgument implements HandlerMethodArgumentResolver {
  private static final String NOBODY = "";
  private static final String KNOWN = CallerArgument.class.getName();

  private final Callers callers;

  CallerArgument(Callers callers) {
    this.callers = callers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  // A page and its frame both ask; the answer is the same for one request.
  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    Object known = request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
    if (known instanceof Caller caller) {
      return caller;
    }
    Caller caller = caller(callers, request.getUserPrincipal());
    request.setAttribute(KNOWN, caller, RequestAttributes.SCOPE_REQUEST);
    return caller;
  }

  /** Who somebody is that has logged in; may do nothing who has not. */
  static Caller caller(Callers callers, @Nullable Principal principal) {
    if (principal instanceof OAuth2AuthenticationToken login
        && login.getPrincipal() instanceof OidcUser user) {
      String name = user.getFullName() == null ? login.getName() : user.getFullName();
      return callers.of(login.getName(), name, MunicipalLogin.rolesOf(login));
    }
    return principal == null ? Caller.unknown(NOBODY) : callers.of(principal.getName());
  }
}
