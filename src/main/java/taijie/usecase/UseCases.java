package taijie.usecase;

/** All that can be done, for those who offer it to people. */
public record UseCases(
    Disputes disputes,
    OpenDispute openDispute,
    ChangeDispute changeDispute,
    MarkStep markStep,
    LogAnswer logAnswer,
    TakeNote takeNote,
    CloseDispute closeDispute,
    ListDisputes listDisputes,
    LookUpSupplier lookUpSupplier,
    HearMessage hearMessage,
    AnswerWarning answerWarning,
    UnansweredWarnings unansweredWarnings,
    FindPhrase findPhrase,
    CheckDraft checkDraft,
    LookAtDispute lookAtDispute,
    SendDigests sendDigests,
    ShowFigures showFigures,
    SetPreferences setPreferences,
    KeepUnsent keepUnsent,
    TellPerson tellPerson) {

  public static UseCases of(Disputes disputes) {
    ListDisputes list = new ListDisputes(disputes);
    return new UseCases(
        disputes,
        new OpenDispute(disputes),
        new ChangeDispute(disputes),
        new MarkStep(disputes),
        new LogAnswer(disputes),
        new TakeNote(disputes),
        new CloseDispute(disputes),
        list,
        new LookUpSupplier(disputes),
        new HearMessage(disputes),
        new AnswerWarning(disputes),
        new UnansweredWarnings(disputes, list),
        new FindPhrase(disputes),
        new CheckDraft(disputes),
        new LookAtDispute(disputes),
        new SendDigests(disputes),
        new ShowFigures(disputes),
        new SetPreferences(disputes),
        new KeepUnsent(disputes),
        new TellPerson(disputes));
  }
}
