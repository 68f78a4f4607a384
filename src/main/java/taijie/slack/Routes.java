package taijie.slack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;

/** Who answers to what. Each word, button and window has one handler. */
public final class Routes {

  /** Answers a slash command. */
  public interface OnCommand {
    Said answer(Command command);
  }

  /** Acts on a button or a menu. */
  public interface OnClick {
    void act(Click click);
  }

  /** Takes what a window sent. */
  public interface OnSubmit {
    Answered take(Submission submission);
  }

  /** Is told that a window was closed without being sent. */
  public interface OnClose {
    void closed(Submission unsent);
  }

  /** Gives what a menu offers for the letters typed into it. */
  public interface OnTyping {
    List<Kit.Choice> options(Occasion by, String typed);
  }

  /** Acts on a message. */
  public interface OnMessage {
    void act(MessageAct act);
  }

  /** Acts on a shortcut that belongs to no message. */
  public interface OnShortcut {
    void act(Occasion by);
  }

  /** Does a step of a workflow, and tells Slack how it ended. */
  public interface OnStep {
    void run(WorkflowRun run);
  }

  /** Answers when spoken to. */
  public interface OnMention {
    void answer(Mention mention);
  }

  private final Map<String, OnCommand> commands = new LinkedHashMap<>();
  private final Map<String, OnClick> clicks = new LinkedHashMap<>();
  private final Map<String, OnClick> choices = new LinkedHashMap<>();
  private final Map<String, OnSubmit> windows = new LinkedHashMap<>();
  private final Map<String, OnClick> edits = new LinkedHashMap<>();
  private final Map<String, OnClose> closings = new LinkedHashMap<>();
  private final Map<String, OnTyping> typings = new LinkedHashMap<>();
  private final Map<String, OnMessage> messages = new LinkedHashMap<>();
  private final Map<String, OnShortcut> shortcuts = new LinkedHashMap<>();
  private final Map<String, OnStep> steps = new LinkedHashMap<>();
  private final Map<String, OnMention> mentions = new LinkedHashMap<>();

  /** A word behind {@code /dispute}. */
  public void word(String word, OnCommand handler) {
    command("/dispute " + word, handler);
  }

  /** A command of its own, or one with its word. */
  public void command(String command, OnCommand handler) {
    put(commands, command, handler);
  }

  public void click(String action, OnClick handler) {
    put(clicks, action, handler);
  }

  /** An entry of a card's or a reminder's menu, whose name is the second part of its value. */
  public void choice(String entry, OnClick handler) {
    put(choices, entry, handler);
  }

  public void window(String callback, OnSubmit handler) {
    put(windows, callback, handler);
  }

  /**
   * Something entered in a window of which the bot is told at once; the click's value is the
   * field's name.
   */
  public void edit(String callback, OnClick handler) {
    put(edits, callback, handler);
  }

  /** A window that was closed without being sent. */
  public void closing(String callback, OnClose handler) {
    put(closings, callback, handler);
  }

  /** A menu whose entries depend on what is typed into it, by its field. */
  public void typing(String field, OnTyping handler) {
    put(typings, field, handler);
  }

  public void messageShortcut(String callback, OnMessage handler) {
    put(messages, callback, handler);
  }

  public void globalShortcut(String callback, OnShortcut handler) {
    put(shortcuts, callback, handler);
  }

  /** A step for Workflow Builder. */
  public void step(String callback, OnStep handler) {
    put(steps, callback, handler);
  }

  /** Words behind a mention of the bot, in any of its languages. */
  public void mention(List<String> words, OnMention handler) {
    words.forEach(word -> put(mentions, word, handler));
  }

  Map<String, OnCommand> commands() {
    return Collections.unmodifiableMap(commands);
  }

  /** The words that can stand behind {@code /dispute}. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    commands.keySet().stream()
        .filter(c -> c.startsWith("/dispute "))
        .forEach(c -> words.add(c.substring("/dispute ".length())));
    return List.copyOf(words);
  }

  Map<String, OnClick> clicks() {
    return Collections.unmodifiableMap(clicks);
  }

  Map<String, OnClick> choices() {
    return Collections.unmodifiableMap(choices);
  }

  Map<String, OnSubmit> windows() {
    return Collections.unmodifiableMap(windows);
  }

  Map<String, OnClick> edits() {
    return Collections.unmodifiableMap(edits);
  }

  Map<String, OnClose> closings() {
    return Collections.unmodifiableMap(closings);
  }

  Map<String, OnTyping> typings() {
    return Collections.unmodifiableMap(typings);
  }

  /** Names of the shortcuts on messages. */
  public Map<String, OnMessage> messages() {
    return Collections.unmodifiableMap(messages);
  }

  /** Names of the shortcuts that belong to no message. */
  public Map<String, OnShortcut> shortcuts() {
    return Collections.unmodifiableMap(shortcuts);
  }

  /** Names of the steps for Workflow Builder. */
  public Map<String, OnStep> steps() {
    return Collections.unmodifiableMap(steps);
  }

  Map<String, OnMention> mentions() {
    return Collections.unmodifiableMap(mentions);
  }

  private static <T> void put(Map<String, T> handlers, String name, T handler) {
    if (handlers.putIfAbsent(name, handler) != null) {
      throw new IllegalStateException("two features answer to “" + name + "”");
    }
  }
}
