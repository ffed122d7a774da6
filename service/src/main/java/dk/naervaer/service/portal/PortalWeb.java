package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.inbox.Horizons;
import dk.naervaer.service.platform.PlatformClock;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** What every page and address of the portal can ask for: who calls, and in which language. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class PortalWeb implements WebMvcConfigurer {
  private static final Locale DANISH = Locale.of("da", "DK");
  private static final String LANGUAGE = "sprog";

  /** JSON, and what an address makes or reads by itself. */
  private static final Set<Class<?>> SPOKEN =
      Set.of(
          JacksonJsonHttpMessageConverter.class,
          StringHttpMessageConverter.class,
          ByteArrayHttpMessageConverter.class,
          ResourceHttpMessageConverter.class);

  private final Callers callers;

  PortalWeb(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(callers));
  }

  // Whatever else is on the class path for other ends reads and writes nothing here.
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.configureMessageConvertersList(
        list -> list.removeIf(one -> SPOKEN.stream().noneMatch(type -> type.isInstance(one))));
  }

  /** Danish until somebody chooses English, whatever the browser was set up for. */
  @Bean
  static LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver(LANGUAGE);
    resolver.setDefaultLocale(DANISH);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    // What is no language counts as none; else it would be told in the log as it was sent.
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  /** Of a program that answers this machine alone; elsewhere names are the network's affair. */
  @Bean
  static FilterRegistrationBean<OtherNames> otherNames(
      ServerProperties server,
      @Value("${naervaer.portal.address:http://127.0.0.1:8080}") String address,
      RefusalCounter counter,
      JsonMapper json) {
    var registration = new FilterRegistrationBean<>(new OtherNames(address, counter, json));
    InetAddress listens = server.getAddress();
    registration.setEnabled(listens != null && listens.isLoopbackAddress());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /** Around all that reads a body. */
  @Bean
  static FilterRegistrationBean<BodyBound> bodyBound(JsonMapper json) {
    var registration = new FilterRegistrationBean<>(new BodyBound(json));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /** Around all that reads a parameter. */
  @Bean
  static FilterRegistrationBean<BrokenRequests> brokenRequests() {
    var registration = new FilterRegistrationBean<>(new BrokenRequests());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /** Before all others, so that nothing is asked for a request but in the portal's role. */
  @Bean
  static FilterRegistrationBean<PortalRole> portalRole(
      ObjectProvider<Horizons> horizons, ObjectProvider<Callers> callers) {
    var registration = new FilterRegistrationBean<>(new PortalRole(horizons, callers));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return registration;
  }

  /** Before a password is looked at, which takes the database's time. */
  @Bean
  static FilterRegistrationBean<AtOnce> atOnce() {
    var registration = new FilterRegistrationBean<>(new AtOnce());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** Before the password is looked at. */
  @Bean
  static LoginLimit loginLimit(LimitSettings settings) {
    return new LoginLimit(settings);
  }

  @Bean
  static FilterRegistrationBean<LoginLimit> loginLimitFilter(LoginLimit loginLimit) {
    var registration = new FilterRegistrationBean<>(loginLimit);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** Before anybody looks at who the session is of. */
  @Bean
  static FilterRegistrationBean<SessionEnd> sessionEnd(
      @Value("${naervaer.login.longest:10h}") Duration longest) {
    var registration = new FilterRegistrationBean<>(new SessionEnd(longest));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return registration;
  }

  /** Once it is known who asks. */
  @Bean
  static FilterRegistrationBean<TaskLimit> taskLimit(LimitSettings settings) {
    var registration = new FilterRegistrationBean<>(new TaskLimit(settings));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
    return registration;
  }

  @Bean
  static RefusalCounter counter(MeterRegistry meters) {
    return new RefusalCounter(meters);
  }

  @Bean
  static AccessNotes accessNotes(
      ObjectProvider<AccessLog> log,
      ObjectProvider<Callers> callers,
      ObjectProvider<PlatformClock> clock,
      RefusalCounter counter,
      LimitSettings settings) {
    return new AccessNotes(log, callers, clock, counter, settings);
  }

  /** Within the security filters, so that who asks is known. */
  @Bean
  static FilterRegistrationBean<AccessFilter> accessFilter(AccessNotes notes) {
    var registration = new FilterRegistrationBean<>(new AccessFilter(notes));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    return registration;
  }

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
    return server -> {
      server.addConnectorCustomizers(TellBrowsers::before);
      server.addContextCustomizers(
          context -> context.getParent().getPipeline().addValve(new PlainRefusals()));
    };
  }

  /**
   * A thread of its own for each request: one that waits, for a body that comes slowly or for the
   * municipality's login, keeps none of the others waiting.
   */
  @Bean
  static TomcatProtocolHandlerCustomizer<?> aThreadEach() {
    return handler -> handler.setExecutor(new VirtualThreadExecutor("http-"));
  }

  @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
  static FlashMapManager toldNext() {
    return new ToldNext();
  }

  @Bean
  static WebMvcRegistrations handlers() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new AskAgain();
      }
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName(LANGUAGE);
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
    registry.addInterceptor(new OnlyFilesAskedFor());
  }
}
