// Files dropped anywhere on the box are checked at once; choosing by hand works without this.
(() => {
  const form = document.getElementById('check-form');
  const box = document.getElementById('drop');
  const input = document.getElementById('file');
  const busy = document.getElementById('busy');
  if (!form || !box || !input) return;
  const over = on => event => { event.preventDefault(); box.classList.toggle('over', on); };
  box.addEventListener('dragover', over(true));
  box.addEventListener('dragleave', over(false));
  box.addEventListener('drop', event => {
    over(false)(event);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener('submit', () => { if (busy) busy.textContent = busy.dataset.text; });
})();
