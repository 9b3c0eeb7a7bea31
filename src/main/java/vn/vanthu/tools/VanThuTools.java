package vn.vanthu.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: the signature engine and the journal checks without a server. */
@Command(name = "vanthu-tools", mixinStandardHelpOptions = true, description = "Signs and checks PDF files, and more.")
public final class VanThuTools {

    private VanThuTools() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new VanThuTools()).execute(args));
    }
}
