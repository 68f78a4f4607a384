package taijie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import taijie.dispute.Ending;
import taijie.dispute.Milestones;
import taijie.dispute.Milestones.Warnings;
import taijie.vocabulary.Label;

/** Milestones in the columns of a dispute's row. */
final class FigureColumns {

  /** The columns, each bound by its own name. */
  static final String SET =
      "figured = 1, noticed_at = :noticed_at, accepted_at = :accepted_at,"
          + " settled_at = :settled_at, ending = :ending, owner_early = :owner_early,"
          + " warned = :warned, called_instead = :called_instead,"
          + " owner_involved = :owner_involved, anyway = :anyway,"
          + " steps_done = :steps_done, steps_left_out = :steps_left_out";

  private FigureColumns() {}

  static <S extends SqlStatement<S>> S bind(S statement, Milestones of) {
    return statement
        .bind("noticed_at", millis(of.noticed()))
        .bind("accepted_at", millis(of.accepted()))
        .bind("settled_at", millis(of.settled()))
        .bind("ending", of.ending().map(Label::key).orElse(null))
        .bind("owner_early", of.ownerEarly() ? 1 : 0)
        .bind("warned", of.warnings().told())
        .bind("called_instead", of.warnings().calledInstead())
        .bind("owner_involved", of.warnings().ownerInvolved())
        .bind("anyway", of.warnings().anyway())
        .bind("steps_done", of.stepsDone())
        .bind("steps_left_out", of.stepsLeftOut());
  }

  static Milestones read(ResultSet row) throws SQLException {
    String ending = row.getString("ending");
    return new Milestones(
        instant(row, "noticed_at"),
        instant(row, "accepted_at"),
        instant(row, "settled_at"),
        ending == null ? Optional.empty() : Label.find(Ending.class, ending),
        row.getInt("owner_early") == 1,
        new Warnings(
            row.getInt("warned"),
            row.getInt("called_instead"),
            row.getInt("owner_involved"),
            row.getInt("anyway")),
        row.getInt("steps_done"),
        row.getInt("steps_left_out"));
  }

  static @Nullable Long millis(Optional<Instant> at) {
    return at.map(Instant::toEpochMilli).orElse(null);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
