package alug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.base.AlugException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleArnTest {
  private static final String ROLES = "arn:aws:iam::012345678901:role/";

  @ParameterizedTest
  @CsvSource({
    "Admin, /, Admin",
    "a/b/Admin, /a/b/, Admin",
    "'a+=,.@-_Z9', /, 'a+=,.@-_Z9'",
    "'a!\"#~:/R', '/a!\"#~:/', R",
  })
  void takesWhatIamTakes(String resource, String path, String name) {
    RoleArn arn = RoleArn.parse(ROLES + resource);
    assertEquals("012345678901", arn.account().digits());
    assertEquals(path, arn.path());
    assertEquals(name, arn.name());
    assertEquals(ROLES + resource, arn.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ad min", "A:b", "A\nB", "é", "Admin*", "a b/Admin", "é/Admin", "a/"})
  void refusesWhatIamRefuses(String resource) {
    assertThrows(AlugException.class, () -> RoleArn.parse(ROLES + resource));
  }

  @Test
  void namesHave64CharactersAndPaths512() {
    String name = "n".repeat(64);
    String path = "p".repeat(510) + "/";
    assertEquals(name, RoleArn.parse(ROLES + path + name).name());
    assertThrows(AlugException.class, () -> RoleArn.parse(ROLES + name + "n"));
    assertThrows(AlugException.class, () -> RoleArn.parse(ROLES + "p" + path + "R"));
  }
}
