package vn.vanthu.tools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a password comes from: {@code env:NAME}, an environment variable, or {@code file:PATH}, the first line of a
 * file. A password itself is refused, since every user of the machine can read the command line of a process.
 */
interface Password {

    /**
     * The password; the caller clears the array after use.
     *
     * @throws IOException where it cannot be had; the message never holds the password
     */
    char[] read() throws IOException;

    /** Reads the option's value. */
    final class Converter implements ITypeConverter<Password> {

        @Override
        public Password convert(String value) {
            if (value.startsWith("env:")) {
                String name = value.substring("env:".length());
                return () -> fromEnvironment(name, System.getenv());
            }
            if (value.startsWith("file:")) {
                try {
                    Path file = Path.of(value.substring("file:".length()));
                    return () -> fromFile(file);
                } catch (InvalidPathException e) {
                    throw new TypeConversionException("the path after file: is not one");
                }
            }
            // the value is not repeated: it may be the password
            throw new TypeConversionException("write env:NAME or file:PATH, never the password itself");
        }
    }

    private static char[] fromEnvironment(String name, Map<String, String> environment) throws IOException {
        String value = environment.get(name);
        if (value == null) {
            throw new IOException("The environment variable " + name + " is not set");
        }
        return value.toCharArray();
    }

    private static char[] fromFile(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IOException("The password file " + file + " cannot be read", e);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            char[] all = Arrays.copyOfRange(text.array(), 0, text.limit());
            int end = 0;
            while (end < all.length && all[end] != '\n' && all[end] != '\r') {
                end++;
            }
            char[] first = Arrays.copyOf(all, end);
            Arrays.fill(text.array(), '\0');
            Arrays.fill(all, '\0');
            return first;
        } catch (CharacterCodingException e) {
            throw new IOException("The password file " + file + " is not UTF-8", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
