package vn.vanthu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What {@link ValidationBenchmark} compares, by the processor time of the thread, the acts taking turns: ratios that hold
 * on a machine that does other work as well. Prints one line for each document and number of signatures.
 */
public final class ValidationRatio {

    private ValidationRatio() {}

    private interface Act {
        Object run() throws Exception;
    }

    /**
     * Measures.
     *
     * @param arguments names of documents; {@code -dss} leaves the slow peer out
     */
    public static void main(String[] arguments) throws Exception {
        boolean peer = !Arrays.asList(arguments).contains("-dss");
        for (String document : new String[] {"text100k", "scan5m", "text5m"}) {
            boolean named = Arrays.stream(arguments).anyMatch(name -> !name.startsWith("-"));
            if (named && !Arrays.asList(arguments).contains(document)) {
                continue;
            }
            for (int signatures : new int[] {1, 3}) {
                ValidationBenchmark bench = new ValidationBenchmark();
                bench.document = document;
                bench.signatures = signatures;
                bench.open();
                boolean small = document.equals("text100k");
                double floor = time(bench::floor, small ? 2_000 : 100);
                double ours = time(bench::vanthu, small ? 2_000 : 100);
                double dss = peer ? time(bench::dss, small ? 60 : 3) : 0;
                System.out.printf(
                        "%s, %d bytes, %d signatures: floor %.2f ms; ours %.2f ms (%.1f x floor); DSS %.1f ms (%.0f x"
                                + " ours)%n",
                        document, bench.size(), signatures, floor, ours, ours / floor, dss, dss / ours);
            }
        }
    }

    /** Milliseconds of processor time for one act, after a warm-up of half as many rounds. */
    private static double time(Act act, int rounds) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds / 2; i++) {
            act.run();
        }
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            act.run();
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / rounds;
    }
}
