package dk.naervaer.service.portal;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The style sheets, scripts and pictures of the pages. A page names them by their content, so a
 * browser keeps them for ever and never an old one.
 *
 * <p>Each folder has its own address. With one address for everything each link of each page is
 * looked up in the program's jar before it is written, which was three quarters of a page's time.
 */
@Configuration(proxyBeanMethods = false)
class PageParts implements WebMvcConfigurer {
  static final String OWN = "/assets/";
  static final String OTHERS = "/vendor/";

  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String folder : List.of(OWN, OTHERS)) {
      registry
          .addResourceHandler(folder + "**")
          .addResourceLocations("classpath:/static" + folder)
          .setCacheControl(CacheControl.maxAge(FOR_EVER))
          .resourceChain(true)
          .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
  }
}
