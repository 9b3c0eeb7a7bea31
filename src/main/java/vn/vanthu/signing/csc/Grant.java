package vn.vanthu.signing.csc;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** On what ground the provider gives this client an access token (RFC 6749, 4). */
public sealed interface Grant {

    /** The client acts for itself, by its own secret. */
    record ClientCredentials() implements Grant {}

    /**
     * A person has signed in at the provider, whose page led back here with a code.
     *
     * @param code used once
     * @param redirect the address it led back to
     * @param verifier of the proof key (RFC 7636)
     */
    record AuthorizationCode(String code, URI redirect, String verifier) implements Grant {

        /** Says nothing of the code. */
        @Override
        public String toString() {
            return "authorization code for " + redirect;
        }
    }

    /** The client acts for itself, by its own secret. */
    static Grant clientCredentials() {
        return new ClientCredentials();
    }

    /** A person has signed in at the provider. */
    static Grant authorizationCode(String code, URI redirect, String verifier) {
        return new AuthorizationCode(code, redirect, verifier);
    }

    /** The fields of the request for a token. */
    default Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (this instanceof AuthorizationCode authorization) {
            fields.put("grant_type", "authorization_code");
            fields.put("code", authorization.code);
            fields.put("redirect_uri", authorization.redirect.toString());
            fields.put("code_verifier", authorization.verifier);
        } else {
            fields.put("grant_type", "client_credentials");
            fields.put("scope", "service");
        }
        return fields;
    }
}
