package dk.naervaer.events;

import org.jspecify.annotations.Nullable;

/** The members of a contact. */
final class ContactDraft implements Draft<Contact> {

  private @Nullable String mail;

  @Override
  public void member(String name, JsonCursor value) {
    if (name.equals("mail")) {
      mail = value.text(Bounds.LONGEST_MAIL);
    } else {
      value.skip();
    }
  }

  @Override
  public Contact finish(JsonCursor object) {
    return new Contact(mail);
  }
}
