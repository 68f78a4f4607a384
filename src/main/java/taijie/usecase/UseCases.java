package taijie.usecase;

/** All that can be done, for those who offer it to people. */
public record UseCases(
    Disputes disputes,
    OpenDispute openDispute,
    ChangeDispute changeDispute,
    MarkStep markStep,
    LogAnswer logAnswer,
    TakeNote takeNote,
    TalkBatch talkBatch,
    TalkCause talkCause,
    KeepRecord keepRecord,
    CloseDispute closeDispute,
    ListDisputes listDisputes,
    LookUpSupplier lookUpSupplier,
    KeepSupplier keepSupplier,
    HearMessage hearMessage,
    AnswerWarning answerWarning,
    UnansweredWarnings unansweredWarnings,
    FindPhrase findPhrase,
    CheckDraft checkDraft,
    LookAtDispute lookAtDispute,
    FollowChannel followChannel,
    SendDigests sendDigests,
    ShowFigures showFigures,
    SetPreferences setPreferences,
    KeepUnsent keepUnsent,
    TellPerson tellPerson,
    Converse converse,
    LookAround lookAround,
    ReadJournal readJournal,
    LookAgain lookAgain,
    Understand understand,
    SwitchOpinion switchOpinion) {

  public static UseCases of(Disputes disputes) {
    ListDisputes list = new ListDisputes(disputes);
    FindPhrase phrases = new FindPhrase(disputes);
    TellPerson tell = new TellPerson(disputes);
    FollowChannel channels = new FollowChannel(disputes);
    return new UseCases(
        disputes,
        new OpenDispute(disputes),
        new ChangeDispute(disputes),
        new MarkStep(disputes),
        new LogAnswer(disputes),
        new TakeNote(disputes),
        new TalkBatch(disputes),
        new TalkCause(disputes),
        new KeepRecord(disputes),
        new CloseDispute(disputes),
        list,
        new LookUpSupplier(disputes),
        new KeepSupplier(disputes),
        new HearMessage(disputes),
        new AnswerWarning(disputes),
        new UnansweredWarnings(disputes, list),
        phrases,
        new CheckDraft(disputes),
        new LookAtDispute(disputes, channels),
        channels,
        new SendDigests(disputes, list),
        new ShowFigures(disputes),
        new SetPreferences(disputes),
        new KeepUnsent(disputes),
        tell,
        new Converse(disputes, list, phrases, tell),
        new LookAround(disputes),
        new ReadJournal(disputes),
        new LookAgain(disputes),
        new Understand(disputes),
        new SwitchOpinion(disputes));
  }
}
