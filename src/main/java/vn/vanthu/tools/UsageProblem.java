package vn.vanthu.tools;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command line was used wrongly: the message says what to write instead, and the usage follows it. */
final class UsageProblem extends ParameterException {

    private static final long serialVersionUID = 1L;

    UsageProblem(CommandSpec spec, String message) {
        super(spec.commandLine(), message);
    }
}
