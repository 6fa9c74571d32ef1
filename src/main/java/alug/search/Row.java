package alug.search;

/** What can be searched of one row; a text that is not known is empty. */
public record Row(
    String name, String alias, String accountId, String role, String source, String region) {

  /** A row that has a name and nothing else. */
  public static Row named(String name) {
    return new Row(name, "", "", "", "", "");
  }

  String text(Field field) {
    return switch (field) {
      case NAME -> name;
      case ALIAS -> alias;
      case ACCOUNT_ID -> accountId;
      case ROLE -> role;
      case SOURCE -> source;
      case REGION -> region;
    };
  }
}
