package vn.vanthu.tools;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: the signature engine and the journal checks without a server. */
@Command(
        name = "vanthu-tools",
        mixinStandardHelpOptions = true,
        versionProvider = VanThuTools.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Signs and checks PDF files, and checks what a VanThu server keeps.", ""},
        footer = {"", "Each command has its own help: vanthu-tools COMMAND --help"})
public final class VanThuTools implements Runnable {

    /** Exit code for a file that cannot be read, and for wrong use of the command line. */
    static final int UNREADABLE_OR_WRONG_USE = 3;

    /** The zone in which a signature's claimed time is written. */
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Spec
    private CommandSpec spec;

    private VanThuTools() {}

    public static void main(String[] args) {
        System.exit(commandLine(Clock.system(OFFICE)).execute(args));
    }

    static CommandLine commandLine(Clock clock) {
        CommandLine line = new CommandLine(new VanThuTools())
                .addSubcommand(new SignCommand(clock))
                .addSubcommand(new VerifyCommand(clock))
                .addSubcommand(new PkiCommand(clock))
                .addSubcommand(new AuditCommand())
                .addSubcommand(new VerifyStoreCommand())
                .addSubcommand(new HelpCommand())
                .setOut(console(FileDescriptor.out))
                .setErr(console(FileDescriptor.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("vanthu-tools: " + Problem.describe(failure));
                    return UNREADABLE_OR_WRONG_USE;
                });
        withExitCodes(line);
        return line;
    }

    @Override
    public void run() {
        throw new UsageProblem(spec, "Say which command to run.");
    }

    /** Wrong use is 3 everywhere, since 2 says "some signatures are indeterminate". */
    private static void withExitCodes(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(UNREADABLE_OR_WRONG_USE);
        line.getCommandSpec().exitCodeOnExecutionException(UNREADABLE_OR_WRONG_USE);
        line.getSubcommands().values().forEach(VanThuTools::withExitCodes);
    }

    /** File names and people's names are Vietnamese: UTF-8, whatever the machine's locale says. */
    private static PrintWriter console(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The version from the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = VanThuTools.class.getPackage().getImplementationVersion();
            return new String[] {"vanthu-tools " + (version == null ? "(not packaged)" : version)};
        }
    }
}
