package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compose.Block.Article;
import vn.vanthu.compose.Block.Clause;
import vn.vanthu.compose.Block.Division;
import vn.vanthu.compose.Block.Division.Kind;
import vn.vanthu.compose.Block.Point;

/**
 * The numbers of divisions, articles, clauses and points (NĐ 30/2020, Phụ lục I, mục II.6): articles run through the
 * whole text, chapters through their part, sections through their chapter, clauses through their article, points through
 * their clause.
 */
final class Numbering {

    /** The letters that number points: the Vietnamese alphabet. */
    private static final String[] LETTERS = {
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x",
        "y"
    };

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_DIGITS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    private final int[] divisions = new int[Kind.values().length];
    private int articles;
    private int clauses;
    private int points;

    private Numbering() {}

    /** The label of each block, in order; empty for blocks without a number. */
    static List<String> labels(List<Block> blocks) {
        Numbering numbering = new Numbering();
        List<String> labels = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            labels.add(numbering.next(block));
        }
        return labels;
    }

    private String next(Block block) {
        if (block instanceof Division division) {
            return nextDivision(division.kind());
        }
        if (block instanceof Article) {
            clauses = 0;
            points = 0;
            return "Điều " + ++articles + ".";
        }
        if (block instanceof Clause) {
            points = 0;
            return ++clauses + ".";
        }
        if (block instanceof Point) {
            return letter(++points) + ")";
        }
        return "";
    }

    private String nextDivision(Kind kind) {
        int number = ++divisions[kind.ordinal()];
        for (int narrower = kind.ordinal() + 1; narrower < divisions.length; narrower++) {
            divisions[narrower] = 0;
        }
        clauses = 0;
        points = 0;
        return switch (kind) {
            case PART -> "Phần " + roman(number);
            case CHAPTER -> "Chương " + roman(number);
            case SECTION -> "Mục " + number;
            case ROMAN -> roman(number) + ".";
        };
    }

    /** The letter of a point; after the last letter of the alphabet the letters are doubled. */
    private static String letter(int number) {
        int round = (number - 1) / LETTERS.length;
        return LETTERS[(number - 1) % LETTERS.length].repeat(round + 1);
    }

    static String roman(int number) {
        StringBuilder digits = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                digits.append(ROMAN_DIGITS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return digits.toString();
    }
}
