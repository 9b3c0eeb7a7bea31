// The box in the head of the table chooses all rows.
document.getElementById('all')?.addEventListener('change', event => {
  document.querySelectorAll('input[name=chosen]').forEach(box => { box.checked = event.target.checked; });
});
