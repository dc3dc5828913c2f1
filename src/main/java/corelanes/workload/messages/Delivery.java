package corelanes.workload.messages;

/**
 * A message that a consumer has and has not acknowledged.
 *
 * @param number      its number, which is that of its task
 * @param redelivered whether the broker says that somebody may have had it before
 * @param consumer    who has it; used by one worker at a time
 */
record Delivery(int number, boolean redelivered, Consumer consumer) {}
