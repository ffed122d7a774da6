package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.inbox.Horizons;
import dk.naervaer.service.platform.sql.Horizon;
import dk.naervaer.service.platform.sql.OnBehalf;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request ask the database in the role that sees only what whoever is logged in may see. As
 * long as nobody is known to be, that is nothing about anybody. Addresses that drive or measure the
 * program as a whole, and tell of no person, ask as the program.
 */
final class PortalRole extends OncePerRequestFilter {
  private final ObjectProvider<Horizons> horizons;
  private final ObjectProvider<Callers> callers;

  PortalRole(ObjectProvider<Horizons> horizons, ObjectProvider<Callers> callers) {
    this.horizons = horizons;
    this.callers = callers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/actuator/") || path.equals("/clock");
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (OnBehalf.Scope _ = OnBehalf.of(new OfLogin(request))) {
      chain.doFilter(request, response);
    }
  }

  /** Found once for a login; whoever takes another's role in the middle is another. */
  private final class OfLogin implements Supplier<Horizon> {
    private final HttpServletRequest request;
    private @Nullable Authentication known;
    private Horizon horizon = Horizon.NOBODY;

    OfLogin(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public Horizon get() {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
        return Horizon.NOBODY;
      }
      if (who != known) {
        horizon = horizons.getObject().of(CallerArgument.caller(callers.getObject(), request, who));
        known = who;
      }
      return horizon;
    }
  }
}
