package vn.vanthu.tools;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files a command works on: named as arguments, or one a line on standard input, or both. */
final class FileNames {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "The files.")
    private List<String> files = List.of();

    @Option(
            names = "--stdin",
            description = {
                "Read file names from standard input too, one a line, in UTF-8, until its end.",
                "Each answer is written as soon as it is known, in the order of the names."
            })
    private boolean fromStandardInput;

    /** The names in order, read as they are asked for. */
    Iterator<String> iterator() {
        if (files.isEmpty() && !fromStandardInput) {
            throw new UsageProblem(spec, "Name at least one FILE, or give --stdin.");
        }
        Stream<String> named = files.stream();
        return (fromStandardInput ? Stream.concat(named, lines(System.in)) : named).iterator();
    }

    /** Lazily, line by line, since who writes the names may wait for each answer. */
    private static Stream<String> lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isEmpty());
    }
}
