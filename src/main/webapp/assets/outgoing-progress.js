// When the server was started again, the answer is the page to sign in, which does not fit into this one: go there.
document.addEventListener('htmx:beforeSwap', event => {
  const from = new URL(event.detail.xhr.responseURL);
  if (event.detail.target.id === 'run' && from.pathname !== location.pathname) {
    event.detail.shouldSwap = false;
    location.reload();
  }
});
