package corelanes.workload.json;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import corelanes.workload.CompilerRest;
import corelanes.workload.Marker;
import corelanes.workload.WorkSettings;
import corelanes.workload.Workload;
import corelanes.workload.WorkloadException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tasks that read a large document and hold it against a JSON Schema. Some documents are broken, in ways that their maker knows:
 * so every verdict is checked.
 */
public final class JsonWorkload implements Workload {

    private static final int WARM_UP_DOCUMENTS = 20;
    private static final long WARM_UP_BYTES = 100_000;
    private static final long WARM_UP_NS = 3_000_000_000L;

    private final WorkSettings settings;
    private final Documents documents = new Documents();
    private final Validator validator = new Validator();
    private final LongAdder valid = new LongAdder();
    private final LongAdder invalid = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /** @param settings how large a document is, and how many are broken */
    public JsonWorkload(WorkSettings settings) {
        this.settings = settings;
    }

    /** Lets the compiler see the code. */
    @Override
    public void warmUp() throws WorkloadException {
        try {
            CompilerRest.await(() -> {
                for (int number = 0; number < WARM_UP_DOCUMENTS; number++) {
                    Document document = documents.make(number, WARM_UP_BYTES, number % 4 == 0);
                    check(number, document, validator.validate(document.text()));
                }
            }, WARM_UP_NS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        boolean broken = Documents.isBroken(task, settings.value(Setting.INVALID_SHARE));
        marker.library();
        Document document = documents.make(task, settings.value(Setting.DOCUMENT_SIZE), broken);
        Validator.Verdict verdict = validator.validate(document.text());
        marker.tick();
        check(task, document, verdict);
        bytes.add(document.text().length);
        (verdict.isValid() ? valid : invalid).increment();
        return true;
    }

    /** Holds a verdict against what the document's maker knows. */
    private static void check(int task, Document document, Validator.Verdict verdict) throws WorkloadException {
        boolean right = document.flaw().map(flaw -> flaw == Flaw.CUT_SHORT
                ? !verdict.isJson()
                : isOnlyIn(document.flawOrder(), verdict)).orElse(verdict.isValid());
        if (!right) {
            throw new WorkloadException(Texts.beside(JsonWorkload.class).get("json.wrong", task));
        }
    }

    private static boolean isOnlyIn(int order, Validator.Verdict verdict) {
        String place = "/orders/" + order;
        return verdict.isJson() && !verdict.isValid()
                && verdict.places().stream().allMatch(found -> found.equals(place) || found.startsWith(place + "/"));
    }

    @Override
    public List<Tally> tallies() {
        Texts texts = Texts.beside(JsonWorkload.class);
        return List.of(new Tally("valid", texts.get("tally.valid"), valid.sum()),
                new Tally("invalid", texts.get("tally.invalid"), invalid.sum()),
                new Tally("bytes", texts.get("tally.bytes"), bytes.sum()));
    }

    @Override
    public Optional<String> remark() {
        long all = valid.sum() + invalid.sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(Texts.beside(JsonWorkload.class).get("remark", all, invalid.sum()));
    }
}
