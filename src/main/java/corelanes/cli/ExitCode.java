package corelanes.cli;

/** How the program ends, as scripts see it. */
final class ExitCode {

    /** All was done. */
    static final int DONE = 0;
    /** Something failed; standard error says what. */
    static final int FAILED = 1;
    /** The command line makes no sense; standard error says why. */
    static final int WRONG_USAGE = 2;
    /** Somebody pressed Ctrl-C. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
