package dk.naervaer.rules.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Turns rule texts into classes. The build does it once for the shipped rules and lays the classes
 * beside the others, so that neither a start nor a command has to run a compiler.
 */
final class RuleCompiler {
  private static final String FOLDER = "src/main/resources/naervaer/rulebook/";
  private static final String CLASSES = "naervaer/rulebook/";
  private static final String MODEL = "naervaer/rulebook-model.txt";

  private RuleCompiler() {}

  /**
   * Compiles the shipped rules; run by the build.
   *
   * @param args the folder of compiled classes
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    InternalKieModule module = build(RuleText.shipped());
    for (String file : module.getFileNames()) {
      if (file.startsWith(CLASSES) && file.endsWith(".class")) {
        write(target.resolve(file), module.getBytes(file));
      }
    }
    write(target.resolve(MODEL), modelClass(module).getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes);
  }

  private static String modelClass(InternalKieModule module) {
    return module.getFileNames().stream()
        .filter(file -> file.endsWith("/drools-model"))
        .map(file -> new String(module.getBytes(file), StandardCharsets.UTF_8))
        .flatMap(String::lines)
        .filter(line -> line.startsWith("naervaer."))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the rules were compiled to no model"));
  }

  /** Rules as the build has compiled them. */
  static KieBase shipped() {
    try {
      String name = RuleText.resource("/" + MODEL).strip();
      Model model = (Model) Class.forName(name).getDeclaredConstructor().newInstance();
      return KieBaseBuilder.createKieBaseFromModel(model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled core rules do not fit this program", e);
    }
  }

  /** Rules compiled now. */
  static KieBase compile(List<RuleText> rules) {
    ReleaseId id = build(rules).getReleaseId();
    KieBase base = KieServices.get().newKieContainer(id).getKieBase();
    KieServices.get().getRepository().removeKieModule(id);
    return base;
  }

  // An own id each time: two builds under one id on two threads disturb each other.
  private static InternalKieModule build(List<RuleText> rules) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("dk.naervaer", "rulebook", UUID.randomUUID().toString());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    rules.forEach(rule -> files.write(FOLDER + rule.code() + ".drl", rule.drl()));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR, Message.Level.WARNING)) {
      throw new IllegalStateException("core rules: " + builder.getResults().getMessages());
    }
    return (InternalKieModule) builder.getKieModule();
  }
}
