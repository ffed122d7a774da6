package dk.naervaer.service.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What the next page is to tell is kept in the session, where there is one: who proves each request
 * by itself has none, and is made none for a sentence.
 */
final class ToldNext extends SessionFlashMapManager {
  @Override
  protected void updateFlashMaps(
      List<FlashMap> told, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      super.updateFlashMaps(told, request, response);
    }
  }

  @Override
  protected Object getFlashMapsMutex(HttpServletRequest request) {
    return request.getSession(false) == null ? request : super.getFlashMapsMutex(request);
  }
}
