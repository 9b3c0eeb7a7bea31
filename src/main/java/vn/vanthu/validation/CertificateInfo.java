package vn.vanthu.validation;

import java.time.Instant;
import java.util.List;

/**
 * What a report shows of one certificate.
 *
 * @param subject distinguished name of the holder (RFC 2253)
 * @param commonName common name of the holder, else the whole name
 * @param organisation organisation (O) of the holder, empty where there is none
 * @param units organisational units (OU), in the order of the name
 * @param issuer distinguished name of the issuer
 * @param issuerCommonName common name of the issuer, else the whole name
 * @param serialNumber serial number, hexadecimal
 * @param notBefore first moment of its validity
 * @param notAfter last moment of its validity
 * @param sha256 fingerprint of the certificate, hexadecimal, upper case
 * @param keyAlgorithm such as {@code RSA 2048}
 * @param keyUsages names of the key usages set, empty where the extension is missing
 * @param anchor whether it is a configured trust anchor
 * @param revocation what was found of its status
 * @param encoded the certificate itself, DER
 */
public record CertificateInfo(
        String subject,
        String commonName,
        String organisation,
        List<String> units,
        String issuer,
        String issuerCommonName,
        String serialNumber,
        Instant notBefore,
        Instant notAfter,
        String sha256,
        String keyAlgorithm,
        List<String> keyUsages,
        boolean anchor,
        RevocationFinding revocation,
        byte[] encoded) {}
