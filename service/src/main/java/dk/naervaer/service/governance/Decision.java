package dk.naervaer.service.governance;

import java.util.List;

/** What comes of a wish to do something to a sheet. */
public sealed interface Decision {

  /**
   * It is done.
   *
   * @param tell accounts of those who have to be told, because what they signed is void
   */
  record Done(ProposedSheet sheet, List<String> tell) implements Decision {}

  /** It can't be done. */
  record Forbidden(Refusal why, Stage stage) implements Decision {
    /** What people read, with the code. */
    public String message() {
      return why.code() + " " + why.danish(stage);
    }
  }
}
