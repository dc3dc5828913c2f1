package corelanes.run;

/** Is told how far the measuring of a machine has got. */
@FunctionalInterface
public interface MeasuringProgress {

    /** A step begins. Called on the measuring thread, which waits meanwhile. */
    void begins(MeasuringStep step);
}
