package corelanes.run;

import java.util.Optional;

/** Does several things one after the other, whatever breaks in those before: how much is let go that belongs to one owner. */
final class OneByOne {

    private OneByOne() {}

    /** Does all of them. @return what broke first */
    static Optional<Throwable> perform(Runnable... parts) {
        Optional<Throwable> broken = Optional.empty();
        for (Runnable part : parts) {
            try {
                part.run();
            } catch (RuntimeException | Error unexpected) {
                broken = broken.or(() -> Optional.of(unexpected));
            }
        }
        return broken;
    }
}
