// Shows the PDF of a page's [data-pdf] elements; without this script there is the link to download it.
// One inside a closed <details> is read when that is opened.
import { show } from './pages.mjs';

const view = async viewer => {
  viewer.setAttribute('aria-busy', 'true');
  try {
    await show(viewer, viewer.dataset.pdf, {
      field: viewer.dataset.mark, fieldLabel: viewer.dataset.markLabel, pageLabel: viewer.dataset.pageLabel,
    });
  } catch (problem) {
    viewer.textContent = viewer.dataset.failed;
    console.error(`${viewer.dataset.pdf}: ${problem.name}: ${problem.message}`);
  }
  viewer.removeAttribute('aria-busy');
};

document.querySelectorAll('[data-pdf]').forEach(viewer => {
  const closed = viewer.closest('details:not([open])');
  if (closed) closed.addEventListener('toggle', () => view(viewer), { once: true });
  else view(viewer);
});
