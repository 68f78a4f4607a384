package taijie.usecase;

import java.time.Duration;

/**
 * What waits at a moment.
 *
 * @param deliveries in the outbox
 * @param oldest how long the oldest of them has been waiting
 * @param tasks that are due, those at work included
 * @param overdue for how long the oldest of these has been due
 */
public record Queues(int deliveries, Duration oldest, int tasks, Duration overdue) {}
