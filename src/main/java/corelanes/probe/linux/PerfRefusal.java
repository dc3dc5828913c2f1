package corelanes.probe.linux;

import corelanes.probe.SchedulerRecordOpening.Refused;
import corelanes.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Says why the kernel did not let this program record, and what helps. Meanings of errors: perf_event_open(2). */
final class PerfRefusal {

    /** Ordinary users may record at this level; Debian and Ubuntu ship kernels that know 3 and 4 and refuse there. */
    private static final int HIGHEST_LEVEL = 2;

    /** {@code <asm-generic/errno-base.h>} and {@code <asm-generic/errno.h>}. */
    static final int EPERM = 1;
    static final int ESRCH = 3;
    static final int ENOMEM = 12;
    static final int EACCES = 13;
    static final int EINVAL = 22;
    static final int ENFILE = 23;
    static final int EMFILE = 24;
    static final int ENOSYS = 38;

    private final Texts texts;

    PerfRefusal(Texts texts) {
        this.texts = texts;
    }

    /** {@code /proc/sys/kernel/perf_event_paranoid}; empty if it cannot be read. */
    static OptionalInt paranoidLevel() {
        try {
            return OptionalInt.of(Integer.parseInt(
                    Files.readString(Path.of("/proc/sys/kernel/perf_event_paranoid")).strip()));
        } catch (IOException | NumberFormatException unknown) {
            return OptionalInt.empty();
        }
    }

    /** {@code perf_event_open} failed. */
    Refused ofOpening(int errno, OptionalInt paranoidLevel) {
        return switch (errno) {
            case EPERM, EACCES -> paranoidLevel.orElse(HIGHEST_LEVEL) > HIGHEST_LEVEL
                    ? because("paranoid", paranoidLevel.getAsInt())
                    : because("forbidden", describe(errno));
            case ENOSYS -> because("absent", describe(errno));
            // Attributes it does not know: context_switch came with Linux 4.3.
            case EINVAL -> new Refused(texts.get("record.unknown.reason"), texts.get("record.inferred-instead"));
            case EMFILE, ENFILE -> because("files");
            case ENOMEM -> because("memory");
            default -> other(errno);
        };
    }

    /** {@code mmap} failed for the smallest ring too. */
    Refused ofMapping(int errno) {
        return errno == EPERM || errno == ENOMEM ? because("memory") : other(errno);
    }

    private Refused because(String what, Object... arguments) {
        return new Refused(texts.get("record." + what + ".reason", arguments), texts.get("record." + what + ".remedy"));
    }

    private Refused other(int errno) {
        // What EINVAL means here is not what it means for pinning, whose words the bundle has.
        String what = errno == EINVAL ? texts.get("errno.other", errno) : describe(errno);
        return new Refused(texts.get("record.other.reason", what), texts.get("record.inferred-instead"));
    }

    private String describe(int errno) {
        String key = "errno." + errno;
        return texts.has(key) ? texts.get(key) : texts.get("errno.other", errno);
    }
}
