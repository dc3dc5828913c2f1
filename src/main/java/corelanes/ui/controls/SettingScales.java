package corelanes.ui.controls;

import corelanes.experiment.Setting;
import java.util.stream.LongStream;

/** Where the slider of each setting stops. What lies beyond or between can be typed. */
final class SettingScales {

    private static final long US = 1_000;
    private static final long KILO = 1_000;

    private SettingScales() {}

    /**
     * The scale of a setting.
     *
     * @param availableCores how many cores this program may use
     * @throws IllegalArgumentException for a choice, and for what the window has no slider for
     */
    static StepScale of(Setting setting, int availableCores) {
        return switch (setting) {
            case THREADS -> StepScale.threads();
            case CORES -> StepScale.cores(availableCores);
            case TASKS -> StepScale.tasks();
            case CPU_WORK -> StepScale.cpuWork();
            case IO_LATENCY -> StepScale.ioLatency();
            case RATE_LIMIT -> of(1, 0, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);
            case FAIL_SHARE, BLOCKING_SHARE, INVALID_SHARE, CRITICAL_SHARE, SERIAL_SHARE -> shares();
            case PREFETCH -> of(1, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000);
            case KILL_CONSUMERS -> of(1, 0, 1, 2, 3, 5, 10, 20, 50, 100);
            case IMAGE_SIZE -> of(1, 64, 96, 128, 160, 240, 320, 480, 640, 960, 1_280, 1_920);
            case DOCUMENT_SIZE -> of(KILO, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);
            case HAND_OVER_EVERY ->
                of(US, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000);
            case WORKING_SET -> of(KILO, 0, 4, 16, 64, 256, 1_000, 4_000, 16_000);
            case QUEUE_SIZE -> of(1, 1, 2, 3, 4, 6, 8, 16, 32, 64, 128);
            case ITEMS -> of(1, 10, 20, 30, 60, 100, 200, 500, 1_000);
            case DURATION, HONOUR_RETRY_AFTER, LATENCY_SPREAD, ACKNOWLEDGE, PROTECTION, SLOW_STAGE, LOCK_ORDER,
                    ALGORITHM ->
                throw new IllegalArgumentException("no slider for " + setting);
        };
    }

    /** Shares in thousandths: finer steps up to 10 %, then every 5 %. */
    private static StepScale shares() {
        return of(10, LongStream.concat(LongStream.of(0, 1, 2, 5),
                LongStream.rangeClosed(2, 20).map(twentieths -> twentieths * 5)).toArray());
    }

    private static StepScale of(long unit, long... steps) {
        return new StepScale(LongStream.of(steps).mapToObj(step -> step * unit).toList());
    }
}
