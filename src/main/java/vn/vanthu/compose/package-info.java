/**
 * Official documents as structured text, laid out by decree as tagged PDF/A-2a. A library: it knows no database, no
 * page, no user.
 *
 * <p>Start with {@link vn.vanthu.compose.ComposedDocument} (what is written) and {@link vn.vanthu.compose.Composer} (how
 * it becomes a PDF):
 *
 * <pre>{@code
 * ComposedDocument letter = ComposedDocument.builder(DocumentType.OFFICIAL_LETTER)
 *         .letterhead(new Letterhead("UBND TỈNH A", "SỞ NỘI VỤ", "Bình Minh"))
 *         .symbol("SNV-VP")
 *         .subject("triển khai công tác văn thư năm 2026")
 *         .body(List.of(new Block.Paragraph(Alignment.JUSTIFY, List.of(Inline.text("…./.")))))
 *         .recipients(List.of("Như trên", "Lưu: VT, VP"))
 *         .signature(new SignatureBlock(List.of("GIÁM ĐỐC"), "Nguyễn Văn A"))
 *         .build();
 * RenderedDocument rendered = new Composer(clock).render(letter, LayoutSettings.USUAL);
 * }</pre>
 *
 * <p>Beside these two: {@link vn.vanthu.compose.StartingText} (what a new document of each type starts with),
 * {@link vn.vanthu.compose.Markup} (the body as text a person types), {@link vn.vanthu.compose.FormCheck} (what departs
 * from the decree, in composed and in uploaded files), {@link vn.vanthu.compose.DocumentText} (the words alone),
 * {@code vn.vanthu.compose.json} (how documents are stored), and {@link vn.vanthu.compose.ReportPrinter} with
 * {@link vn.vanthu.compose.RegisterForm} (registers and reports).
 *
 * <p>The file has no form fields yet: {@link vn.vanthu.compose.FieldPlaces} tells where number, date, signature and seal
 * go, and who signs documents puts the fields there before the first signature, so that numbering and sealing leave it
 * valid.
 *
 * <p>Promises: whatever people write is text and never markup; nothing outside the document is loaded; all fonts are
 * embedded (Liberation Serif, which has the metrics of Times New Roman and may be embedded); the same input at the same
 * instant gives the same bytes.
 *
 * <p>Rule of law: Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức, kỹ thuật trình bày) and Phụ lục III (mẫu trình bày).
 */
package vn.vanthu.compose;
