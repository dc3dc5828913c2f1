package corelanes.ui;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.BooleanSupplier;

/**
 * Hands on what nobody caught, unless the process is being ended from outside: JavaFX then shuts its drawing thread down while
 * the window's clock still beats, and complains of frames that can't be drawn any more. Nobody needs to read that.
 *
 * @param ending   whether the process is being ended
 * @param otherwise who is told while it is not
 */
record EndingProcess(BooleanSupplier ending, UncaughtExceptionHandler otherwise) implements UncaughtExceptionHandler {

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!ending.getAsBoolean()) {
            otherwise.uncaughtException(thread, thrown);
        }
    }

    /** Whether this process is shutting down: then it takes no more shutdown hooks, and says so. */
    static boolean isEnding() {
        Thread hook = new Thread(() -> {}, "corelanes-unused");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
