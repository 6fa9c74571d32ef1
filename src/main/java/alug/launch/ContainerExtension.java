package alug.launch;

/** The Firefox extensions that open an address in a container, best first. */
enum ContainerExtension {
  GRANTED("Granted Containers", "{b2568b5f-4d45-421c-bac0-88ca342573b9}", "ext+granted-containers"),
  /** Since 2.x it asks the person each time unless the address is signed with its key. */
  OPEN_URL("Open URL in Container", "{f069aec0-43c5-4bbf-b6b4-df95c4326b98}", "ext+container");

  private final String title;
  private final String id;
  private final String scheme;

  ContainerExtension(String title, String id, String scheme) {
    this.title = title;
    this.id = id;
    this.scheme = scheme;
  }

  String title() {
    return title;
  }

  String id() {
    return id;
  }

  String scheme() {
    return scheme;
  }
}
