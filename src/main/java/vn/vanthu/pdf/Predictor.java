package vn.vanthu.pdf;

import java.util.Arrays;

/** PNG and TIFF predictors (ISO 32000-2, 7.4.4.4). */
final class Predictor {
    private static final int MAX_ROW = 1 << 24;

    private Predictor() {}

    static byte[] undo(byte[] data, PdfDictionary setting) {
        int predictor = (int) setting.number("Predictor", 1);
        if (predictor <= 1) {
            return data;
        }
        long colors = setting.number("Colors", 1);
        long bits = setting.number("BitsPerComponent", 8);
        long columns = setting.number("Columns", 1);
        if (colors < 1 || colors > 64 || bits < 1 || bits > 16 || columns < 1 || columns > MAX_ROW) {
            throw new PdfException(PdfException.Reason.DAMAGED, "predictor settings");
        }
        long row = (colors * bits * columns + 7) / 8;
        if (row > MAX_ROW) {
            throw new PdfException(PdfException.Reason.LIMIT, "predictor row too long");
        }
        int pixel = (int) Math.max(1, colors * bits / 8);
        return predictor == 2 ? tiff(data, (int) row, pixel, bits) : png(data, (int) row, pixel);
    }

    private static byte[] tiff(byte[] data, int row, int pixel, long bits) {
        if (bits != 8) {
            throw new PdfException(PdfException.Reason.UNSUPPORTED, "TIFF predictor with " + bits + " bits");
        }
        byte[] out = data.clone();
        for (int start = 0; start < out.length; start += row) {
            for (int i = start + pixel; i < Math.min(start + row, out.length); i++) {
                out[i] += out[i - pixel];
            }
        }
        return out;
    }

    private static byte[] png(byte[] data, int row, int pixel) {
        int rows = (data.length + row) / (row + 1);
        byte[] out = new byte[rows * row];
        int end = 0;
        for (int r = 0; r < rows; r++) {
            int from = r * (row + 1);
            int count = Math.min(row, data.length - from - 1);
            int to = r * row;
            if (count <= 0) {
                break;
            }
            unfilter(data[from], data, from + 1, out, to, count, pixel, row);
            end = to + count;
        }
        return end == out.length ? out : Arrays.copyOf(out, end);
    }

    private static void unfilter(int type, byte[] in, int from, byte[] out, int to, int count, int pixel, int row) {
        for (int i = 0; i < count; i++) {
            int left = i >= pixel ? out[to + i - pixel] & 0xff : 0;
            int up = to >= row ? out[to + i - row] & 0xff : 0;
            int corner = i >= pixel && to >= row ? out[to + i - row - pixel] & 0xff : 0;
            int guess =
                    switch (type) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, corner);
                        default -> throw new PdfException(PdfException.Reason.DAMAGED, "predictor type");
                    };
            out[to + i] = (byte) (in[from + i] + guess);
        }
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int a = Math.abs(guess - left);
        int b = Math.abs(guess - up);
        int c = Math.abs(guess - corner);
        if (a <= b && a <= c) {
            return left;
        }
        return b <= c ? up : corner;
    }
}
