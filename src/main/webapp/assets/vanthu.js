// Small comforts on every page; each act works without them.
(() => {
  const token = () => document.querySelector('meta[name=csrf]')?.content ?? '';
  document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF'] = token(); });

  // one act, one request: a second click on a submitted form does nothing
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.submitter?.formTarget === '_blank') return;
    if (form.dataset.sent === 'true') { event.preventDefault(); return; }
    if (form.method === 'post') { form.dataset.sent = 'true'; form.setAttribute('aria-busy', 'true'); }
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent; form.removeAttribute('aria-busy');
  }));

  // on a phone a row becomes a block whose cells tell their column; the roles keep it a table for those who hear it
  const stack = table => {
    const labels = [...table.querySelectorAll('thead th')].map(head => head.querySelector('.visually-hidden') ? '' : head.textContent.trim());
    const role = (name, elements) => elements.forEach(element => element.setAttribute('role', name));
    role('table', [table]);
    role('rowgroup', table.querySelectorAll('thead, tbody, tfoot'));
    role('row', table.querySelectorAll('tr'));
    role('columnheader', table.querySelectorAll('thead th'));
    role('cell', table.querySelectorAll('tbody td'));
    table.querySelectorAll('tbody tr').forEach(row => [...row.cells].forEach((cell, column) => {
      cell.dataset.label = labels[column] ?? '';
      cell.classList.toggle('vt-blank', !cell.textContent.trim() && !cell.querySelector('input, a, button'));
    }));
    table.classList.add('vt-stack');
  };
  const arrange = root => root.querySelectorAll('.vt-list:not(.vt-numbers)').forEach(stack);
  arrange(document);
  document.addEventListener('htmx:afterSwap', event => arrange(event.detail.elt ?? document));
  if (matchMedia('(max-width: 575.98px)').matches && !location.search) {
    document.querySelectorAll('details.vt-filters').forEach(filters => { filters.open = false; });
  }

  const typing = element => element.closest('input, textarea, select, [contenteditable]');
  const rows = () => [...document.querySelectorAll('.vt-list tbody tr')];
  let current = -1;
  const go = step => {
    const all = rows();
    if (all.length === 0) return;
    current = Math.min(Math.max(current + step, 0), all.length - 1);
    all[current].querySelector('a')?.focus();
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === '/') { event.preventDefault(); document.getElementById('top-search')?.focus(); }
    if (event.key === 'j') go(1);
    if (event.key === 'k') go(-1);
  });
})();
