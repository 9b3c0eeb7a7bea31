package vn.vanthu.validation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.9.9.9/",
                "http://localhost/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.0.0.8/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[fd12:3456::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://8.8.8.8:22/",
                "http://8.8.8.8:8080/",
                "http://user@8.8.8.8/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "ldap://8.8.8.8/"
            })
    void theOwnNetworkIsOutOfReach(String address) {
        assertThat(Reach.publicOnly().permits(URI.create(address))).isFalse();
        assertThat(Reach.publicAnd(Set.of("crl.example.vn")).permits(URI.create(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/a.crl", "https://8.8.8.8:443/", "http://[2001:4860:4860::8888]/"})
    void publicHostsAreInReach(String address) {
        assertThat(Reach.publicOnly().permits(URI.create(address))).isTrue();
    }

    @Test
    void hostsOfTheListAreInReachWhereverTheyAre() {
        Reach reach = Reach.publicAnd(Set.of("127.0.0.1"));
        assertThat(reach.permits(URI.create("http://127.0.0.1:8085/ocsp"))).isTrue();
        assertThat(reach.permits(URI.create("http://127.0.0.2:8085/ocsp"))).isFalse();
        assertThat(Reach.publicAnd(Set.of("*")).permits(URI.create("http://10.0.0.1:1/")))
                .isTrue();
        assertThat(Reach.publicAnd(Set.of("*")).permits(URI.create("file:///etc/passwd")))
                .isFalse();
    }
}
