package vn.vanthu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same acts as {@link SigningBenchmark}, taking turns, by the processor time of the thread: ratios that hold on a
 * machine that does other work as well. Prints one line for each document.
 */
public final class SigningRatio {

    private SigningRatio() {}

    private interface Act {
        Object run() throws IOException, GeneralSecurityException;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        for (String document : new String[] {"text100k", "scan5m", "text5m"}) {
            SigningBenchmark bench = new SigningBenchmark();
            bench.document = document;
            bench.open();
            Map<String, Act> acts = new LinkedHashMap<>();
            acts.put("raw limit", bench::rawLimit);
            acts.put("invisible", bench::vanthuInvisible);
            acts.put("visible", bench::vanthuVisible);
            acts.put("PDFBox", bench::pdfboxInvisible);
            acts.put("DSS", bench::dssInvisible);
            print(document, acts, document.equals("text100k") ? 300 : 60);
        }
    }

    private static void print(String document, Map<String, Act> acts, int rounds)
            throws IOException, GeneralSecurityException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> times = new LinkedHashMap<>();
        for (int round = -rounds / 2; round < rounds; round++) {
            for (Map.Entry<String, Act> act : acts.entrySet()) {
                long start = threads.getCurrentThreadCpuTime();
                act.getValue().run();
                long taken = threads.getCurrentThreadCpuTime() - start;
                if (round >= 0) {
                    times.merge(act.getKey(), taken, Long::sum);
                }
            }
        }
        long limit = times.get("raw limit");
        StringBuilder line = new StringBuilder(document);
        times.forEach((name, time) ->
                line.append(String.format("; %s %.2f ms (%.0f%%)", name, time / 1e6 / rounds, 100.0 * limit / time)));
        System.out.println(line);
    }
}
