// What is pasted from Word or a web page, as the markup of the composer: paragraphs, alignment, bold, italic, lists and
// tables stay; fonts, colours, pictures and everything hidden go. Nothing of the pasted page runs: it is only read.

const GONE = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'IMG', 'SVG', 'OBJECT', 'HEAD', 'O:P']);
const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'PRE']);
const MARKS = [[true, true, '***'], [true, false, '**'], [false, true, '*']];

// articles and their like get their look from the composer, which knows them by how the line begins
const NUMBERED = /^(\*{1,3})((?:Điều \d+|Chương |Mục |Phần |\d+\.|[a-zđ]\)|[IVXLC]+\.).*?)\1/u;

const style = (node, name) => node.style?.getPropertyValue(name) ?? '';

// the pieces of text of a node, each with its look
const pieces = (node, bold, italic, found) => {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      found.push({ text: child.data.replace(/[\s\u00a0]+/g, ' '), bold, italic });
    } else if (child.nodeType === Node.ELEMENT_NODE && !GONE.has(child.nodeName) && style(child, 'display') !== 'none') {
      const weight = style(child, 'font-weight');
      const thick = ['B', 'STRONG'].includes(child.nodeName) || weight === 'bold' || Number(weight) >= 600;
      const slanted = ['I', 'EM'].includes(child.nodeName) || style(child, 'font-style') === 'italic';
      pieces(child, (bold || thick) && weight !== 'normal', italic || slanted, found);
    }
  }
  return found;
};

// a line of markup; pieces of one look are joined, and the spaces stand outside the marks
const line = node => {
  const runs = [];
  for (const piece of pieces(node, false, false, [])) {
    const last = runs[runs.length - 1];
    if (last && (last.bold === piece.bold && last.italic === piece.italic || piece.text.trim() === '')) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs.map(({ text, bold, italic }) => {
    const sign = MARKS.find(([b, i]) => b === bold && i === italic)?.[2] ?? '';
    const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text);
    return words === '' || sign === '' ? text : before + sign + words + sign + after;
  }).join('').replace(/ +/g, ' ').trim().replace(NUMBERED, '$2');
};

const align = node => {
  const where = style(node, 'text-align') || node.getAttribute('align');
  return where === 'center' ? '[giữa] ' : where === 'right' ? '[phải] ' : '';
};

const table = node => {
  const rows = [...node.rows].map(row => [...row.cells].map(cell => line(cell).replaceAll('|', '/')));
  return rows.flatMap((cells, i) => {
    const text = `| ${cells.join(' | ')} |`;
    return i === 0 ? [text, `|${cells.map(() => '----').join('|')}|`] : [text];
  });
};

const blocks = (node, lines) => {
  let loose = document.createElement('p');
  const flush = () => {
    const text = line(loose);
    if (text) lines.push(text);
    loose = document.createElement('p');
  };
  for (const child of [...node.childNodes]) {
    const name = child.nodeName;
    if (GONE.has(name)) continue;
    if (name === 'TABLE') { flush(); lines.push(...table(child)); }
    else if (name === 'OL' || name === 'UL') {
      flush();
      [...child.children].forEach((item, i) => {
        const text = line(item);
        if (text) lines.push(`${name === 'OL' ? `${i + (child.start ?? 1)}.` : '-'} ${text}`);
      });
    } else if (BLOCKS.has(name) && ![...child.children].some(inner => BLOCKS.has(inner.nodeName) || inner.nodeName === 'TABLE' || /^[OU]L$/.test(inner.nodeName))) {
      flush();
      const text = line(child);
      if (text) lines.push(align(child) + text);
    } else if (name === 'BR') flush();
    else if (child.childNodes.length > 0 && [...child.querySelectorAll?.('p,div,table,ol,ul,h1,h2,h3') ?? []].length > 0) { flush(); blocks(child, lines); }
    else loose.append(child);
  }
  flush();
  return lines;
};

/** The markup of pasted HTML. */
export const markupOf = html => blocks(new DOMParser().parseFromString(html, 'text/html').body, []).join('\n');

/** From now on what is pasted into the field arrives as markup. */
export const cleanPaste = field => field.addEventListener('paste', event => {
  const html = event.clipboardData?.getData('text/html');
  const markup = html ? markupOf(html) : '';
  if (markup === '') return;
  event.preventDefault();
  field.setRangeText(markup, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
