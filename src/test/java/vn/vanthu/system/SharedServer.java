package vn.vanthu.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a process the one server with the demo office that is started for all of them. It lives as long as the
 * process: where two share the work, each class is a run of its own to JUnit.
 */
final class SharedServer implements ParameterResolver {

    /** The server; a start that failed is not tried again. */
    private static final class Held {

        private static final Held ONE = new Held();

        private final Server server = new Server("shared-" + System.getProperty("vanthu.fork", "1"))
                .with("VANTHU_DEMO_DOCUMENTS", System.getProperty("vanthu.demo.documents", "96"));
        private AssertionError failure;

        private Held() {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            try {
                server.start();
            } catch (AssertionError e) {
                failure = e;
            }
        }

        private Server server() {
            if (failure != null) {
                throw failure;
            }
            return server;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Held.ONE.server();
    }
}
