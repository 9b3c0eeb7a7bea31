// Looks again while a recount is waited for; without scripts there is a link.
addEventListener('DOMContentLoaded', () => {
  const waiting = document.querySelector('[data-look-again]');
  if (waiting) setTimeout(() => location.replace(location.pathname), Number(waiting.dataset.lookAgain) * 1000);
});

// Draws the months of the table; the table is the data, the chart only shows it.
addEventListener('DOMContentLoaded', () => {
  const canvas = document.getElementById('chart');
  if (!canvas || !window.Chart) return;
  const cells = [...document.querySelectorAll('#months tfoot td[data-month]')];
  if (cells.length < 2) return;
  document.getElementById('chart-box').hidden = false;
  const words = canvas.dataset;
  new Chart(canvas, {
    data: {
      labels: cells.map(cell => cell.dataset.month),
      datasets: [
        { type: 'line', label: words.rate, yAxisID: 'percent', borderColor: '#0054a6', backgroundColor: '#0054a6', spanGaps: true,
          data: cells.map(cell => cell.dataset.percent === '' ? null : Number(cell.dataset.percent)) },
        ...(words.target === '' ? [] : [{ type: 'line', label: words.aim, yAxisID: 'percent', borderColor: '#a51d1d', backgroundColor: '#a51d1d', borderDash: [6, 4], pointRadius: 0,
          data: cells.map(() => Number(words.target)) }]),
        { type: 'bar', label: words.full, yAxisID: 'documents', stack: 'all', backgroundColor: '#9cc7a9', data: cells.map(cell => Number(cell.dataset.full)) },
        { type: 'bar', label: words.rest, yAxisID: 'documents', stack: 'all', backgroundColor: '#f0b9a0', data: cells.map(cell => Number(cell.dataset.rest)) }
      ]
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false, locale: 'vi-VN',
      scales: {
        percent: { position: 'left', min: 0, max: 100, ticks: { callback: value => value + '%' } },
        documents: { position: 'right', stacked: true, beginAtZero: true, grid: { drawOnChartArea: false }, ticks: { precision: 0 } },
        x: { stacked: true }
      },
      plugins: { legend: { position: 'bottom' } }
    }
  });
});
