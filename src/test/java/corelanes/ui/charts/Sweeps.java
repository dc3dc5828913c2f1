package corelanes.ui.charts;

import corelanes.analysis.Disturbance;
import corelanes.analysis.RunFact;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepRun;
import corelanes.analysis.SwitchAlone;
import corelanes.analysis.TaskLatencies;
import corelanes.chart.SweepDrawing;
import corelanes.chart.SweepView;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Sweeps that nobody did. */
public final class Sweeps {

    private static final Disturbance QUIET = new Disturbance(Disturbance.Level.QUIET, 0.01, 0);

    private Sweeps() {}

    /** Work that computes, on so many cores. */
    public static SweepFigures computing(int cores, int rounds, int... threads) {
        Random random = new Random(1);
        List<SweepRun> runs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            for (int count : threads) {
                int used = Math.min(count, cores);
                double serial = 0.04;
                long wallNs = Math.round(1e9 * (serial + (1 - serial) / used) * (1 + 0.01 * random.nextGaussian()));
                runs.add(new SweepRun(round, fact(WorkloadKind.CPU, count, count == 1 ? 1 : cores, wallNs),
                        new SweepRun.Costs(Optional.of(0.004 * count), 0.01, 0.005, 400 * count, true), count,
                        Optional.empty(), Map.of()));
            }
        }
        return SweepFigures.of(runs);
    }

    /** Work that waits, for something that can do ten at a time. */
    public static SweepFigures waiting(int rounds, int... threads) {
        List<SweepRun> runs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            for (int count : threads) {
                long wallNs = Math.round(10e9 / Math.min(10, count));
                double meanNs = 100e6 * Math.max(1, count / 10.0);
                runs.add(new SweepRun(round, fact(WorkloadKind.HTTP, count, count == 1 ? 1 : 2, wallNs),
                        new SweepRun.Costs(Optional.empty(), 0.01, 0.005, 100 * count, true), Math.min(count, 100),
                        Optional.of(new TaskLatencies((long) meanNs, (long) (meanNs * 1.3), (long) (meanNs * 1.8),
                                meanNs)),
                        Map.of()));
            }
        }
        return SweepFigures.of(runs);
    }

    private static RunFact fact(WorkloadKind workload, int threads, int cores, long wallNs) {
        return new RunFact(new RunFact.Work(workload, 1_000_000, 0), StructureKind.POOL, threads, cores, 100, wallNs,
                0.02, Source.RECORDED, QUIET);
    }

    /** What charts show of it. */
    public static SweepView view(SweepFigures figures) {
        return SweepView.of("pool", figures, SweepDrawing.usualFits(figures, false),
                Optional.of(new SwitchAlone(4_000, 3_800, 4_300)));
    }
}
