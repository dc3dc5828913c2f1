package corelanes.thread;

/** Waiting for a thread's end without forgetting an interrupt. */
public final class Joining {

    private Joining() {}

    /** Waits until a thread that was started has ended, however often the caller is interrupted; it is told afterwards. */
    public static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
