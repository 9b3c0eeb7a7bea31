// Keeps a draft while it is written and shows how its sheet looks. The form works without it.
import { cleanPaste } from './outgoing-paste.mjs';
import { show } from './pages.mjs';

const form = document.getElementById('draft');
const saved = document.getElementById('saved');
const sheet = document.getElementById('sheet');
const QUIET = 1500;
let id = Number(form.dataset.id);
let stopped = false;
let timer;
let work = Promise.resolve();

const typed = () => {
  const data = new FormData(form);
  data.delete('file');
  data.delete('annexes');
  data.delete('drop');
  data.delete('then');
  return data;
};

const send = address => fetch(address, { method: 'POST', body: typed(), headers: { 'X-CSRF': form.elements.csrf.value } });

const save = async () => {
  const answer = await send(id === 0 ? '/app/outgoing/autosave' : `/app/outgoing/${id}/autosave`);
  if (answer.redirected || !answer.headers.get('Content-Type')?.includes('json')) return;
  const result = await answer.json();
  saved.textContent = result.message;
  saved.classList.toggle('text-danger', !answer.ok);
  stopped = answer.status === 409 || answer.status === 403;
  if (!answer.ok) return;
  id = result.id;
  form.elements.version.value = result.version;
  form.action = `/app/outgoing/${id}/edit`;
  history.replaceState(null, '', `/app/outgoing/${id}/edit`);
};

const preview = async () => {
  if (form.elements.source.value !== 'COMPOSED') return;
  const answer = await send('/app/outgoing/preview');
  if (answer.ok && answer.headers.get('Content-Type')?.includes('pdf')) {
    await show(sheet, { data: new Uint8Array(await answer.arrayBuffer()) });
  }
};

// one after the other, so that a save never races the next one
const later = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    work = work.then(async () => {
      if (stopped || form.dataset.sent === 'true') return;
      await save();
      await preview();
    }).catch(problem => console.error(problem));
  }, QUIET);
};

form.addEventListener('input', later);
cleanPaste(form.elements.body);
form.addEventListener('submit', async event => {
  if (event.submitter?.id === 'preview') return;
  clearTimeout(timer);
});
work = work.then(preview).catch(problem => console.error(problem));
