package corelanes.analysis;

import java.util.List;
import java.util.stream.IntStream;

/** Measurements that others have published, with the parameters they found. */
record PublishedScaling(List<Observation> observations, double one, double contention, double coherency) {

    /**
     * SPEC SDM91 on a Sun SPARCcenter 2000, scripts an hour by simulated users: N. J. Gunther, "Guerrilla Capacity Planning",
     * Springer 2007, ch. 5, data from www.spec.org/osg/sdm91/results/results.html; parameters as fitted by the R package "usl" 3.0
     * (github.com/smoeding/usl, README.md and tests/usl-nlxb.Rout.save), whose residuals these data reproduce.
     */
    static final PublishedScaling SPEC_SDM91 = new PublishedScaling(
            pairs(1, 64.9, 18, 995.9, 36, 1652.4, 72, 1853.2, 108, 1828.9, 144, 1775.0, 216, 1702.2),
            89.9952330, 0.0277285, 0.0001044);

    /**
     * MySQL on a Cisco UCS server, transactions a second by concurrent clients: B. Schwartz, "Practical Scalability Analysis with the
     * Universal Scalability Law", VividCortex 2015; the same numbers are in the tests of github.com/codahale/usl4j and its ports.
     */
    static final PublishedScaling CISCO_UCS = new PublishedScaling(
            numbered(955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71,
                    8646.7, 9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43,
                    11518.63, 11806.0, 12089.37, 12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4,
                    12074.39),
            995.6486, 0.02671591, 7.690945e-4);

    private static List<Observation> pairs(double... numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(at -> new Observation(numbers[2 * at], numbers[2 * at + 1])).toList();
    }

    private static List<Observation> numbered(double... values) {
        return IntStream.range(0, values.length).mapToObj(at -> new Observation(at + 1, values[at])).toList();
    }
}
