package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.CopenhagenTime;
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
    model.addAttribute("mails", mails.newest(all ? null : caller.id(), MOST_SHOWN));
    model.addAttribute("zone", CopenhagenTime.ZONE);
    return "post";
  }
}
