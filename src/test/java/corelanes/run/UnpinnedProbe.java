package corelanes.run;

import corelanes.probe.Capabilities;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A probe that sees the cores of this machine, keeps no thread on one, and says there are as many as a test wants. */
final class UnpinnedProbe extends ThisMachinesProbe {

    static final String SENTENCE = "A test keeps no thread on a core.";

    private final List<Integer> cores;

    UnpinnedProbe(int cores) {
        this.cores = IntStream.range(0, cores).boxed().toList();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, false, List.of(SENTENCE));
    }

    @Override
    public List<Integer> availableCores() {
        return cores;
    }

    @Override
    public Optional<String> pin(int osTid, List<Integer> wanted) {
        return wanted.containsAll(cores) ? Optional.empty() : Optional.of(SENTENCE);
    }

    @Override
    public String description() {
        return "a test";
    }
}
