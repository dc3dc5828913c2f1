package corelanes.workload;

import corelanes.text.Texts;
import corelanes.trace.Tally;

/** Names what workloads count: the title of {@code lost_updates} is the text {@code tally.lost_updates}. */
final class TallyWords {

    private final Texts texts = Texts.beside(TallyWords.class);

    /** @param arguments filled into the title */
    Tally of(String name, long value, Object... arguments) {
        return new Tally(name, texts.get("tally." + name, arguments), value);
    }
}
