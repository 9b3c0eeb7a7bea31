package vn.vanthu.signing;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.util.Arrays;

/**
 * DSS hands the whole of /Contents to BouncyCastle, whose newer versions refuse the zeros that fill the reserved room in
 * nearly every signed PDF. Cuts them off, so that DSS judges as it does with the version it was made for.
 */
public final class TrimmedContents extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] contents) {
        return super.parseToCMS(Arrays.copyOf(contents, Math.min(contents.length, lengthOf(contents))));
    }

    private static int lengthOf(byte[] der) {
        if (der.length < 2 || (der[1] & 0xff) < 0x80 || (der[1] & 0xff) > 0x84) {
            return der.length;
        }
        int octets = der[1] & 0x7f;
        if (octets == 0 || der.length < 2 + octets) {
            return der.length;
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | der[2 + i] & 0xff;
        }
        return length < 0 ? der.length : 2 + octets + length;
    }
}
