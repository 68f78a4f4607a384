package taijie.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import taijie.installation.Erasure;
import taijie.installation.Tenant;

/**
 * Deletes all that is kept on a workspace. It asks the database which tables have a workspace, so
 * that none is forgotten when a new one comes; what is scheduled begins with the workspace's name.
 */
public final class SqlErasure implements Erasure {

  private static final String COLUMN = "workspace";

  private final Database database;

  public SqlErasure(Database database) {
    this.database = database;
  }

  @Override
  public void erase(Tenant tenant, Set<String> workspaces) {
    database
        .jdbi()
        .useTransaction(handle -> {
          handle.execute(
              "delete from installation where enterprise = ? and team = ?",
              tenant.enterprise(),
              tenant.team());
          Set<String> tables = tables(handle.getConnection());
          workspaces.forEach(workspace -> erase(handle, tables, workspace));
        });
    database.dialect().afterForget(database.jdbi());
  }

  private static void erase(Handle handle, Set<String> tables, String workspace) {
    for (String table : tables) {
      handle.execute("delete from " + table + " where " + COLUMN + " = ?", workspace);
    }
    String beginning = workspace + Schedule.SEPARATOR;
    handle.execute(
        "delete from scheduled_tasks where substr(task_instance, 1, ?) = ?",
        beginning.length(),
        beginning);
  }

  private static Set<String> tables(Connection connection) {
    try {
      DatabaseMetaData about = connection.getMetaData();
      Set<String> tables = new TreeSet<>();
      try (ResultSet columns =
          about.getColumns(connection.getCatalog(), connection.getSchema(), "%", COLUMN)) {
        while (columns.next()) {
          tables.add(columns.getString("TABLE_NAME"));
        }
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say which tables it has", e);
    }
  }
}
