package vn.vanthu.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.audit.Act;
import vn.vanthu.audit.ChainHead;
import vn.vanthu.audit.Checkpoint;
import vn.vanthu.audit.Entry;
import vn.vanthu.audit.Subject;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.TestPkiFolder;

class LineTest {

    private static final Instant MOMENT = Instant.parse("2026-03-02T01:02:03.100000Z");

    @Property(tries = 200)
    void anEntryComesBackAsItWas(
            @ForAll String actor, @ForAll String act, @ForAll String id, @ForAll Map<String, String> details)
            throws Exception {
        Entry entry = entry(actor, act, id, details);
        String line = EntryLine.write(entry);
        assertThat(line).doesNotContain("\n");
        assertThat(EntryLine.read(line)).isEqualTo(entry);
        assertThat(EntryLine.read(line).isIntact()).isTrue();
    }

    @Test
    void aCheckpointComesBackAsItWas() throws Exception {
        Credential server = new TestPkiFolder(Path.of("certs-test")).credential("service", "server");
        ChainHead head = entry("a", "b", "c", Map.of()).head();
        Checkpoint checkpoint = Checkpoint.sign(head, MOMENT, server.key(), server.chain());

        Checkpoint back = CheckpointLine.read(CheckpointLine.write(checkpoint));

        assertThat(back.head()).isEqualTo(head);
        assertThat(back.moment()).isEqualTo(MOMENT);
        assertThat(back.chain()).isEqualTo(server.chain());
        assertThat(back.isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"sequence\":1}",
                "{\"sequence\":",
                "not json",
                "{\"a\":{\"a\":{\"a\":1}}}"
            })
    void whatIsNoEntryOrCheckpointIsRefused(String line) {
        assertThatThrownBy(() -> EntryLine.read(line)).isInstanceOf(UnreadableLineException.class);
        assertThatThrownBy(() -> CheckpointLine.read(line)).isInstanceOf(UnreadableLineException.class);
    }

    @Test
    void aLineThatCouldBeReadInTwoWaysIsRefused() {
        String line = EntryLine.write(entry("an.nguyen", "sign", "1", Map.of("k", "v")));

        assertRefused(line.replace("\"actor\":", "\"actor\":\"x\",\"actor\":"));
        assertRefused(line.replace("\"actor\":", "\"note\":\"x\",\"actor\":"));
        assertRefused(line + "{}");
        assertRefused(line.replace("03.100000Z", "03.1000001Z"));
        assertRefused(line.replace("03.100000Z", "03.1Z"));
        assertRefused(line.replace("\"sequence\":1", "\"sequence\":1.5"));
        assertRefused(line.replace("\"k\":\"v\"", "\"k\":1"));
        assertRefused(line.replace("\"k\":\"v\"", "\"k\":\"v\",\"k\":\"w\""));
    }

    private static void assertRefused(String line) {
        assertThatThrownBy(() -> EntryLine.read(line)).isInstanceOf(UnreadableLineException.class);
    }

    private static Entry entry(String actor, String act, String id, Map<String, String> details) {
        return ChainHead.EMPTY.append(MOMENT, Act.of(actor, act, new Subject("kind", id), details));
    }
}
