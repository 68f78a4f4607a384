package taijie.dispute;

/** Something that happened in a dispute. Events are never changed once written. */
public sealed interface Event
    permits LifeEvent,
        CourseEvent,
        AnswerEvent,
        TalkEvent,
        BatchEvent,
        CauseEvent,
        RecordEvent,
        WatchEvent {}
