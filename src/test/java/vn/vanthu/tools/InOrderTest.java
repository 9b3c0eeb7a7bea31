package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InOrderTest {

    @Test
    void resultsComeInTheOrderOfTheItems() throws Exception {
        List<Integer> results = new ArrayList<>();
        InOrder.run(IntStream.range(0, 2000).iterator(), 4, InOrderTest::slowly, results::add);
        assertThat(results).isEqualTo(IntStream.range(0, 2000).boxed().toList());
    }

    @Test
    void fewItemsAreUnderWayAtOnce() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Integer> items = IntStream.range(0, 500)
                .peek(i -> most.accumulateAndGet(taken.incrementAndGet() - done.get(), Math::max))
                .iterator();
        InOrder.run(items, 2, InOrderTest::slowly, result -> done.incrementAndGet());
        assertThat(done).hasValue(500);
        assertThat(most.get()).isLessThanOrEqualTo(2 * 4 + 3);
    }

    @Test
    void aResultDoesNotWaitForTheNextItem() throws Exception {
        BlockingQueue<Integer> answers = new ArrayBlockingQueue<>(10);
        Iterator<Integer> conversation = new Iterator<>() {
            private int asked;

            @Override
            public boolean hasNext() {
                return asked < 5;
            }

            @Override
            public Integer next() {
                try {
                    if (asked > 0 && answers.poll(10, TimeUnit.SECONDS) == null) {
                        throw new IllegalStateException("no answer to " + asked);
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return asked++;
            }
        };
        InOrder.run(conversation, 2, i -> i, answers::add);
        assertThat(answers).containsExactly(4);
    }

    @Test
    void aFailureOfTheSourceIsPassedOn() {
        Iterator<Integer> broken = IntStream.range(0, 10).map(i -> 10 / (5 - i)).iterator();
        List<Integer> results = new ArrayList<>();
        assertThatThrownBy(() -> InOrder.run(broken, 2, i -> i, results::add)).isInstanceOf(ArithmeticException.class);
        assertThat(results).hasSize(5);
    }

    private static int slowly(int i) {
        if (i % 50 == 0) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return i;
    }
}
