import com.fasterxml.jackson.databind.ObjectMapper;
import io.trino.plugin.memory.MemoryConnectorFactory;
import io.trino.testing.LocalQueryRunner;
import io.trino.testing.TestingSession;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs statements in Trino's engine, in this process: its parser, planner and operators over tables in memory.
 *
 * <p>Reads a list of lists of statements from standard input and writes the rows of the last of each list to the file
 * that is its argument, as JSON.
 */
class Trino {
  public static void main(String[] args) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    String[][] tasks = mapper.readValue(System.in, String[][].class);
    var session = TestingSession.testSessionBuilder().setCatalog("memory").setSchema("default").build();
    List<Object> results = new ArrayList<>();
    try (LocalQueryRunner runner = LocalQueryRunner.create(session)) {
      runner.createCatalog("memory", new MemoryConnectorFactory(), Map.of());
      for (String[] statements : tasks) {
        for (int at = 0; at < statements.length - 1; at++) runner.execute(statements[at]);
        var rows = runner.execute(statements[statements.length - 1]).getMaterializedRows();
        results.add(rows.stream().map(row -> row.getFields()).toList());
      }
      mapper.writeValue(new File(args[0]), results);
    }
    System.exit(0);
  }
}
