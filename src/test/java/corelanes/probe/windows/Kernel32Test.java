package corelanes.probe.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import corelanes.probe.windows.WindowsCalls.Answer;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whether the calls fit what they link to: types, order, and where the error is read. Functions of the same shape take the
 * places of those of Windows: ones of the C library, and ones of this class. What Windows itself does is not tested by this.
 */
@EnabledOnOs(OS.LINUX)
class Kernel32Test {

    private static final int ENOMEM = 12;

    private final Map<String, MemorySegment> functions = new HashMap<>();

    /** Functions that take up the places: what they give tells what they were given. */
    static short groups() {
        return (short) 0xFFFE;
    }

    static long process() {
        return -1;
    }

    static int processAffinity(long process, MemorySegment ofProcess, MemorySegment ofSystem) {
        ofProcess.reinterpret(8).set(JAVA_LONG, 0, 0x8000_0000_0000_0001L);
        ofSystem.reinterpret(8).set(JAVA_LONG, 0, -1);
        return process == -1 ? 1 : 0;
    }

    static int noAffinity(long process, MemorySegment ofProcess, MemorySegment ofSystem) {
        ofProcess.reinterpret(8).set(JAVA_LONG, 0, 7);
        return 0;
    }

    static long open(int access, int inherit, int threadId) {
        return (long) access << 40 | (long) inherit << 32 | threadId;
    }

    static int owner(long handle) {
        return (int) (handle >> 8);
    }

    static int close(long handle) {
        return 1;
    }

    @Test
    void theCallsFitTheirFunctions() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            substitute(arena);
            Kernel32 kernel = link();

            assertThat(kernel.processorGroups()).isEqualTo(0xFFFE);
            assertThat(kernel.processAffinity()).isEqualTo(0x8000_0000_0000_0001L);
            assertThat(kernel.openThread(0x60, 4_712).value()).isEqualTo(0x60L << 40 | 4_712);
            assertThat(kernel.processOf(0xFF_FF_FF_FE_00L).value()).as("a DWORD is unsigned").isEqualTo(0xFFFF_FFFEL);
            assertThat(kernel.currentThreadId()).isPositive();
            kernel.close(4);
        }
    }

    @Test
    void theAnswerMayLieInTheJavaHeap() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            substitute(arena);
            Kernel32 kernel = link();
            long[] answer = new long[1];

            kernel.currentProcessor(MemorySegment.ofArray(answer));

            assertThat(answer[0]).as("what time(2) wrote").isCloseTo(Instant.now().getEpochSecond(),
                    within(5L));
        }
    }

    @Test
    void anErrorIsCapturedWithTheCall() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            substitute(arena);
            Kernel32 kernel = link();

            Answer refused = kernel.setAffinity(0, -1);

            assertThat(refused).isEqualTo(new Answer(0, ENOMEM));
            assertThat(refused.failed()).isTrue();
        }
    }

    @Test
    void aMaskOfAFailedCallIsNotUsed() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            substitute(arena);
            put(arena, "GetProcessAffinityMask", "noAffinity",
                    FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS));

            assertThat(link().processAffinity()).isZero();
        }
    }

    @Test
    void aFunctionThatIsMissingIsNamed() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            substitute(arena);
            functions.remove("GetActiveProcessorGroupCount");

            assertThatThrownBy(this::link).hasMessageContaining("GetActiveProcessorGroupCount");
        }
    }

    private Kernel32 link() {
        return Kernel32.link(name -> Optional.ofNullable(functions.get(name)), "errno");
    }

    private void substitute(Arena arena) throws ReflectiveOperationException {
        SymbolLookup library = Linker.nativeLinker().defaultLookup();
        // A critical function must not call Java, so these are of the C library, as is the one that fails for certain:
        // realloc(NULL, SIZE_MAX) has the shape of SetThreadAffinityMask.
        functions.put("GetCurrentProcessorNumberEx", library.findOrThrow("time"));
        functions.put("GetCurrentThreadId", library.findOrThrow("gettid"));
        functions.put("SetThreadAffinityMask", library.findOrThrow("realloc"));
        put(arena, "GetActiveProcessorGroupCount", "groups", FunctionDescriptor.of(JAVA_SHORT));
        put(arena, "GetCurrentProcess", "process", FunctionDescriptor.of(JAVA_LONG));
        put(arena, "GetProcessAffinityMask", "processAffinity",
                FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS));
        put(arena, "OpenThread", "open", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT));
        put(arena, "GetProcessIdOfThread", "owner", FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
        put(arena, "CloseHandle", "close", FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
    }

    private void put(Arena arena, String name, String method, FunctionDescriptor shape)
            throws ReflectiveOperationException {
        MethodType type = shape.toMethodType();
        MethodHandle target = MethodHandles.lookup().findStatic(Kernel32Test.class, method, type);
        functions.put(name, Linker.nativeLinker().upcallStub(target, shape, arena));
    }
}
