package vn.vanthu.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import vn.vanthu.organisation.Directory;
import vn.vanthu.platform.config.Settings;

/** Runs once the application is up: fills an empty database. */
@Singleton
@Startup
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    /** The server is to be ready first; whoever signs in meanwhile sees the year grow. */
    private static final int YEAR_AFTER_SECONDS = 8;

    @Inject
    private Directory directory;

    @Inject
    private DemoOffice demoOffice;

    @Inject
    private FirstAdministrator administrator;

    @Inject
    private DemoYear year;

    @Resource
    private ManagedScheduledExecutorService background;

    @PostConstruct
    void start() {
        fillIfEmpty();
        if (Settings.flag("vanthu.demo")) {
            background.schedule(year::write, YEAR_AFTER_SECONDS, TimeUnit.SECONDS);
        }
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
