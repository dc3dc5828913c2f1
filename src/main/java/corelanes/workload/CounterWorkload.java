package corelanes.workload;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tasks that count one number up, again and again, with work between reading and writing it. What protects the number is
 * chosen when the workload is made; how much work there is may change while it goes on.
 */
public final class CounterWorkload implements Workload {

    private static final long NS_PER_MS = 1_000_000;

    private final Texts texts = Texts.beside(CounterWorkload.class);
    private final TallyWords words = new TallyWords();
    private final TaskTimes times = new TaskTimes();
    private final WorkSettings settings;
    private final String protection;
    private final Counting counting;

    /**
     * @param settings    the work of a task, the share of it inside, and the protection
     * @param calibration how fast this machine computes
     */
    public CounterWorkload(WorkSettings settings, Calibration calibration) {
        this.settings = settings;
        this.protection = settings.word(Setting.PROTECTION);
        this.counting = Counting.of(protection, new Computation(calibration));
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        long beganNs = times.begin();
        try {
            return counting.perform(task, settings, marker);
        } finally {
            times.end(beganNs);
        }
    }

    @Override
    public List<Tally> tallies() {
        // In this order: what is added between the two is no update lost.
        long updates = counting.updates();
        long total = counting.total();
        List<Tally> tallies = new ArrayList<>(List.of(words.of("updates", updates), words.of("total", total),
                words.of("lost_updates", Math.max(0, updates - total))));
        switch (protection) {
            case "none" -> {
            }
            case "atomic" -> tallies.add(words.of("updates_again", counting.retries()));
            default -> tallies.add(words.of("waited_ms", counting.waitedNs() / NS_PER_MS));
        }
        return tallies;
    }

    @Override
    public Optional<String> remark() {
        long updates = counting.updates();
        long lost = updates - counting.total();
        if (updates == 0) {
            return Optional.empty();
        }
        if (lost > 0) {
            return Optional.of(texts.get("counter.lost", lost, updates));
        }
        if (times.mostAtOnce() == 1) {
            return Optional.of(texts.get("counter.alone", updates));
        }
        double waited = counting.waitedNs() / (double) Math.max(1, times.sumNs());
        return Optional.of(texts.get("counter.exact." + protection, updates, waited, counting.retries()));
    }
}
