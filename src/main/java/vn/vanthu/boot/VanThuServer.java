package vn.vanthu.boot;

import fish.payara.micro.PayaraMicro;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code java -jar vanthu.jar}: the server with the application inside.
 *
 * <p>Arguments are handed on to Payara Micro behind our own, so that an operator can use any of its options
 * ({@code --sslport}, {@code --logproperties}, …).
 */
public final class VanThuServer {

    private VanThuServer() {}

    public static void main(String[] arguments) throws Exception {
        UnpackFolder.take();
        PayaraMicro.main(serverArguments(arguments));
    }

    private static String[] serverArguments(String[] arguments) {
        List<String> own = Arrays.asList(arguments);
        List<String> all = new ArrayList<>(List.of("--nocluster", "--disablephonehome"));
        if (own.contains("--port")) {
            System.setProperty("vanthu.http.port", own.get(own.indexOf("--port") + 1));
        } else {
            all.addAll(List.of("--port", setting("vanthu.http.port", "8080")));
        }
        all.addAll(List.of("--contextroot", "/"));
        all.addAll(own);
        return all.toArray(String[]::new);
    }

    private static String setting(String name, String otherwise) {
        String property = System.getProperty(name);
        if (property != null) {
            return property;
        }
        String variable = System.getenv(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
        return variable != null ? variable : otherwise;
    }
}
