package taijie.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import taijie.Cast;
import taijie.TestBot;
import taijie.content.Conversations;
import taijie.dispute.Case;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Milestones;
import taijie.slack.Manifest;
import taijie.supplier.list.SupplierList;
import taijie.usecase.Knowledge;
import taijie.usecase.TakeInSuppliers.Change;
import taijie.vocabulary.Language;

/**
 * What somebody sees who types a command.
 *
 * @param status the exit status
 */
record Terminal(int status, String out, String err) {

  /** A database that only says what is asked of it. */
  private static final Archive ARCHIVE =
      new Archive() {
        @Override
        public void export(Optional<String> workspace, PrintWriter out) {
          out.println("exporting " + workspace.orElse("all") + " 卡尺");
        }

        @Override
        public List<String> takeIn(BufferedReader in) throws IOException {
          return List.of("took in " + in.readLine());
        }

        @Override
        public List<Change> takeInSuppliers(
            Optional<String> workspace, SupplierList list, boolean really) {
          return list.suppliers().stream()
              .map(one -> new Change(one.name(), really, one.people().size(), 0, true))
              .toList();
        }

        @Override
        public void backUp(Path to) {
          System.out.println("backing up");
        }
      };

  /** The program without its servers; playground and serve only say with what they were called. */
  private static final Root.Launch LAUNCH =
      new Root.Launch() {
        @Override
        public int serve() {
          System.out.println("serving");
          return 0;
        }

        @Override
        public int playground(int port, Path folder, boolean socket) {
          System.out.println("playground on " + port + " in " + folder);
          return 0;
        }

        @Override
        public int rehearse() {
          System.out.println("rehearsing");
          return 0;
        }

        @Override
        public String learn(Optional<Path> folder, Path into, Path memory) {
          return "learning into " + into + ", remembering in " + memory;
        }

        @Override
        public Knowledge knowledge(Optional<Path> folder) {
          return Terminal.knowledge(folder);
        }

        @Override
        public Conversations conversations(Optional<Path> folder) {
          return folder.map(Conversations::in).orElseGet(Cast::conversations);
        }

        @Override
        public Map<String, Object> manifest(Language language, Optional<URI> host) {
          return new Manifest(knowledge(Optional.empty()).voice().in(language)).of(host);
        }

        @Override
        public Map<String, Object> manifestForMany(Language language, URI host) {
          return new Manifest(knowledge(Optional.empty()).voice().in(language)).forMany(host);
        }

        @Override
        public String freshKey() {
          return "taijie-fresh";
        }

        @Override
        public List<String> forgetUnreadable() {
          return List.of("Nordlicht");
        }

        @Override
        public Archive archive() {
          return ARCHIVE;
        }

        @Override
        public List<Diagnosis> diagnose() {
          return List.of(
              Diagnosis.well("The disk is fine."), new Diagnosis("The moon is full.", "wait"));
        }

        @Override
        public void cases(Consumer<Case> each) {
          each.accept(
              new Case(
                  new DisputeId("T0001", 7),
                  "C0001",
                  "Huaxin, Ningbo",
                  "U0ANNA",
                  Instant.parse("2026-03-02T08:10:00Z"),
                  Optional.of(Instant.parse("2026-03-09T08:10:00Z")),
                  new Milestones(
                      Optional.of(Instant.parse("2026-03-03T08:10:00Z")),
                      Optional.empty(),
                      Optional.of(Instant.parse("2026-03-09T08:10:00Z")),
                      Optional.of(Ending.RETURNED),
                      false,
                      Milestones.Warnings.NONE,
                      3,
                      0)));
        }

        @Override
        public Map<String, String> scopes(Language language) {
          return new Manifest(knowledge(Optional.empty()).voice().in(language)).scopes();
        }
      };

  static Terminal type(String... words) {
    return typeWith("", words);
  }

  /** Runs a command with this on its standard input. */
  static Terminal typeWith(String input, String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      // As on a terminal that knows no Chinese.
      System.setOut(new PrintStream(told, true, StandardCharsets.US_ASCII));
      System.setErr(new PrintStream(complained, true, StandardCharsets.US_ASCII));
      int status = Root.run(LAUNCH, Terminal::knowledge, words);
      return new Terminal(
          status,
          told.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }

  // The built-in ones were read once for all tests.
  private static Knowledge knowledge(Optional<Path> folder) {
    return folder.map(own -> Knowledge.of(LAUNCH.conversations(folder))).orElse(TestBot.KNOWLEDGE);
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
