package vn.vanthu.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pdf.PdfSigner;

/**
 * How much more two threads sign than one, with one signer and one software key: rounds of three seconds taking turns.
 * Prints one line for each document.
 */
public final class SigningThreads {

    private static final long ROUND = 3_000_000_000L;
    private static final int ROUNDS = 5;

    private SigningThreads() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
        SigningKey key = Fixtures.key("person/an.nguyen");
        for (String kind : new String[] {"text100k", "scan5m"}) {
            byte[] document = BenchmarkDocuments.make(kind);
            Runnable act =
                    () -> signer.sign(document, SignatureRequest.builder().build(), key);
            long one = 0;
            long two = 0;
            for (int round = -1; round < ROUNDS; round++) {
                long alone = count(workers, 1, act);
                long together = count(workers, 2, act);
                one += round < 0 ? 0 : alone;
                two += round < 0 ? 0 : together;
            }
            System.out.printf(
                    "%s: one thread %.0f a second, two threads %.0f, %.2f times%n",
                    kind, perSecond(one), perSecond(two), (double) two / one);
        }
        workers.shutdown();
    }

    private static double perSecond(long count) {
        return count * 1e9 / ROUND / ROUNDS;
    }

    private static long count(ExecutorService workers, int threads, Runnable act)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + ROUND;
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            counts.add(workers.submit(() -> {
                long done = 0;
                while (System.nanoTime() < end) {
                    act.run();
                    done++;
                }
                return done;
            }));
        }
        long all = 0;
        for (Future<Long> count : counts) {
            all += count.get();
        }
        return all;
    }
}
