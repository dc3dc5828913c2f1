package corelanes.cli;

/** Somebody wants the program to end now. */
final class CancelledException extends Exception {

    private static final long serialVersionUID = 1L;
}
