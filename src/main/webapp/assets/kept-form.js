// Nothing typed is lost when a form could not be taken: the session had ended, or the server was not to be reached.
// What was typed waits in this tab until its page is open again. Passwords, PINs and files are never kept.
(() => {
  const KEY = 'vanthu.kept-form';
  const interrupted = document.documentElement.dataset.interrupted === 'true';
  const here = location.pathname;
  const person = document.documentElement.dataset.person;

  const fields = form => [...form.elements].filter(field =>
    field.name && !['password', 'file', 'hidden', 'submit', 'button'].includes(field.type));

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || form.querySelector('input[type=password]')) return;
    const typed = fields(form).map(field =>
      [field.name, ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value, field.type, field.value]);
    if (typed.some(([, value]) => typeof value === 'string' && value !== '')) {
      sessionStorage.setItem(KEY, JSON.stringify({ person, page: here, action: form.getAttribute('action'), typed, lost: false }));
    }
  });

  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  if (!kept) return;
  if (interrupted) { sessionStorage.setItem(KEY, JSON.stringify({ ...kept, lost: true })); return; }
  if (!kept.lost) { sessionStorage.removeItem(KEY); return; }
  if (kept.page !== here || kept.person !== person) return;

  const form = [...document.forms].find(one =>
    one.method === 'post' && one.getAttribute('action') === kept.action);
  if (!form) return;
  for (const [name, value, type, own] of kept.typed) {
    const field = fields(form).find(one => one.name === name && (typeof value === 'string' || one.value === own));
    if (!field) continue;
    if (typeof value === 'boolean') field.checked = value; else field.value = value;
  }
  sessionStorage.removeItem(KEY);
  const notice = document.getElementById('kept-form');
  if (notice) notice.hidden = false;
  form.dispatchEvent(new Event('input', { bubbles: true }));
})();
