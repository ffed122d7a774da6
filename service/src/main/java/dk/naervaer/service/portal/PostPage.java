package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.inbox.Inbox;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the links of mails lead, and the mails themselves: everybody's own, the coordinator's all.
 */
@Controller
class PostPage {
  private static final int MOST_SHOWN = 200;

  private final Inbox inbox;
  private final MailOutbox mails;

  PostPage(Inbox inbox, MailOutbox mails) {
    this.inbox = inbox;
    this.mails = mails;
  }

  @GetMapping("/opgaver")
  String items(Model model, Caller caller) {
    model.addAttribute("items", inbox.list(caller, false));
    return "items";
  }

  @GetMapping("/opgave/{id}")
  String item(Model model, Caller caller, @PathVariable UUID id) {
    model.addAttribute(
        "items",
        inbox
            .find(caller, id)
            .map(List::of)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "items";
  }

  @GetMapping("/post")
  String mails(Model model, Caller caller) {
    boolean all = caller.isAny(Role.COORDINATOR);
    model.addAttribute("mails", mails.newest(all ? null : caller.id(), MOST_SHOWN));
    return "post";
  }
}
