package vn.vanthu.platform.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.vanthu.platform.config.Settings;

/** Whether this server can work: for load balancers, monitoring and scripts. Open to everybody, tells nothing else. */
@Path("/health")
@RequestScoped
public class HealthEndpoint {

    private static final Logger LOG = Logger.getLogger(HealthEndpoint.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/office")
    private DataSource database;

    /** 200 and {@code UP} when database and data folder are usable, 503 and {@code DOWN} otherwise. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        boolean up = databaseAnswers() && Files.isWritable(Settings.dataFolder());
        String answer = Json.createObjectBuilder()
                .add("status", up ? "UP" : "DOWN")
                .build()
                .toString();
        return Response.status(up ? 200 : 503).entity(answer).build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return false;
        }
    }
}
