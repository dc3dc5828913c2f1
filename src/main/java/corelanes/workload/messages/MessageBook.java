package corelanes.workload.messages;

import corelanes.experiment.Amount;
import corelanes.experiment.Setting;
import corelanes.workload.WorkSettings;
import java.util.BitSet;
import java.util.Optional;

/** Keeps account of every message: sent, processed, come twice, acknowledged. All methods may be called by any thread. */
final class MessageBook {

    /** The producer is at least so many messages ahead, if there are so many, and at most that many. */
    private static final int LEAST_AHEAD = 1_000;
    private static final int MOST_AHEAD = 20_000;
    /** In a run without a set number of messages, a consumer dies after so many. */
    private static final int MESSAGES_FOR_A_DEATH = 50;
    /** How long the producer sleeps at most before it looks whether more is wanted by now, ms. */
    private static final long LOOK_AROUND_MS = 50;

    private final WorkSettings settings;
    private final BitSet processed = new BitSet();
    private final BitSet acknowledged = new BitSet();
    private int sent;
    private int processedFirst;
    private int acknowledgedFirst;
    private long timesProcessed;
    private long redelivered;
    private int killed;
    private long lastDeathNs = Long.MIN_VALUE;
    private Optional<Throwable> failure = Optional.empty();

    MessageBook(WorkSettings settings) {
        this.settings = settings;
    }

    /** Waits until one more message is wanted. */
    synchronized void awaitRoom() throws InterruptedException {
        while (sent >= wanted() || sent - acknowledgedFirst >= ahead()) {
            wait(LOOK_AROUND_MS);
        }
    }

    private int wanted() {
        return settings.amount() instanceof Amount.Tasks(int count) ? count : Integer.MAX_VALUE;
    }

    private long ahead() {
        long twicePrefetched = 2 * settings.value(Setting.THREADS) * settings.value(Setting.PREFETCH);
        return Math.clamp(twicePrefetched, LEAST_AHEAD, MOST_AHEAD);
    }

    synchronized void sent() {
        sent++;
    }

    /** A message has come that somebody may have had before. */
    synchronized void redelivered() {
        redelivered++;
    }

    /**
     * A message has been processed.
     *
     * @return whether for the first time
     */
    synchronized boolean processed(int number) {
        timesProcessed++;
        if (processed.get(number)) {
            return false;
        }
        processed.set(number);
        processedFirst++;
        return true;
    }

    /** Whether a message has been processed, so that it comes again. */
    synchronized boolean isProcessed(int number) {
        return processed.get(number);
    }

    synchronized void acknowledged(int number) {
        if (!acknowledged.get(number)) {
            acknowledged.set(number);
            acknowledgedFirst++;
            notifyAll();
        }
    }

    /** Whether the consumer that has just processed a message is to die before it acknowledges: then it is counted as dead. */
    synchronized boolean dies() {
        long deaths = settings.value(Setting.KILL_CONSUMERS);
        if (killed >= deaths) {
            return false;
        }
        // Spread evenly over the run.
        boolean due = settings.amount() instanceof Amount.Tasks(int count)
                ? processedFirst * (deaths + 1) >= (killed + 1L) * count
                : processedFirst >= (killed + 1L) * MESSAGES_FOR_A_DEATH;
        killed += due ? 1 : 0;
        return due;
    }

    /** A consumer is dead now: what it had before was before this, ns. */
    synchronized void died(long atNs) {
        lastDeathNs = Math.max(lastDeathNs, atNs);
    }

    /** When the last consumer died, ns; Long.MIN_VALUE if none did. */
    synchronized long lastDeathNs() {
        return lastDeathNs;
    }

    /** Whether every message that is wanted has been sent and acknowledged. */
    synchronized boolean isComplete() {
        return sent >= wanted() && acknowledgedFirst == sent;
    }

    /** How many messages have been sent and are not acknowledged, once all have been sent; else 0. */
    synchronized int missing() {
        return sent >= wanted() ? sent - acknowledgedFirst : 0;
    }

    /** Producer or consumers can't go on; the first reason is kept. */
    synchronized void fail(Throwable reason) {
        if (failure.isEmpty()) {
            failure = Optional.of(reason);
        }
    }

    synchronized Optional<Throwable> failure() {
        return failure;
    }

    synchronized Counts counts() {
        return new Counts(sent, timesProcessed, processedFirst, redelivered, acknowledgedFirst, killed);
    }

    /**
     * What there is to tell.
     *
     * @param sent           messages sent
     * @param timesProcessed times a message was processed
     * @param processed      messages processed at least once
     * @param redelivered    messages that came with the broker's word that somebody may have had them before
     * @param acknowledged   messages acknowledged at least once
     * @param killed         consumers that died before their acknowledgement
     */
    record Counts(int sent, long timesProcessed, int processed, long redelivered, int acknowledged, int killed) {

        /** Times that a message was processed again. */
        long duplicates() {
            return timesProcessed - processed;
        }
    }
}
