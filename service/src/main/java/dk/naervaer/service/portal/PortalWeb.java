package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page and address of the portal can ask for. */
@Configuration(proxyBeanMethods = false)
class PortalWeb implements WebMvcConfigurer {
  private final Callers callers;

  PortalWeb(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(callers));
  }
}
