package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who does a {@link LimitedTask} too often; everybody else goes on as before. */
final class TaskLimit extends OncePerRequestFilter {
  private final Map<LimitedTask, Limits> limits = new EnumMap<>(LimitedTask.class);

  TaskLimit(LimitSettings settings) {
    Arrays.stream(LimitedTask.values())
        .forEach(task -> limits.put(task, new Limits(task.aMinute(settings))));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<LimitedTask> task = LimitedTask.of(request.getMethod(), request.getServletPath());
    String account = request.getRemoteUser();
    long wait =
        task.isEmpty() || account == null
            ? 0
            : Objects.requireNonNull(limits.get(task.get())).take(account);
    if (wait > 0) {
      LoginLimit.turnAway(response, wait);
    } else {
      chain.doFilter(request, response);
    }
  }
}
