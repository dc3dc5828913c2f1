package corelanes.structure.example;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Work that is split in halves, which idle workers steal. */
final class ForkJoinExample {

    private ForkJoinExample() {}

    // What is shown begins here.
    static long words(List<String> pages) {
        try (ForkJoinPool workers = new ForkJoinPool(4)) {
            return workers.invoke(new Words(pages));
        }
    }

    static final class Words extends RecursiveTask<Long> {
        private final List<String> pages;

        Words(List<String> pages) {
            this.pages = pages;
        }

        @Override
        protected Long compute() {
            if (pages.size() == 1) {
                return (long) pages.getFirst().split(" ").length;
            }
            int middle = pages.size() / 2;
            Words left = new Words(pages.subList(0, middle));
            // An idle worker may steal this half.
            left.fork();
            long right = new Words(pages.subList(middle, pages.size())).compute();
            return left.join() + right;
        }
    }
    // What is shown ends here.
}
