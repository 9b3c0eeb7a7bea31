package vn.vanthu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.config.Settings;

/** The accounts that a demo installation shows on its sign-in page; none anywhere else. */
@ApplicationScoped
public class DemoAccounts {

    /** The password, and the PIN of the signing key, of every demo account. */
    public static final String PASSWORD = "vanthu-demo";

    @Inject
    private Directory directory;

    /** Everybody in order of agency and protocol; empty unless this is a demo. */
    public List<Position> list() {
        return Settings.flag("vanthu.demo") ? directory.everybody() : List.of();
    }
}
