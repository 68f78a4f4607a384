package taijie.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

class GuardTest {

  private static final Guard GUARD =
      Guard.from(Conversations.in(Path.of("conversations")), new Problems());
  private static final NamedPerson CHEN =
      new NamedPerson("Mr Chen", List.of("Chen Guoqiang"), Role.OWNER);

  private static Remark remark(String text, NamedPerson... people) {
    return new Remark(text, Optional.empty(), Stage.FIRST_NOTICE, List.of(people));
  }

  @Test
  void the_span_shows_the_words_that_propose_it() {
    String text = "Morning all. I'd *cc their GM* today.";
    assertThat(GUARD.judge(remark(text)).span().orElseThrow().of(text)).isEqualTo("cc their GM");
  }

  @Test
  void a_span_is_right_behind_emoji_and_traditional_letters() {
    String text = "😤😤 直接抄送他們老闆";
    assertThat(GUARD.judge(remark(text)).span().orElseThrow().of(text)).isEqualTo("抄送他們老闆");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adding Mr Chen to the thread",
        "adding mr. chen to the thread",
        "adding Guoqiang to the thread",
        "adding chen zong to the thread",
        "adding Boss Chen to the thread",
        "把陈总拉进群",
        "把陳老闆拉進群",
      })
  void a_known_owner_counts_however_his_name_is_written(String text) {
    assertThat(GUARD.judge(remark(text, CHEN)).kinds()).containsExactly(GuardKind.COPY_OWNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"adding Mr Xu to the thread", "I'll cc Mr. Xu", "把徐总拉进群"})
  void a_contact_of_the_same_family_name_hides_no_owner(String text) {
    NamedPerson vivian = new NamedPerson("Vivian Xu", List.of("徐薇"), Role.SALES_CONTACT);
    NamedPerson told = new NamedPerson("Mr Xu", List.of("徐总"), Role.OWNER);
    NamedPerson derived = new NamedPerson("Xu Gang", List.of("徐刚"), Role.OWNER);
    for (NamedPerson owner : List.of(told, derived)) {
      assertThat(GUARD.judge(remark(text, vivian, owner)).kinds())
          .containsExactly(GuardKind.COPY_OWNER);
      assertThat(GUARD.judge(remark(text, owner, vivian)).kinds())
          .containsExactly(GuardKind.COPY_OWNER);
    }
    assertThat(GUARD.judge(remark("adding Vivian to the thread", vivian, told)).kinds()).isEmpty();
  }

  @Test
  void a_name_nobody_knows_is_no_owner() {
    assertThat(GUARD.judge(remark("adding Mr Chen to the thread")).kinds()).isEmpty();
  }

  @Test
  void the_own_side_never_counts() {
    NamedPerson ours = new NamedPerson("Mr Chen", List.of("陈总"), Role.OWN_SIDE);
    assertThat(GUARD.judge(remark("adding Mr Chen to the thread", ours)).kinds()).isEmpty();
    assertThat(GUARD.judge(remark("把陈总拉进群", ours)).kinds()).isEmpty();
  }

  @Test
  void an_approval_takes_the_kinds_of_the_message_before() {
    Optional<String> before = Optional.of("Should I send them a rejection letter?");
    Remark yes = new Remark("yes please", before, Stage.IN_DISPUTE, List.of());
    Remark no = new Remark("no, not yet", before, Stage.IN_DISPUTE, List.of());
    assertThat(GUARD.judge(yes).kinds()).containsExactly(GuardKind.FORMAL_NOTICE);
    assertThat(GUARD.judge(yes).action()).isEqualTo(GuardAction.CAUTION);
    assertThat(GUARD.judge(no).kinds()).isEmpty();
  }

  @Test
  void an_exhausted_dispute_is_guided_instead_of_warned() {
    Remark late = new Remark("let's cc the owner", Optional.empty(), Stage.EXHAUSTED, List.of());
    assertThat(GUARD.judge(late).action()).isEqualTo(GuardAction.GUIDE);
    assertThat(GUARD.judge(remark("let's cc the owner")).action()).isEqualTo(GuardAction.WARN);
  }

  @Test
  void quoted_lines_code_and_links_are_not_the_authors_words() {
    assertThat(GUARD.judge(remark("&gt; let's cc the owner\nI'd call her")).kinds()).isEmpty();
    assertThat(GUARD.judge(remark("`cc the owner` was the subject")).kinds()).isEmpty();
    assertThat(GUARD.judge(remark("see <https://x.example/cc-the-owner|cc the owner>")).kinds())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "🙂", "\n\n", ">", "`", "cc", "，", "𠮷𠮷"})
  void next_to_nothing_proposes_nothing(String text) {
    assertThat(GUARD.judge(remark(text, CHEN))).isEqualTo(Verdict.nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "cc ",
        "the owner ",
        "cc the ",
        "抄送",
        "老板",
        "if by friday or we ",
        "cc amy, bob and ",
        "our the ",
        "yes ",
        "再不就",
        "业务、品质、",
        ", and ",
        "(((",
        "big big "
      })
  void a_very_long_text_is_judged_quickly(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    GUARD.judge(remark(text, CHEN));
    long start = System.nanoTime();
    GUARD.judge(remark(text, CHEN));
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
  }

  @Test
  void a_missing_file_is_a_problem_with_its_name() {
    Problems problems = new Problems();
    Guard.from(new Conversations(Map.of()), problems);
    assertThat(problems.all())
        .anySatisfy(p -> assertThat(p.place().file()).isEqualTo("guard/words.yml"));
    assertThat(problems.all())
        .anySatisfy(p -> assertThat(p.place().file()).isEqualTo("guard/ultimatum.yml"));
  }

  @Test
  void an_unknown_group_is_named_with_what_may_be_meant() {
    Map<String, String> files =
        new java.util.TreeMap<>(Conversations.in(Path.of("conversations")).files());
    files.computeIfPresent(
        "guard/ultimatum.yml", (name, text) -> text.replaceFirst("<deadline>", "<deadlin>"));
    Problems problems = new Problems();
    Guard.from(new Conversations(files), problems);
    assertThat(problems.all()).singleElement().asString().contains("deadlin").contains("deadline");
  }
}
