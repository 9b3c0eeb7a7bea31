package vn.vanthu.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of a process the one server with the demo office that is started for all of them. */
final class SharedServer implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedServer.class);

    /** Held in the store of the run, which closes it in the end; a start that failed is not tried again. */
    private static final class Held implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private final Server server = new Server("shared-" + System.getProperty("vanthu.fork", "1"))
                .with("VANTHU_DEMO_DOCUMENTS", System.getProperty("vanthu.demo.documents", "96"));
        private AssertionError failure;

        private Held() {
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

        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Held.class, key -> new Held(), Held.class)
                .server();
    }
}
