// Shows the PDF of a page's [data-pdf] elements; without this script there is the link to download it.
import { show } from './pages.mjs';

document.querySelectorAll('[data-pdf]').forEach(async viewer => {
  viewer.setAttribute('aria-busy', 'true');
  try {
    await show(viewer, viewer.dataset.pdf, {
      field: viewer.dataset.mark, fieldLabel: viewer.dataset.markLabel, pageLabel: viewer.dataset.pageLabel,
    });
  } catch (problem) {
    viewer.textContent = viewer.dataset.failed;
    console.error(problem);
  }
  viewer.removeAttribute('aria-busy');
});
