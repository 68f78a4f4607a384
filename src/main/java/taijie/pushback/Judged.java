package taijie.pushback;

import java.time.LocalDate;

/**
 * One answer in a series.
 *
 * @param at the day it was said, not the day it was logged
 * @param judgement as understood, or as somebody corrected it
 */
public record Judged(LocalDate at, Judgement judgement) {}
