package dk.naervaer.service.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Notes what the security filters refuse before any page or address is reached, then tells it. */
final class RefusedRequests implements AccessDeniedHandler {
  private final AccessNotes notes;
  private final AccessDeniedHandler teller;

  RefusedRequests(AccessNotes notes, AccessDeniedHandler teller) {
    this.notes = notes;
    this.teller = teller;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    Refusal why = denied instanceof CsrfException ? Refusal.FORM_TOKEN : Refusal.ROLE;
    if (notes.isRefusalNoted(request, why, List.of())) {
      teller.handle(request, response, denied);
    } else {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
  }
}
