package vn.vanthu.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody who uses a server over HTTP: keeps cookies, follows nothing by itself, sends the token of its session. */
final class Visitor {

    static final String PASSWORD = "vanthu-demo";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Server server;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String token = "";

    Visitor(Server server) {
        this.server = server;
    }

    /** A visitor who is signed in to the demo. */
    static Visitor signedIn(Server server, String login) {
        Visitor visitor = new Visitor(server);
        Answer answer = visitor.signIn(login, PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError("Could not sign in as " + login + ": " + answer);
        }
        visitor.get("/app/password"); // any page: its forms carry the new session's token
        return visitor;
    }

    Answer signIn(String login, String password) {
        get("/app/sign-in");
        return post("/app/sign-in", Map.of("login", login, "password", password, "to", "/app"));
    }

    Answer get(String path) {
        return send("GET", path, null, "");
    }

    /** Sends a form with this session's token. */
    Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf", token);
        return postRaw(path, all);
    }

    /** Sends a form of which a field may have several values, as a list. */
    Answer postMany(String path, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf", token);
        String body = all.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> values ? values : List.of(field.getValue()))
                        .stream().map(value -> encode(field.getKey()) + "=" + encode(value.toString())))
                .collect(Collectors.joining("&"));
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), FORM);
    }

    /** Sends a form exactly as given. */
    Answer postRaw(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), FORM);
    }

    /** Sends a form with a file in it. */
    Answer upload(String path, Map<String, String> fields, String fileField, String fileName, byte[] content) {
        String boundary = "----vanthu" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf", token);
        all.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    /** A header on every request from now on; empty to leave it off again. */
    Visitor header(String name, String value) {
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    Answer send(String method, String path, byte[] body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .timeout(Duration.ofSeconds(90))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.headers().map(), response.body());
            answer.all("Set-Cookie").forEach(this::keep);
            answer.token().ifPresent(fresh -> token = fresh);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    Map<String, String> cookies() {
        return cookies;
    }

    String token() {
        return token;
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(
                pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
