package corelanes.run;

import java.util.List;
import java.util.Optional;

/**
 * Several things to be done one after the other, whatever breaks in those before: how much is let go that belongs to one owner.
 *
 * @param parts what is to be done; made, as this is, before anything can break: without files no class can be loaded any more
 */
record OneByOne(List<Runnable> parts) {

    OneByOne {
        parts = List.copyOf(parts);
    }

    /** Does all of them. @return what broke first */
    Optional<Throwable> perform() {
        Optional<Throwable> broken = Optional.empty();
        for (Runnable part : parts) {
            try {
                part.run();
            } catch (RuntimeException | Error unexpected) {
                broken = broken.isPresent() ? broken : Optional.of(unexpected);
            }
        }
        return broken;
    }
}
