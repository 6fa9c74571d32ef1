package alug.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the ranking against the real fzf, where it is installed. */
class FzfOrderTest {
  private static final int ROWS = 10_000;
  private static final int QUERIES = 300;
  private static final String[] HAND_MADE = {
    "p",
    "A",
    "e",
    "-",
    "pr",
    "pa",
    "prod adm",
    "prodadm",
    "'prod",
    "^pay",
    "admin$",
    "!prod",
    "^pay admin$",
    "!prod !dev",
    "'ops | 'ml",
    "^web | ^edge prod",
    "pay | 'zzz | hr$",
    "!adm pay",
    "^ops-prod$",
    "^core-prod$",
    "!^pay adm",
    "!admin$ sea",
    "!'pyd eg",
    "'prod$",
    "^'ops",
    "$",
    "|",
    "| pay",
    "pay |",
    "a | | b",
    "ops |  | ml",
    "cafe",
    "café",
    "Café",
    "PROD",
    "ReadOnly",
    "dataplat",
    "dataPlat",
    "data\\ pl",
    "ops\\ prod",
    "'ops\\ ",
    "\\ prod",
    "^",
    "'",
    "!",
    "pay !",
    "a/b",
    "ops:p",
    "a@",
    "!! p",
    "!pr | adm",
    "zzz | !prod",
    "paypaypay",
    "aa",
    "ss",
    "dd ss",
    "ap-n",
    "us-e",
    "eu$",
    "'dev-ad",
    "^c",
    "^C",
    "n$",
    "v2",
    "east-1",
    "01",
    "e1",
    "2$",
    "N$",
    "!a",
    "!e !o",
    "x\\",
    "x\\ "
  };

  @TempDir private Path scratch;

  @Test
  void namesAreFoundInTheOrderOfFzf() throws Exception {
    assumeFzf();
    List<String> names = Names.of(ROWS, 7);
    List<String> queries = queries(names);
    List<List<String>> expected = fzf(names, queries);
    Ranking ranking = new Ranking(Searchable.of(Names.rows(names)));
    for (int i = 0; i < queries.size(); i++) {
      assertEquals(expected.get(i), found(names, ranking, queries.get(i)), queries.get(i));
    }
  }

  @Test
  void otherTextsDoNotChangeTheOrderOfFoundNames() throws Exception {
    assumeFzf();
    List<String> names = new ArrayList<>(new LinkedHashSet<>(Names.of(2_000, 11)));
    List<String> queries = List.of("pr", "adm", "ops", "main", "ap", "prod adm", "'audit", "^pay");
    List<List<String>> expected = fzf(names, queries);
    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new Row(name, "acme", "123456789012", "Admin", "main", "ap-northeast-1"));
    }
    Ranking ranking = new Ranking(Searchable.of(rows));
    for (int i = 0; i < queries.size(); i++) {
      List<String> found = found(names, ranking, queries.get(i));
      found.retainAll(Set.copyOf(expected.get(i)));
      assertEquals(expected.get(i), found, queries.get(i));
    }
  }

  private static void assumeFzf() {
    boolean installed = false;
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      installed |= Files.isExecutable(Path.of(folder, "fzf"));
    }
    assumeTrue(installed, "no fzf on PATH to compare with");
  }

  private static List<String> found(List<String> names, Ranking ranking, String query) {
    Matches matches = ranking.rank(Query.parse(query));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      found.add(names.get(matches.row(i)));
    }
    return found;
  }

  /** Words that are in the names, whole or with letters left out, with every operator. */
  private static List<String> queries(List<String> names) {
    Random random = new Random(3);
    List<String> queries = new ArrayList<>(List.of(HAND_MADE));
    while (queries.size() < QUERIES) {
      StringBuilder query = new StringBuilder(term(names, random));
      for (int more = random.nextInt(3); more > 0; more--) {
        query.append(random.nextInt(4) == 0 ? " | " : " ").append(term(names, random));
      }
      queries.add(query.toString());
    }
    return queries;
  }

  private static String term(List<String> names, Random random) {
    String name = names.get(random.nextInt(names.size())).replaceAll("[0-9]", "");
    int from = random.nextInt(name.length());
    String part = name.substring(from, Math.min(name.length(), from + 1 + random.nextInt(6)));
    if (random.nextInt(4) > 0) {
      part = part.toLowerCase(Locale.ROOT);
    }
    part = part.replace(" ", "\\ ");
    return switch (random.nextInt(8)) {
      case 0 -> "'" + part;
      case 1 -> "^" + name.substring(0, Math.min(name.length(), 3)).replace(" ", "\\ ");
      case 2 -> part + "$";
      case 3 -> "!" + part;
      case 4 -> part.length() > 2 ? part.charAt(0) + part.substring(2) : part;
      default -> part;
    };
  }

  /** One run of a shell for all queries: {@code fzf --filter} reads the names each time. */
  private List<List<String>> fzf(List<String> names, List<String> queries)
      throws IOException, InterruptedException {
    Path input = Files.write(scratch.resolve("names"), names);
    Path asked = Files.write(scratch.resolve("queries"), queries);
    String script =
        "n=0; while IFS= read -r q; do fzf --algo=v2 --scheme=default --tiebreak=length"
            + " --filter=\"$q\" < names > out.$n; n=$((n+1)); done < "
            + asked.getFileName();
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(scratch.toFile());
    builder.environment().remove("FZF_DEFAULT_OPTS");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.inheritIO().start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("fzf does not end; its input was " + input);
    }
    List<List<String>> answers = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      answers.add(Files.readAllLines(scratch.resolve("out." + i), UTF_8));
    }
    return answers;
  }
}
