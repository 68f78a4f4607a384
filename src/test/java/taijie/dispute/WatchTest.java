package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static taijie.guard.GuardKind.COPY_OWNER;
import static taijie.guard.GuardKind.ULTIMATUM;
import static taijie.vocabulary.Stage.EXHAUSTED;
import static taijie.vocabulary.Stage.FIRST_NOTICE;
import static taijie.vocabulary.Stage.IN_DISPUTE;

import java.util.List;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.GuardMuted;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.Warning;
import taijie.dispute.WatchEvent.WarningAnswered;
import taijie.guard.GuardAction;
import taijie.guard.GuardKind;
import taijie.vocabulary.Stage;

class WatchTest {

  private static Warned warned(int number, String person, GuardKind kind, Stage stage, Form form) {
    return new Warned(new Warning(number, person, List.of(kind), GuardAction.WARN, stage, form));
  }

  private static Form ownerForAnna(Story story, Stage stage) {
    return story.told().watch().formFor(Cast.ANNA, COPY_OWNER, stage);
  }

  @Test
  void the_first_warning_is_told_in_full() {
    assertThat(ownerForAnna(Story.opened(), FIRST_NOTICE)).isEqualTo(Form.FULL);
  }

  @Test
  void a_repeat_is_told_in_brief() {
    Story story = Story.opened().then(warned(1, Cast.ANNA, COPY_OWNER, FIRST_NOTICE, Form.FULL));

    assertThat(ownerForAnna(story, FIRST_NOTICE)).isEqualTo(Form.BRIEF);
  }

  @Test
  void another_stage_kind_or_person_hears_it_in_full() {
    Watch watch =
        Story.opened()
            .then(warned(1, Cast.ANNA, COPY_OWNER, FIRST_NOTICE, Form.FULL))
            .told()
            .watch();

    assertThat(watch.formFor(Cast.ANNA, COPY_OWNER, IN_DISPUTE)).isEqualTo(Form.FULL);
    assertThat(watch.formFor(Cast.ANNA, COPY_OWNER, EXHAUSTED)).isEqualTo(Form.FULL);
    assertThat(watch.formFor(Cast.ANNA, ULTIMATUM, FIRST_NOTICE)).isEqualTo(Form.FULL);
    assertThat(watch.formFor(Cast.MARCUS, COPY_OWNER, FIRST_NOTICE)).isEqualTo(Form.FULL);
  }

  @Test
  void after_two_anyways_it_is_silent() {
    Story story =
        Story.opened()
            .then(warned(1, Cast.ANNA, COPY_OWNER, FIRST_NOTICE, Form.FULL))
            .then(new WarningAnswered(1, Choice.ANYWAY, ""));
    assertThat(ownerForAnna(story, FIRST_NOTICE)).isEqualTo(Form.BRIEF);

    story
        .then(warned(2, Cast.ANNA, COPY_OWNER, FIRST_NOTICE, Form.BRIEF))
        .then(new WarningAnswered(2, Choice.ANYWAY, "they never answer"));
    assertThat(ownerForAnna(story, FIRST_NOTICE)).isEqualTo(Form.SILENT);
    assertThat(story.told().watch().formFor(Cast.ANNA, ULTIMATUM, FIRST_NOTICE))
        .isEqualTo(Form.FULL);
    assertThat(story.told().watch().formFor(Cast.MARCUS, COPY_OWNER, FIRST_NOTICE))
        .isEqualTo(Form.FULL);
  }

  @Test
  void a_call_instead_is_no_refusal() {
    Story story = Story.opened();
    for (int number = 1; number <= 3; number++) {
      story
          .then(warned(number, Cast.ANNA, COPY_OWNER, IN_DISPUTE, Form.FULL))
          .then(new WarningAnswered(number, Choice.CALL_INSTEAD, ""));
    }

    assertThat(ownerForAnna(story, IN_DISPUTE)).isEqualTo(Form.BRIEF);
  }

  @Test
  void where_the_owner_is_involved_nobody_is_warned_of_him_any_more() {
    Watch watch =
        Story.opened()
            .then(warned(1, Cast.ANNA, COPY_OWNER, IN_DISPUTE, Form.FULL))
            .then(new WarningAnswered(1, Choice.OWNER_INVOLVED, ""))
            .told()
            .watch();

    assertThat(watch.ownerInvolved()).isTrue();
    assertThat(watch.formFor(Cast.MARCUS, COPY_OWNER, IN_DISPUTE)).isEqualTo(Form.SILENT);
    assertThat(watch.formFor(Cast.MARCUS, ULTIMATUM, IN_DISPUTE)).isEqualTo(Form.FULL);
  }

  @Test
  void who_muted_the_guard_hears_nothing_until_it_is_unmuted() {
    Story story = Story.opened().then(new GuardMuted(Cast.ANNA, true));
    assertThat(ownerForAnna(story, FIRST_NOTICE)).isEqualTo(Form.SILENT);
    assertThat(story.told().watch().formFor(Cast.MARCUS, COPY_OWNER, FIRST_NOTICE))
        .isEqualTo(Form.FULL);

    story.then(new GuardMuted(Cast.ANNA, false));
    assertThat(ownerForAnna(story, FIRST_NOTICE)).isEqualTo(Form.FULL);
  }

  @Test
  void a_warning_is_open_for_its_author_until_it_is_answered() {
    Story story =
        Story.opened()
            .then(warned(1, Cast.ANNA, COPY_OWNER, FIRST_NOTICE, Form.FULL))
            .then(warned(2, Cast.ANNA, ULTIMATUM, FIRST_NOTICE, Form.BRIEF))
            .then(warned(3, Cast.ANNA, ULTIMATUM, FIRST_NOTICE, Form.SILENT))
            .then(new WarningAnswered(1, Choice.CALL_INSTEAD, ""));
    Watch watch = story.told().watch();

    assertThat(watch.openFor(Cast.ANNA)).extracting(Warning::number).containsExactly(2);
    assertThat(watch.openFor(Cast.MARCUS)).isEmpty();
    assertThat(watch.find(3)).isPresent();
    assertThat(watch.find(4)).isEmpty();
  }
}
