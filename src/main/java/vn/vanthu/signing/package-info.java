/**
 * The signing engine: PAdES signatures on PDF documents by any key. A library in its own right on the JDK, BouncyCastle and
 * fontbox; it knows nothing of documents, registers or people, and touches no network unless a time-stamp server or a
 * remote key is given to it.
 *
 * <p>Start here:
 *
 * <pre>{@code
 * SigningKey key = Pkcs12.open(Path.of("an.nguyen.p12"), password).onlyKey();     // or .key(alias)
 * PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));                 // keep it
 *
 * // 1. before the first signature: the fields (only where a document is numbered and sealed after it is signed)
 * Placement image = new Placement(1, 330, 200, 140, 56);                           // page, x, y, width, height in points
 * byte[] prepared = DocumentPreparation.builder()
 *         .textField(NUMBER, new Placement(1, 110, 700, 40, 18), TextStyle.plain(13), "Số")
 *         .textField(DATE, new Placement(1, 300, 700, 230, 18), new TextStyle(13, false, true, CENTRE), "Ngày")
 *         .signatureField(SIGNATORY, image, "Chữ ký của người có thẩm quyền")
 *         .signatureField(SEAL, Placement.sealOver(image, sealWidth, sealHeight), "Chữ ký số của cơ quan", FieldLock.all())
 *         .build()
 *         .prepare(pdf);
 *
 * // 2. the signatory: a certification that permits filling in and signing, nothing else
 * byte[] signed = signer.sign(prepared, SignatureRequest.builder()
 *         .fieldName(SIGNATORY)
 *         .certification(Certification.FORM_FILLING)
 *         .appearance(Appearance.image(png, "Chữ ký của Nguyễn Văn An"))
 *         .build(), signatoryKey);
 *
 * // 3. the clerk and the agency: number, date and seal in one revision
 * byte[] sealed = signer.sign(signed, SignatureRequest.builder()
 *         .fieldName(SEAL)
 *         .fill(NUMBER, "15")
 *         .fill(DATE, "Hà Nội, ngày 05 tháng 3 năm 2026")
 *         .appearance(Appearance.image(sealPng, "Con dấu của ..."))
 *         .build(), agencyKey);
 * }</pre>
 *
 * <p>A plain invisible signature is {@code signer.sign(pdf, SignatureRequest.builder().build(), key)}; files are signed by
 * {@code signer.sign(Path, Path, request, key)}. A key that is elsewhere uses {@code prepare} and {@code complete} of the
 * same signer. Text-only signatures of annexes and copies come from {@link vn.vanthu.signing.OfficeText}, their place
 * from {@link vn.vanthu.signing.pdf.TopRightCorner}.
 *
 * <p>More:
 *
 * <ul>
 *   <li>Keys on tokens and HSMs: {@link vn.vanthu.signing.pkcs11.Pkcs11Token}; in PEM files:
 *       {@link vn.vanthu.signing.pkcs8.PemKey}; at a remote provider: {@link vn.vanthu.signing.csc.CscProvider}.
 *   <li>Before signing: {@link vn.vanthu.signing.check.CertificateCheck} says GOOD, UNKNOWN or REFUSED, with the evidence to
 *       be stored.
 *   <li>Levels B-T, B-LT, B-LTA: give the signer a {@link vn.vanthu.signing.pdf.LevelRaiser}, or raise what is signed
 *       already, later and in the background, by its {@code raise}. Time-stamps come from
 *       {@link vn.vanthu.signing.tsp.HttpTimestampSource}, revocation data from
 *       {@link vn.vanthu.signing.revocation.NetworkRevocation} or any other source.
 * </ul>
 *
 * <p>Known limits: a document in a dynamic form (XFA) is refused, and one that is encrypted for certificates instead of a
 * password.
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>The original bytes are a prefix of the output; nothing of the original is rewritten (ISO 32000-2, 7.5.6).
 *   <li>It signs what is safe to sign, and refuses the rest by a {@link vn.vanthu.signing.SigningException} whose kind and
 *       reason say why: {@link vn.vanthu.signing.SigningRefusedException} for the document,
 *       {@link vn.vanthu.signing.UnsuitableKeyException} for weak keys, {@link vn.vanthu.signing.WrongPasswordException},
 *       {@link vn.vanthu.signing.KeyUnavailableException}, {@link vn.vanthu.signing.PreparedSignatureException}.
 *   <li>Passwords and PINs never stand in a message.
 *   <li>Memory does not grow with the document; it is read and hashed once, while it is copied.
 * </ul>
 *
 * <p>Rules served: ETSI EN 319 142-1 (PAdES) and EN 319 122-1 (CAdES); annex I of Circular 15/2025/TT-BKHCN (algorithms);
 * annex I of Decree 30/2020/NĐ-CP (looks); design 5.3 to 5.5.
 */
package vn.vanthu.signing;
