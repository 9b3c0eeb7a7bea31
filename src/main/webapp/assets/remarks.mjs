// Shows the pages of a version with a pin for each remark; a click on a page chooses the place of a new one.
// Without this script the place is typed, and the list beside the pages tells where each remark is.
import { show } from './pages.mjs';

const viewer = document.querySelector('[data-remarked]');
const form = document.getElementById('new-remark');

const put = (element, left, top) => {
  element.style.left = `${left * 100}%`;
  element.style.top = `${top * 100}%`;
};

const pin = (line, sheets) => {
  const sheet = sheets[line.dataset.page - 1];
  if (!sheet) return;
  const link = document.createElement('a');
  link.className = `og-marker${line.classList.contains('og-settled') ? ' og-marker-settled' : ''}`;
  link.id = `pin-${line.dataset.id}`;
  link.href = `#${line.id}`;
  link.textContent = line.dataset.number;
  link.setAttribute('aria-label', `${viewer.dataset.pinLabel} ${line.dataset.number}`);
  put(link, line.dataset.left, line.dataset.top);
  sheet.append(link);
};

const choose = sheets => {
  const marker = document.createElement('div');
  marker.className = 'og-marker og-marker-new';
  marker.textContent = '+';
  marker.title = viewer.dataset.here;
  const { page, left, top, text } = form.elements;
  page.max = sheets.length;
  const move = () => {
    const sheet = sheets[page.value - 1];
    if (!sheet) return;
    put(marker, left.value / 100, top.value / 100);
    sheet.append(marker);
  };
  [page, left, top].forEach(field => field.addEventListener('input', move));
  sheets.forEach((sheet, index) => sheet.addEventListener('click', event => {
    if (event.target.closest('a')) return;
    const box = sheet.getBoundingClientRect();
    page.value = index + 1;
    left.value = ((event.clientX - box.left) / box.width * 100).toFixed(1);
    top.value = ((event.clientY - box.top) / box.height * 100).toFixed(1);
    move();
    text.focus();
  }));
  if (text.value) move();
};

const start = async () => {
  viewer.setAttribute('aria-busy', 'true');
  try {
    await show(viewer, viewer.dataset.remarked, { pageLabel: viewer.dataset.pageLabel });
    const sheets = [...viewer.querySelectorAll('.og-page')];
    sheets.forEach(sheet => sheet.setAttribute('role', 'group')); // its pins are links
    document.querySelectorAll('.og-remarks > li').forEach(line => pin(line, sheets));
    if (form) {
      viewer.classList.add('og-choosing');
      choose(sheets);
    }
    if (location.hash.startsWith('#remark-')) {
      document.getElementById(location.hash.replace('#remark-', 'pin-'))?.scrollIntoView({ block: 'center' });
    }
  } catch (problem) {
    viewer.textContent = viewer.dataset.failed;
    console.error(problem);
  }
  viewer.removeAttribute('aria-busy');
};

if (viewer) start();
