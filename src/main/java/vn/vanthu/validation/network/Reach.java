package vn.vanthu.validation.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Which hosts may be asked. The addresses stand in certificates, so whoever hands in a file chooses them: without a limit
 * the checker could be made to send requests into the network that it stands in.
 *
 * @param hosts names or numbers of hosts that may be asked wherever they are, at any port; {@code *} for all
 */
public record Reach(Set<String> hosts) {
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    public Reach {
        hosts = Set.copyOf(hosts);
    }

    /** Hosts of the public Internet only. */
    public static Reach publicOnly() {
        return new Reach(Set.of());
    }

    /** Hosts of the public Internet, and these wherever they are. */
    public static Reach publicAnd(Set<String> hosts) {
        return new Reach(hosts);
    }

    /**
     * Whether an address may be asked. Names are resolved here; the platform remembers the answer for the connection
     * that follows, so that a name cannot point elsewhere a moment later.
     */
    boolean permits(URI address) {
        String host = address.getHost();
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || host == null || address.getUserInfo() != null) {
            return false;
        }
        if (hosts.contains("*") || hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return PORTS.contains(address.getPort()) && resolvesOutside(host);
    }

    private static boolean resolvesOutside(String host) {
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (inside(one)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            // nothing to ask
            return false;
        }
    }

    /** Addresses that lead to this machine or its own network (RFC 6890). */
    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean local = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (address instanceof Inet6Address six) {
            boolean unique = (first & 0xfe) == 0xfc;
            // addresses that carry one of version 4: mapped, translated (64:ff9b::/96), 6to4, Teredo
            boolean carrying = six.isIPv4CompatibleAddress()
                    || first == 0 && second == 0x64
                    || first == 0x20 && second == 0x02
                    || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
            return local || unique || carrying;
        }
        return local
                || first == 0
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second & 0xfe) == 18
                || first >= 240;
    }
}
