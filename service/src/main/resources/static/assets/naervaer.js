// Small moves that the pages also do without: numbers of a table as bars, faults marked in their cells
// while one writes, and a form sent once.
'use strict';

// Whoever presses twice means once: the second answer would hide what the first one shows.
document.addEventListener('submit', event => {
  const form = event.target;
  if ('nvSent' in form.dataset) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.nvSent = '';
  setTimeout(() => delete form.dataset.nvSent, 2000);
}, true);

function loadOnce(address) {
  loadOnce.loaded ??= new Map();
  if (!loadOnce.loaded.has(address)) {
    loadOnce.loaded.set(address, new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    }));
  }
  return loadOnce.loaded.get(address);
}

function numbersOf(table) {
  const headings = [...table.tHead.rows[0].cells].map(cell => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent.trim()));
  // A count that is hidden is a word; its column is one of numbers all the same.
  const number = text => (text === '' || isNaN(Number(text)) ? null : Number(text));
  const isNumber = at => rows.some(row => number(row[at]) !== null);
  return {
    names: rows.map(row => row[0]),
    series: headings.map((name, at) => ({ name, at })).slice(1).filter(one => isNumber(one.at))
      .map(one => ({ name: one.name, type: 'bar', data: rows.map(row => number(row[one.at])) })),
  };
}

function keyOf(series) {
  const key = document.createElement('ul');
  key.className = 'nv-key no-max-width';
  series.forEach((one, at) => {
    const entry = document.createElement('li');
    const name = document.createElement('span');
    entry.className = 'nv-key-' + at;
    name.textContent = one.name;
    entry.append(name);
    key.append(entry);
  });
  return key;
}

function drawBars(place, table, name) {
  const { names, series } = numbersOf(table);
  const whole = document.createElement('div');
  const picture = document.createElement('div');
  picture.className = 'nv-picture';
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', name);
  whole.append(keyOf(series), picture);
  place.append(whole);
  const chart = echarts.init(picture);
  // A mark of its own that is no HTML; the chart is held here.
  picture.removeAttribute('_echarts_instance_');
  chart.setOption({
    animation: false,
    color: ['#1f5f5b', '#b87900', '#4d4d4d', '#b01117'],
    grid: { left: 8, right: 8, top: 12, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: names },
    yAxis: { type: 'value', minInterval: 1 },
    series,
  });
  addEventListener('resize', () => chart.resize());
  return whole;
}

for (const place of document.querySelectorAll('.nv-chart')) {
  const table = document.getElementById(place.dataset.table);
  if (!table) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-secondary';
  button.textContent = place.dataset.show;
  button.setAttribute('aria-expanded', 'false');
  let picture = null;
  button.addEventListener('click', async () => {
    if (picture) {
      picture.hidden = !picture.hidden;
    } else {
      await loadOnce(place.dataset.script);
      picture = drawBars(place, table, place.dataset.name);
    }
    button.setAttribute('aria-expanded', String(!picture.hidden));
    button.textContent = picture.hidden ? place.dataset.show : place.dataset.hide;
  });
  place.append(button);
}

function markCells() {
  const faults = new Map();
  for (const fault of document.querySelectorAll('#words [data-cell]')) {
    if (!faults.has(fault.dataset.cell)) faults.set(fault.dataset.cell, fault.textContent);
  }
  for (const cell of document.querySelectorAll('#grid [name=cell]')) {
    const fault = faults.get(cell.id);
    cell.toggleAttribute('aria-invalid', false);
    cell.removeAttribute('aria-describedby');
    cell.title = fault ?? '';
    if (fault) {
      cell.setAttribute('aria-invalid', 'true');
      cell.setAttribute('aria-describedby', 'f-' + cell.id);
    }
  }
}

const words = document.getElementById('words');
if (words) {
  new MutationObserver(markCells).observe(words.parentElement, { childList: true, subtree: true });
}
