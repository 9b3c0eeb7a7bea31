package vn.vanthu.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

    @Test
    void eachCallerHasAnHourOfItsOwn() {
        CallLimit limit = new CallLimit(2, 10);

        assertThat(limit.permits("a", NOW)).isTrue();
        assertThat(limit.permits("a", NOW.plusSeconds(1))).isTrue();
        assertThat(limit.permits("a", NOW.plusSeconds(2))).isFalse();
        assertThat(limit.permits("b", NOW.plusSeconds(2))).isTrue();
        assertThat(limit.permits("a", NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void manyCallersDoNotFillTheMemoryNorPassUncounted() {
        CallLimit limit = new CallLimit(1, 2);
        limit.permits("a", NOW);
        limit.permits("b", NOW);

        assertThat(limit.permits("c", NOW.plusSeconds(1))).isFalse();
        assertThat(limit.permits("c", NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void noneArePermittedWhereTheLimitIsZero() {
        assertThat(new CallLimit(0, 2).permits("a", NOW)).isFalse();
    }
}
