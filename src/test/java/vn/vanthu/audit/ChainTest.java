package vn.vanthu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.vanthu.audit.ChainVerification.Report;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.TestPkiFolder;

class ChainTest {

    private static final Instant START = Instant.parse("2026-03-02T01:02:03.123456789Z");
    private static final Credential SERVER = new TestPkiFolder(Path.of("certs-test")).credential("service", "server");

    @Test
    void theHashIsThatOfTheDocumentedBytes() {
        Act act = Act.of("an.nguyen", "ký", new Subject("văn bản", "7"), Map.of("b", "", "a", "x:y"));

        Entry entry = ChainHead.EMPTY.append(START, act);

        String bytes = "16:vanthu-journal-1" + "1:1" + "27:2026-03-02T01:02:03.123456Z" + "9:an.nguyen" + "3:ký"
                + "10:văn bản" + "1:7" + "1:2" + "1:a" + "3:x:y" + "1:b" + "0:" + "64:" + "0".repeat(64);
        assertThat(entry.hash()).isEqualTo(Hash.of(bytes.getBytes(StandardCharsets.UTF_8)));
        assertThat(entry.moment()).isEqualTo(Instant.parse("2026-03-02T01:02:03.123456Z"));
        assertThat(entry.isIntact()).isTrue();
    }

    @Test
    void aChainIsSound() {
        Report report = check(chain(20), List.of());

        assertThat(report.isSound()).isTrue();
        assertThat(report.entries()).isEqualTo(20);
        assertThat(report.covered()).isZero();
    }

    @Test
    void anEmptyExportIsSoundUnlessACheckpointSaysOtherwise() throws Exception {
        assertThat(check(List.of(), List.of()).isSound()).isTrue();
        assertThat(kinds(check(List.of(), List.of(checkpoint(chain(3).get(2))))))
                .containsExactly(Finding.Kind.CUT_TAIL);
    }

    @Test
    void aChangedFieldShows() {
        List<Entry> entries = chain(5);
        Entry old = entries.get(2);
        Act other = Act.of(
                "binh.tran", old.act().name(), old.act().subject(), old.act().details());
        entries.set(2, new Entry(3, old.moment(), other, old.previous(), old.hash()));

        assertThat(kinds(check(entries, List.of()))).containsExactly(Finding.Kind.ALTERED);
    }

    @Test
    void aChangedFieldWithANewHashBreaksTheNextLink() {
        List<Entry> entries = chain(5);
        Entry old = entries.get(2);
        entries.set(2, entries.get(1).head().append(old.moment().plusSeconds(1), old.act()));

        assertThat(kinds(check(entries, List.of()))).containsExactly(Finding.Kind.BROKEN_LINK);
    }

    @Test
    void aRemovedRepeatedOrMovedEntryShows() {
        List<Entry> removed = chain(5);
        removed.remove(2);
        assertThat(kinds(check(removed, List.of()))).containsExactly(Finding.Kind.SEQUENCE);

        List<Entry> repeated = chain(5);
        repeated.add(3, repeated.get(2));
        assertThat(kinds(check(repeated, List.of()))).containsExactly(Finding.Kind.SEQUENCE);

        List<Entry> moved = chain(5);
        Collections.swap(moved, 1, 2);
        assertThat(kinds(check(moved, List.of()))).contains(Finding.Kind.SEQUENCE);
    }

    @Test
    void aRemovedStartShowsUnlessACheckpointVouchesForIt() throws Exception {
        List<Entry> entries = chain(6);

        assertThat(kinds(check(entries.subList(3, 6), List.of()))).containsExactly(Finding.Kind.MISSING_START);
        assertThat(check(entries.subList(3, 6), List.of(checkpoint(entries.get(2))))
                        .isSound())
                .isTrue();
    }

    @Test
    void aCutTailShowsByItsCheckpoint() throws Exception {
        List<Entry> entries = chain(6);

        Report report = check(entries.subList(0, 5), List.of(checkpoint(entries.get(5))));

        assertThat(kinds(report)).containsExactly(Finding.Kind.CUT_TAIL);
        assertThat(report.isTampered()).isTrue();
    }

    @Test
    void aChainMadeAnewShowsByItsCheckpoint() throws Exception {
        Checkpoint kept = checkpoint(chain(6).get(4));
        List<Entry> anew = new ArrayList<>();
        ChainHead head = ChainHead.EMPTY;
        for (int i = 1; i <= 6; i++) {
            Entry entry = head.append(START.plusSeconds(i), act(i + 100));
            anew.add(entry);
            head = entry.head();
        }

        assertThat(kinds(check(anew, List.of(kept)))).containsExactly(Finding.Kind.REWRITTEN);
    }

    @Test
    void aCheckpointCoversWhatItVouchesFor() throws Exception {
        List<Entry> entries = chain(6);

        Report report = check(entries, List.of(checkpoint(entries.get(1)), checkpoint(entries.get(4))));

        assertThat(report.isSound()).isTrue();
        assertThat(report.covered()).isEqualTo(5);
    }

    @Test
    void aChangedCheckpointShowsAndIsNotBelieved() throws Exception {
        List<Entry> entries = chain(6);
        Checkpoint good = checkpoint(entries.get(4));
        Checkpoint changed =
                new Checkpoint(entries.get(3).head(), good.moment(), good.algorithm(), good.chain(), good.signature());

        Report report = check(entries, List.of(changed));

        assertThat(kinds(report)).containsExactly(Finding.Kind.CHECKPOINT_BROKEN);
        assertThat(report.covered()).isZero();
    }

    @Test
    void anUntrustedSignerLeavesTheQuestionOpen() throws Exception {
        List<Entry> entries = chain(3);
        ChainVerification verification =
                new ChainVerification(List.of(checkpoint(entries.get(2))), (chain, moment) -> false);
        entries.forEach(verification::accept);

        Report report = verification.report();

        assertThat(kinds(report)).containsExactly(Finding.Kind.CHECKPOINT_UNTRUSTED);
        assertThat(report.isTampered()).isFalse();
        assertThat(report.isSound()).isFalse();
    }

    @Test
    void anEllipticCurveKeySignsCheckpointsToo() throws Exception {
        Credential binh = new TestPkiFolder(Path.of("certs-test")).credential("person", "binh.tran");
        Checkpoint checkpoint = Checkpoint.sign(chain(1).get(0).head(), START, binh.key(), binh.chain());
        assertThat(checkpoint.algorithm()).isEqualTo("SHA256withECDSA");
        assertThat(checkpoint.isIntact()).isTrue();
    }

    @Test
    void detailsCannotBeChangedAndHaveNoNulls() {
        Act act = act(1);
        assertThatThrownBy(() -> act.details().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
        TreeMap<String, String> withNull = new TreeMap<>();
        withNull.put("x", null);
        assertThatThrownBy(() -> new Act("a", "b", new Subject("c", "d"), withNull))
                .isInstanceOf(NullPointerException.class);
    }

    private static List<Entry> chain(int length) {
        List<Entry> entries = new ArrayList<>();
        ChainHead head = ChainHead.EMPTY;
        for (int i = 1; i <= length; i++) {
            Entry entry = head.append(START.plusSeconds(i), act(i));
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    private static Act act(int i) {
        return Act.of("an.nguyen", "document.sign", new Subject("outgoing", "" + i), Map.of("n", "" + i));
    }

    private static Checkpoint checkpoint(Entry entry) throws Exception {
        return Checkpoint.sign(entry.head(), START.plusSeconds(3600), SERVER.key(), SERVER.chain());
    }

    private static Report check(List<Entry> entries, List<Checkpoint> checkpoints) {
        ChainVerification verification = new ChainVerification(checkpoints, (chain, moment) -> true);
        entries.forEach(verification::accept);
        return verification.report();
    }

    private static List<Finding.Kind> kinds(Report report) {
        return report.findings().stream().map(Finding::kind).toList();
    }
}
