package taijie.dispute;

/** How far the time for written notice has run when its handler hears of it. */
public enum NoticeMark {
  HALF,
  THREE_DAYS,
  ONE_DAY
}
