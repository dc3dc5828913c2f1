package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --threads 0                   | Threads can be from 1 to 4,096, not 0.
            run --threads -3                  | Threads can be from 1 to 4,096, not -3.
            run --threads 5000                | Threads can be from 1 to 4,096, not 5,000.
            run --threads many                | Threads can be a whole number such as 4, not "many".
            run --threads 1.5                 | Threads can be a whole number such as 4, not "1.5".
            run --tasks 10000000              | Tasks can be from 1 to 1,000,000, not 10,000,000.
            run --tasks 4294967297            | Tasks can be from 1 to 1,000,000, not 4,294,967,297.
            run --tasks 99999999999999999999  | Tasks can be from 1 to 1,000,000, not 9,223,372,036,854,775,807.
            run --tasks=                      | Tasks can be a whole number such as 4, not "".
            run --cores 0                     | Cores can be from 1 to 1,024, not 0.
            run --cores 0,100000              | Core 100000 is not there
            run --cores 0,-1                  | none below 0
            run --cores a,b                   | Cores are a count such as 2 or a list such as 0,1, not "a,b".
            run --io-latency -1               | A duration is a number with its unit, such as 150ms, 2s or 20us, not "-1".
            run --io-latency -1ms             | I/O latency can be from 0 ns to 60 s, not -1 ms.
            run --cpu-work 61s                | CPU work per task can be from 0 ns to 60 s, not 61 s.
            run --cpu-work 0s                 | A cpu task needs some CPU work: set it above 0 ms.
            run --duration 1ms                | Duration can be from 10 ms
            run --tasks 4 --duration 1s       | A run ends after --tasks or after --duration: give one of them, not both.
            run --workload gpu                | Option --workload can be one of cpu, http, messages, images, json, counter, handover, pipeline, deadlock, nine-women, algorithm, not "gpu".
            run --structure CSP               | Option --structure can be one of sequential, pool, virtual, event-loop, fork-join, not "CSP".
            run --source seen                 | Option --source can be one of auto, recorded, inferred, not "seen".
            run --workload json --structure event-loop | Tasks of json never wait for an answer, so an event loop would only do one after another: choose another structure.
            run --workload deadlock --structure sequential | run deadlock with a pool or with virtual threads.
            run --preset one-hand             | Option --preset can be one of two-numbers, two-hands,
            run --preset two-locks --structure fork-join | Tasks of deadlock cannot be split and stolen: choose another structure.
            run --preset slow-calls --workload cpu | A cpu task needs some CPU work
            run --rate-limit -1               | Rate limit can be from 0 to 1,000,000, not -1.
            run --fail-share 101%             | Failing calls can be from 0 % to 100 %, not 101 %.
            run --fail-share some             | Failing calls can be a share such as 20% or 0.2, not "some".
            run --latency-spread wide         | Latency spread can be one of constant, uniform, long-tail, not "wide".
            run --document-size 1GB           | such as 64kB, not "1GB".
            run --image-size 8                | Image size can be from 16 px to 4,096 px, not 8 px.
            run --workload http --port 65536  | A port can be from 0 to 65535, not 65536.
            run --workload http --port x      | Option --port needs a whole number such as 4, not "x".
            run --trace -                     | Option --trace needs the name of a file, not "-".
            run --trace=                      | Option --trace needs the name of a file, not "".
            run --picture lanes.jpg           | name must end in .png or .svg, not be "lanes.jpg".
            run --tasks 4 --tasks 5           | Option --tasks is given twice.
            run --json                        | Option --json needs a value.
            run --threads --cores 1           | Option --threads needs a value.
            run --thread 4                    | There is no option --thread; perhaps you mean --threads.
            run --frobnicate                  | There is no option --frobnicate.
            run and more                      | There is one argument too many: and.
            run @options                      | There is one argument too many: @options.
            --frobnicate                      | There is no option --frobnicate.
            sweeps                            | There is no command and no file "sweeps".
            sweep --threads many              | Threads can be a whole number such as 4, not "many".
            sweep --threads 1,0               | Threads can be from 1 to 4,096, not 0.
            sweep --threads 1,,2              | Threads can be a whole number such as 4, not "".
            sweep --repeat 0                  | A sweep can be repeated 1 to 1,000 times, not 0.
            sweep --repeat often              | Option --repeat needs a whole number such as 4, not "often".
            sweep --duration 1s               | A sweep needs a set number of tasks
            sweep --structure sequential      | there is nothing to sweep
            sweep --picture charts.gif        | name must end in .png or .svg, not be "charts.gif".
            sweep --csv -                     | Option --csv needs the name of a file, not "-".
            sweep --trace lanes.json          | There is no option --trace
            """)
    void isSaidInOneLineWithAHint(String arguments, String sentence) {
        Program program = Program.withoutDisplay();
        assertThat(program.run(arguments.split(" "))).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).startsWith("corelanes: ").contains(sentence).hasLineCount(1)
                .endsWith("See corelanes "
                        + (arguments.matches("(run|sweep)( .*)?") ? arguments.split(" ")[0] + " " : "") + "--help\n")
                .doesNotContain("Exception", "\tat ");
    }
}
