package dk.naervaer.service.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Refuses a file where none is asked for. Spring would take it for the form's field of that name,
 * and tell whoever sent it what it is called inside.
 */
final class OnlyFilesAskedFor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    // What tells that the request failed asks for no file, whatever was sent.
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    var sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (sent == null || askedFor(handler).containsAll(sent.getMultiFileMap().keySet())) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    return false;
  }

  private static Set<String> askedFor(Object handler) {
    return handler instanceof HandlerMethod method
        ? Arrays.stream(method.getMethod().getParameters())
            .filter(one -> one.getType().equals(MultipartFile.class))
            .map(Parameter::getName)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
