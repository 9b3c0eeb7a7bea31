package vn.vanthu.tools;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine;

/** Runs a command in this process and keeps what it said. */
final class CommandLineFixture {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** What a run gave. */
    record Run(int exit, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    private CommandLineFixture() {}

    static Run run(Object... arguments) {
        return runBy(Clock.fixed(NOW, ZoneOffset.UTC), arguments);
    }

    static Run runBy(Clock clock, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                VanThuTools.commandLine(clock).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = line.execute(words);
        return new Run(exit, out.toString(), err.toString());
    }
}
