// What a page can do where scripts run: large print, light and dark, sorting and filtering of tables.
// It asks for nothing, keeps nothing, and leaves the page readable where it does not run.
(() => {
  'use strict';
  const root = document.documentElement;
  const words = document.body.dataset;
  const collator = new Intl.Collator(root.lang, { numeric: true });
  const made = (name, properties = {}) => Object.assign(document.createElement(name), properties);

  // Large print and colours, for as long as the page is open; `#large` in the address asks for large print.
  const controls = document.querySelector('.controls');
  controls.hidden = false;
  const press = (name, isPressed) =>
    controls.querySelector(`[data-do=${name}]`).setAttribute('aria-pressed', String(isPressed));
  const large = (isLarge) => {
    root.classList.toggle('large', isLarge);
    press('large', isLarge);
    const known = location.hash === '#large';
    // A file that was opened from a disk may not be allowed to change its address; the print stays large.
    try {
      if (isLarge !== known) history.replaceState(null, '', isLarge ? '#large' : location.pathname + location.search);
    } catch { /* the address stays as it is */ }
  };
  const darkWished = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.scheme ?? (darkWished.matches ? 'dark' : 'light')) === 'dark';
  const scheme = () => {
    root.dataset.scheme = isDark() ? 'light' : 'dark';
    press('scheme', isDark());
  };
  controls.addEventListener('click', (event) => {
    const wish = event.target.closest('button')?.dataset.do;
    if (wish === 'large') large(!root.classList.contains('large'));
    if (wish === 'scheme') scheme();
    measure();
  });
  if (location.hash === '#large') large(true);
  press('scheme', isDark());
  darkWished.addEventListener('change', () => press('scheme', isDark()));

  // What is wider than the window can be reached and scrolled with the keyboard, and says what it is.
  const boxes = [...document.querySelectorAll('.scroll, .plot-box')];
  function measure() {
    for (const box of boxes) {
      const heading = box.closest('[aria-labelledby]').getAttribute('aria-labelledby');
      const wanted = { tabindex: '0', role: 'group', 'aria-labelledby': heading };
      const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
      for (const [name, value] of Object.entries(wanted)) {
        if (scrolls) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  }
  addEventListener('resize', measure);

  // A table that came row by row did not know which of its columns stay empty.
  function hideEmpty(table, rows) {
    [...table.tHead.rows[0].cells].forEach((_, at) => {
      if (rows.length && rows.every((row) => row.cells[at].textContent === '')) table.classList.add(`e${at + 1}`);
    });
  }

  // Sorting: numbers by value, everything else in the order of the language (days are written year first).
  // What is empty stays at the end.
  function sort(table, rows, at, direction) {
    const isNumber = table.classList.contains(`n${at + 1}`);
    const value = (row) => {
      const text = row.cells[at].textContent.trim();
      const number = isNumber ? Number.parseFloat(text) : text;
      return text === '' || Number.isNaN(number) ? null : number;
    };
    const keyed = rows.map((row) => [value(row), row]);
    const order = isNumber ? (a, b) => a - b : collator.compare;
    keyed.sort(([a], [b]) => {
      if (a === null || b === null) return (a === null) - (b === null);
      return direction * order(a, b);
    });
    const sorted = document.createDocumentFragment();
    for (const [, row] of keyed) sorted.append(row);
    table.tBodies[0].append(sorted);
  }

  function makeSortable(table, rows) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, at) => {
      const button = made('button', { type: 'button' });
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const isRising = heading.getAttribute('aria-sort') === 'ascending';
        headings.forEach((other) => other.removeAttribute('aria-sort'));
        heading.setAttribute('aria-sort', isRising ? 'descending' : 'ascending');
        sort(table, rows, at, isRising ? -1 : 1);
      });
    });
  }

  // Filtering: every word must stand somewhere in the row.
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  function makeFilter(table, rows, number) {
    const box = made('div', { className: 'filter' });
    const input = made('input', { type: 'search', id: `filter${number}`, autocomplete: 'off', spellcheck: false });
    const label = made('label', { htmlFor: input.id, textContent: words.filter });
    const count = made('output', { htmlFor: input.id });
    count.setAttribute('role', 'status');
    let texts;
    const apply = () => {
      texts ??= rows.map((row) => plain([...row.cells].map((cell) => cell.textContent).join('\n')));
      const wanted = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, at) => {
        const fits = wanted.every((word) => texts[at].includes(word));
        row.hidden = !fits;
        shown += fits;
      });
      count.textContent = wanted.length ? words.shown.replace('{0}', shown).replace('{1}', rows.length) : '';
    };
    input.addEventListener('input', apply);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      input.value = '';
      apply();
    });
    box.append(label, input, count);
    table.parentElement.before(box);
  }

  document.querySelectorAll('table.grid').forEach((table, number) => {
    const rows = [...table.tBodies[0].rows];
    if (table.classList.contains('streamed')) hideEmpty(table, rows);
    if (rows.length > 8) makeSortable(table, rows);
    if (rows.length > 15) makeFilter(table, rows, number);
  });

  // Last, because it lays out the page: what is newest stands at the right, and what scrolls is known.
  document.querySelectorAll('.plot-box').forEach((box) => { box.scrollLeft = box.scrollWidth; });
  measure();
})();
