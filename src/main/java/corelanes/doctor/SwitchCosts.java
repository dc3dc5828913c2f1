package corelanes.doctor;

import corelanes.run.SwitchCost;
import java.util.List;
import java.util.Optional;

/**
 * What switching costs here; empty where it could not be measured.
 *
 * @param platform between two platform threads, directly
 * @param virtual  between two virtual threads, directly
 * @param sweep    between two platform threads that walk through memory of their own, by its size; empty if nobody asked
 */
public record SwitchCosts(Optional<SwitchCost> platform, Optional<SwitchCost> virtual, List<SwitchCost> sweep) {

    public SwitchCosts {
        sweep = List.copyOf(sweep);
    }
}
