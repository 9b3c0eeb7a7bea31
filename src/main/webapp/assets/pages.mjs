// Draws the pages of a PDF one below the other, each when it comes into sight.
const LIBRARY = '/webjars/pdfjs-dist/5.4.624/';
let library;

const load = async () => {
  library ??= await import(LIBRARY + 'build/pdf.min.mjs');
  library.GlobalWorkerOptions.workerSrc = LIBRARY + 'build/pdf.worker.min.mjs';
  return library;
};

const paint = async (page, sheet, width) => {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: scale * (window.devicePixelRatio || 1) });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.setAttribute('aria-hidden', 'true');
  sheet.prepend(canvas);
  await page.render({ canvas, viewport }).promise;
};

const point = async (page, sheet, field, label) => {
  const view = page.getViewport({ scale: 1 });
  for (const widget of await page.getAnnotations()) {
    if (widget.fieldName !== field) continue;
    const [left, top, right, bottom] = view.convertToViewportRectangle(widget.rect);
    const mark = document.createElement('div');
    mark.className = 'og-field';
    mark.textContent = label;
    mark.style.left = `${Math.min(left, right) / view.width * 100}%`;
    mark.style.top = `${Math.min(top, bottom) / view.height * 100}%`;
    mark.style.width = `${Math.abs(right - left) / view.width * 100}%`;
    mark.style.height = `${Math.abs(bottom - top) / view.height * 100}%`;
    sheet.append(mark);
  }
};

/**
 * Shows a PDF in an element.
 * @param viewer the element; what was in it is replaced once the file is read
 * @param source an address, or {data: bytes}
 * @param options field: name of a form field to point at; fieldLabel, pageLabel: texts
 */
export const show = async (viewer, source, { field = '', fieldLabel = '', pageLabel = '' } = {}) => {
  const pdf = await (await load()).getDocument({
    ...(typeof source === 'string' ? { url: source } : source),
    standardFontDataUrl: LIBRARY + 'standard_fonts/', isEvalSupported: false, enableXfa: false,
  }).promise;
  const width = Math.max(240, viewer.clientWidth - 32);
  const sheets = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = document.createElement('div');
    sheet.className = 'og-page';
    sheet.setAttribute('role', 'img');
    sheet.setAttribute('aria-label', `${pageLabel} ${number}/${pdf.numPages}`);
    sheets.push(sheet);
  }
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
  for (const sheet of sheets) {
    sheet.style.width = `${width}px`;
    sheet.style.height = `${width * first.height / first.width}px`;
  }
  const scroll = viewer.scrollTop;
  viewer.replaceChildren(...sheets);
  viewer.scrollTop = scroll;
  const sight = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(async entry => {
    sight.unobserve(entry.target);
    const page = await pdf.getPage(sheets.indexOf(entry.target) + 1);
    const size = page.getViewport({ scale: 1 });
    entry.target.style.height = `${width * size.height / size.width}px`;
    await paint(page, entry.target, width);
    if (field) await point(page, entry.target, field, fieldLabel);
  }), { root: viewer, rootMargin: '400px' });
  sheets.forEach(sheet => sight.observe(sheet));
  return pdf;
};
