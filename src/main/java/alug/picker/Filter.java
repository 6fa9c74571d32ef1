package alug.picker;

import alug.profile.AccountId;
import java.util.Optional;

/** What typing and pasting do in the list. */
final class Filter {
  private Filter() {}

  static void type(Change change, String text) {
    if (!change.state().hasRows()) {
      EmptyScreen.type(change, text);
    } else if (text.equals("?") && change.query.isEmpty()) {
      Actions.run(change, Action.KEYS);
    } else {
      change.query(change.query.insert(text));
    }
  }

  /** An account id, an ARN or a console URL selects the account; other text is typed. */
  static void paste(Change change, String text) {
    Optional<PastedTarget> target = PastedTarget.parse(text);
    if (target.isEmpty()) {
      change.query(change.query.insert(text));
      return;
    }
    Optional<AccountId> account = target.get().account();
    account.ifPresent(id -> change.query(QueryLine.of("acct:" + id.digits())));
    change.destination = target.get().destination();
    if (account.isPresent() && change.state().hasRows() && change.list().view().rows() == 0) {
      change.say("no profile here is of the account " + account.get().digits());
    }
  }

  static void edit(Change change, Action action) {
    QueryLine line = change.query;
    change.query(
        switch (action) {
          case LINE_START -> line.start();
          case LINE_END -> line.end();
          case CHAR_LEFT, LEFT -> line.left();
          case CHAR_RIGHT, RIGHT -> line.right();
          case WORD_LEFT -> line.wordLeft();
          case WORD_RIGHT -> line.wordRight();
          case DELETE_WORD -> line.deleteToBlank();
          case DELETE_WORD_LEFT -> line.deleteWordLeft();
          case DELETE_WORD_RIGHT -> line.deleteWordRight();
          case DELETE_LINE -> line.deleteToStart();
          case DELETE_LEFT -> line.deleteLeft();
          case DELETE_RIGHT -> line.deleteRight();
          default -> line;
        });
  }
}
