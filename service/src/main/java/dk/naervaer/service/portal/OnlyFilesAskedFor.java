package dk.naervaer.service.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
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
    var sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (sent == null
        || sent.getMultiFileMap().isEmpty()
        || handler instanceof HandlerMethod method && isAskedForByOne(method)) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    return false;
  }

  private static boolean isAskedForByOne(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(MultipartFile.class::equals);
  }
}
