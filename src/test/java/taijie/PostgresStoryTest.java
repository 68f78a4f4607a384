package taijie;

/** The whole first dispute once more, on PostgreSQL. */
class PostgresStoryTest extends FirstDisputeTest {

  @Override
  TestBot start() {
    return TestBot.startWith(TestBot.Options.onPostgres());
  }
}
