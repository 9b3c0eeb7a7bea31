package vn.vanthu.compose.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import vn.vanthu.compose.Alignment;
import vn.vanthu.compose.Block;
import vn.vanthu.compose.Block.Article;
import vn.vanthu.compose.Block.Basis;
import vn.vanthu.compose.Block.Clause;
import vn.vanthu.compose.Block.Division;
import vn.vanthu.compose.Block.Heading;
import vn.vanthu.compose.Block.PageBreak;
import vn.vanthu.compose.Block.Paragraph;
import vn.vanthu.compose.Block.Point;
import vn.vanthu.compose.Block.Table;
import vn.vanthu.compose.Block.Table.Cell;
import vn.vanthu.compose.Block.Table.Column;
import vn.vanthu.compose.Inline;
import vn.vanthu.compose.Inline.LineBreak;
import vn.vanthu.compose.Inline.Run;

/** Blocks and lines as JSON. A block is an object whose member {@code block} names its kind. */
final class BlockJson {

    private BlockJson() {}

    static JsonArrayBuilder write(List<Block> blocks) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        blocks.forEach(block -> array.add(write(block)));
        return array;
    }

    static List<Block> read(JsonArray blocks) {
        return blocks.getValuesAs(JsonObject.class).stream()
                .map(BlockJson::read)
                .toList();
    }

    private static JsonObjectBuilder write(Block block) {
        if (block instanceof Paragraph paragraph) {
            return kind("paragraph").add("align", paragraph.alignment().name()).add("text", inlines(paragraph.text()));
        } else if (block instanceof Basis basis) {
            return kind("basis").add("text", inlines(basis.text()));
        } else if (block instanceof Division division) {
            return kind("division").add("kind", division.kind().name()).add("text", inlines(division.title()));
        } else if (block instanceof Heading heading) {
            return kind("heading").add("level", heading.level()).add("text", inlines(heading.text()));
        } else if (block instanceof Article article) {
            return kind("article").add("text", inlines(article.text()));
        } else if (block instanceof Clause clause) {
            return kind("clause").add("text", inlines(clause.text()));
        } else if (block instanceof Point point) {
            return kind("point").add("text", inlines(point.text()));
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof PageBreak) {
            return kind("pageBreak");
        }
        throw new IllegalStateException("No JSON for " + block);
    }

    private static Block read(JsonObject json) {
        String kind = json.getString("block", "");
        return switch (kind) {
            case "paragraph" -> new Paragraph(Alignment.valueOf(json.getString("align", "JUSTIFY")), inlines(json));
            case "basis" -> new Basis(inlines(json));
            case "division" -> new Division(Division.Kind.valueOf(json.getString("kind", "")), inlines(json));
            case "heading" -> new Heading(json.getInt("level", 0), inlines(json));
            case "article" -> new Article(inlines(json));
            case "clause" -> new Clause(inlines(json));
            case "point" -> new Point(inlines(json));
            case "table" -> table(json);
            case "pageBreak" -> new PageBreak();
            default -> throw new NotADocumentException("Unknown block: " + kind);
        };
    }

    private static JsonObjectBuilder kind(String name) {
        return Json.createObjectBuilder().add("block", name);
    }

    private static JsonObjectBuilder table(Table table) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        for (Column column : table.columns()) {
            columns.add(Json.createObjectBuilder()
                    .add("width", column.width())
                    .add("align", column.alignment().name()));
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        table.rows().forEach(row -> rows.add(cells(row)));
        return kind("table")
                .add("columns", columns)
                .add("header", cells(table.header()))
                .add("rows", rows);
    }

    private static Table table(JsonObject json) {
        List<Column> columns = needed(json, "columns").getValuesAs(JsonObject.class).stream()
                .map(column -> new Column(column.getInt("width", 0), Alignment.valueOf(column.getString("align", ""))))
                .toList();
        List<List<Cell>> rows = needed(json, "rows").getValuesAs(JsonArray.class).stream()
                .map(BlockJson::cells)
                .toList();
        return new Table(columns, cells(needed(json, "header")), rows);
    }

    private static JsonArrayBuilder cells(List<Cell> cells) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        cells.forEach(cell -> array.add(inlines(cell.text())));
        return array;
    }

    private static List<Cell> cells(JsonArray array) {
        return array.getValuesAs(JsonArray.class).stream()
                .map(text -> new Cell(inlines(text)))
                .toList();
    }

    private static JsonArrayBuilder inlines(List<Inline> inlines) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Inline inline : inlines) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            if (inline instanceof Run run) {
                json.add("run", run.text());
                if (run.bold()) {
                    json.add("bold", true);
                }
                if (run.italic()) {
                    json.add("italic", true);
                }
            } else {
                json.add("break", true);
            }
            array.add(json);
        }
        return array;
    }

    private static List<Inline> inlines(JsonObject block) {
        return inlines(needed(block, "text"));
    }

    private static JsonArray needed(JsonObject json, String name) {
        if (!json.containsKey(name)) {
            throw new NotADocumentException("No member " + name + " in a block");
        }
        return json.getJsonArray(name);
    }

    private static List<Inline> inlines(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(BlockJson::inline)
                .toList();
    }

    private static Inline inline(JsonObject json) {
        if (json.getBoolean("break", false)) {
            return new LineBreak();
        }
        if (!json.containsKey("run")) {
            throw new NotADocumentException("A line without its text");
        }
        return new Run(json.getString("run"), json.getBoolean("bold", false), json.getBoolean("italic", false));
    }
}
