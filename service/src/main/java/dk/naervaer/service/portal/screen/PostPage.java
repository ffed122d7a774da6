package dk.naervaer.service.portal.screen;

import dk.naervaer.config.MailKind;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.delivery.Mail;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The mails that were sent, or kept where there is no mail server: one's own; the coordinator's
 * all.
 */
@Controller
class PostPage {
  private static final int MOST_SHOWN = 200;

  private final MailOutbox mails;

  PostPage(MailOutbox mails) {
    this.mails = mails;
  }

  @GetMapping("/post")
  String show(Model model, Caller caller) {
    boolean all = caller.isOfAll(Role.COORDINATOR);
    model.addAttribute(
        "mails",
        mails.newest(all ? null : caller.id(), MOST_SHOWN).stream().map(PostPage::shown).toList());
    model.addAttribute("zone", CopenhagenTime.ZONE);
    return "post";
  }

  /**
   * A mail as it is shown.
   *
   * @param text null where it is for its receiver's eyes alone
   */
  record Shown(String subject, String to, Instant at, String state, @Nullable String text) {}

  private static Shown shown(Mail mail) {
    MailDraft draft = mail.draft();
    boolean secret = MailKind.ofWord(draft.kind()).map(MailKind::isSecret).orElse(false);
    return new Shown(
        draft.subject(),
        draft.name(),
        mail.createdAt(),
        mail.state().word(),
        secret ? null : draft.plain());
  }
}
