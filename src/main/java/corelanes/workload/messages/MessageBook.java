package corelanes.workload.messages;

import corelanes.experiment.Amount;
import corelanes.experiment.Setting;
import corelanes.workload.WorkSettings;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.LongSupplier;

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
    private final LongSupplier workers;
    private final BitSet processed = new BitSet();
    private final BitSet acknowledged = new BitSet();
    private volatile int sent;
    private volatile int acknowledgedFirst;
    private int processedFirst;
    private long timesProcessed;
    private long redelivered;
    private int killed;
    private volatile long lastDeathNs = Long.MIN_VALUE;
    private volatile Optional<Throwable> failure = Optional.empty();

    MessageBook(WorkSettings settings, LongSupplier workers) {
        this.settings = settings;
        this.workers = workers;
    }

    /** What a worker is to do after it has processed a message. */
    enum Then {
        /** To acknowledge it, which was processed for the first time. */
        FIRST_TIME,
        /** To acknowledge it, which had been processed before. */
        AGAIN,
        /** To let its consumer die; the message was processed for the first time. */
        DIE_AFTER_FIRST_TIME,
        /** To let its consumer die; the message had been processed before. */
        DIE_AGAIN;

        boolean isFirst() {
            return this == FIRST_TIME || this == DIE_AFTER_FIRST_TIME;
        }

        boolean isDeath() {
            return this == DIE_AFTER_FIRST_TIME || this == DIE_AGAIN;
        }
    }

    /** Waits until more messages are wanted; once too many are under way, until they are half as many: it is woken seldom. */
    synchronized void awaitRoom() throws InterruptedException {
        if (sent - acknowledgedFirst >= ahead()) {
            while (sent - acknowledgedFirst > ahead() / 2) {
                wait(LOOK_AROUND_MS);
            }
        }
        while (sent >= wanted()) {
            wait(LOOK_AROUND_MS);
        }
    }

    private int wanted() {
        return settings.amount() instanceof Amount.Tasks(int count) ? count : Integer.MAX_VALUE;
    }

    private long ahead() {
        long twicePrefetched = 2 * workers.getAsLong() * settings.value(Setting.PREFETCH);
        return Math.clamp(twicePrefetched, LEAST_AHEAD, MOST_AHEAD);
    }

    /** The producer, which is one: one more is sent. */
    synchronized void sent() {
        sent = sent + 1;
    }

    /** A message has come that somebody may have had before. */
    synchronized void redelivered() {
        redelivered++;
    }

    /** A message has been processed, and this is what to do with it. If its consumer is to die, it is counted as dead. */
    synchronized Then processed(int number) {
        timesProcessed++;
        boolean first = !processed.get(number);
        if (first) {
            processed.set(number);
            processedFirst++;
        }
        if (isDeathDue()) {
            killed++;
            return first ? Then.DIE_AFTER_FIRST_TIME : Then.DIE_AGAIN;
        }
        return first ? Then.FIRST_TIME : Then.AGAIN;
    }

    /** Deaths are spread evenly over the run. */
    private boolean isDeathDue() {
        long deaths = settings.value(Setting.KILL_CONSUMERS);
        if (killed >= deaths) {
            return false;
        }
        return settings.amount() instanceof Amount.Tasks(int count)
                ? processedFirst * (deaths + 1) >= (killed + 1L) * count
                : processedFirst >= (killed + 1L) * MESSAGES_FOR_A_DEATH;
    }

    /** A message has been acknowledged. */
    synchronized void acknowledged(int number) {
        if (!acknowledged.get(number)) {
            acknowledged.set(number);
            acknowledgedFirst = acknowledgedFirst + 1;
            if (sent - acknowledgedFirst == ahead() / 2) {
                notifyAll();
            }
        }
    }

    /** A consumer is dead now: what it had before was before this, ns. */
    synchronized void died(long atNs) {
        lastDeathNs = Math.max(lastDeathNs, atNs);
    }

    /** When the last consumer died, ns; Long.MIN_VALUE if none did. */
    long lastDeathNs() {
        return lastDeathNs;
    }

    /** Whether every message that is wanted has been sent and acknowledged. */
    boolean isComplete() {
        return missing() == 0 && sent >= wanted();
    }

    /** How many messages have been sent and are not acknowledged, once all have been sent; else 0. */
    int missing() {
        int sentNow = sent;
        return sentNow >= wanted() ? sentNow - acknowledgedFirst : 0;
    }

    /** Producer or consumers can't go on; the first reason is kept. */
    synchronized void fail(Throwable reason) {
        if (failure.isEmpty()) {
            failure = Optional.of(reason);
        }
    }

    /** Why producer or consumers can't go on; empty if they can. */
    Optional<Throwable> failure() {
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
