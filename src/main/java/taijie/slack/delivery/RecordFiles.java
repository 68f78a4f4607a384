package taijie.slack.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.record.Kind;
import taijie.record.Markdown;
import taijie.record.RecordDocument;
import taijie.record.RecordWords;
import taijie.record.word.WordFile;
import taijie.slack.blocks.RecordBlocks;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Uploads.Parcelled;
import taijie.usecase.Acquaintance;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;

/** The record as it goes into a thread: as files, or in words where no file can be uploaded. */
final class RecordFiles {

  private final Renderer renderer;
  private final UseCases use;

  RecordFiles(Renderer renderer, UseCases use) {
    this.renderer = renderer;
    this.use = use;
  }

  Optional<RecordDocument> document(Telling.RecordFile telling) {
    return use.keepRecord().document(telling.dispute(), telling.edition(), telling.version());
  }

  /** What is said above the files. */
  String comment(Dispute dispute, Telling.RecordFile telling) {
    return Renderer.say(
        speech(dispute),
        switch (telling.edition()) {
          case DRAFT -> "record.file-draft";
          case FINAL -> "record.file-final";
          case INTERNAL -> "record.file-internal";
        },
        Map.of("person", telling.person()));
  }

  /** The Word file, and the same as Markdown. */
  List<Parcelled> files(RecordDocument document) {
    RecordWords words = use.disputes().knowledge().recordWords();
    String name = document.fileName();
    String title = document.title().en() + " " + document.number();
    return List.of(
        new Parcelled(name + ".docx", title + " (Word)", new WordFile(words).write(document)),
        new Parcelled(
            name + ".md",
            title + " (Markdown)",
            Markdown.of(document, words).getBytes(StandardCharsets.UTF_8)));
  }

  /** The record in words, for where no file can be uploaded. */
  Said inWords(Dispute dispute, RecordDocument document) {
    return new RecordBlocks(speech(dispute), use.disputes().knowledge().recordWords())
        .inWords(document);
  }

  /** How far it has come, and what can be done with it. */
  Said shown(Dispute dispute, Telling.RecordShown shown) {
    Optional<RecordDocument> document =
        use.keepRecord().document(dispute.id(), shown.edition(), shown.version());
    return new RecordBlocks(speech(dispute), use.disputes().knowledge().recordWords())
        .state(dispute, shown.edition() == Kind.FINAL, document);
  }

  private Speech speech(Dispute dispute) {
    Acquaintance handler = renderer.handler(dispute);
    return renderer.speech(handler);
  }
}
