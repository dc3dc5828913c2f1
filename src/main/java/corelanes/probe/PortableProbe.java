package corelanes.probe;

import corelanes.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What any Java can tell, for systems without a probe of their own: how many cores there are, and nothing else. */
public final class PortableProbe implements Probe {

    private final List<Integer> cores = IntStream.range(0, Runtime.getRuntime().availableProcessors()).boxed().toList();
    private final Texts texts = Texts.beside(Probe.class);
    private final String reason;

    /** @param reason why there is no better probe, as one sentence */
    public PortableProbe(String reason) {
        this.reason = reason;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, false, List.of(reason));
    }

    @Override
    public List<Integer> availableCores() {
        return cores;
    }

    @Override
    public int currentCore() {
        return UNKNOWN;
    }

    @Override
    public int currentThreadId() {
        return UNKNOWN;
    }

    @Override
    public Optional<String> pin(int osTid, List<Integer> wanted) {
        return wanted.size() >= cores.size() ? Optional.empty() : Optional.of(texts.get("pin.unsupported"));
    }

    @Override
    public String description() {
        return texts.get("machine", cores.size(), System.getProperty("os.name"));
    }
}
