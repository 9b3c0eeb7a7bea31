package vn.vanthu.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import vn.vanthu.organisation.Directory;
import vn.vanthu.platform.config.Settings;

/** Runs once the application is up: fills an empty database. */
@Singleton
@Startup
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    private Directory directory;

    @Inject
    private DemoOffice demoOffice;

    @Inject
    private FirstAdministrator administrator;

    @PostConstruct
    void start() {
        fillIfEmpty();
        LOG.info(() -> "VanThu is ready: open " + Settings.text("vanthu.public.url"));
    }

    private void fillIfEmpty() {
        if (!directory.agencies().isEmpty()) {
            return;
        }
        if (Settings.flag("vanthu.demo")) {
            demoOffice.open();
            LOG.info("The demo office is open: sign in as any account that the sign-in page lists");
        } else {
            administrator.appoint();
        }
    }
}
