/** The box of the filter language. The server reads it; its mistakes are shown where they are. */
import { byId, element, fill } from './dom.js';
import { say } from './words.js';

const PATIENCE_MILLIS = 350;
const KEPT_UNDER = 'sitrep-filters';

export class FilterBox {
  #timer = 0;

  /** @param {(filter: string) => void} apply */
  constructor(apply) {
    this.apply = apply;
    this.field = byId('filter');
    this.field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#done(), PATIENCE_MILLIS);
    });
    byId('filter-form').addEventListener('submit', (submitted) => {
      submitted.preventDefault();
      this.#done();
    });
    byId('saved').addEventListener('click', () => this.#toggleSaved());
    byId('save-form').addEventListener('submit', (submitted) => {
      submitted.preventDefault();
      this.#save(byId('save-name').value.trim());
    });
  }

  /** Shows a filter that came from elsewhere. @param {string} filter */
  show(filter) {
    if (this.field.value !== filter) this.field.value = filter;
  }

  /** Shows what is wrong with it, or that nothing is. @param {import('./api.js').Refused|null} mistake */
  mistake(mistake) {
    const box = byId('filter-mistake');
    box.hidden = mistake === null;
    if (mistake === null) {
      this.field.removeAttribute('aria-invalid');
      return;
    }
    this.field.setAttribute('aria-invalid', 'true');
    fill(box, say('mistake'), ' ', element('bdi', {}, mistake.message),
      ' ', spot(this.field.value, mistake.position));
  }

  #done() {
    clearTimeout(this.#timer);
    this.apply(this.field.value.trim());
  }

  #toggleSaved() {
    const body = byId('saved-body');
    body.hidden = !body.hidden;
    byId('saved').setAttribute('aria-expanded', String(!body.hidden));
    if (body.hidden) return;
    this.#list();
    byId('save-name').value = '';
    byId('save-name').focus();
  }

  /** Closes the list; true where it was open. */
  close() {
    const open = !byId('saved-body').hidden;
    if (open) {
      this.#toggleSaved();
      byId('saved').focus();
    }
    return open;
  }

  #save(name) {
    const filter = this.field.value.trim();
    if (!filter) return;
    write([...read().filter((each) => each.name !== (name || filter)), { name: name || filter, filter }]);
    this.#list();
  }

  #list() {
    const saved = read();
    byId('save-form').hidden = !this.field.value.trim();
    byId('none-saved').hidden = saved.length > 0;
    fill(byId('saved-list'), saved.map(({ name, filter }) => element('li', {},
      element('button', { type: 'button', title: filter, on: { click: () => {
        this.close();
        this.field.value = filter;
        this.#done();
      } } }, element('bdi', {}, name)),
      element('button', { type: 'button', class: 'square plain', 'aria-label': say('forget', { name }), on: { click: () => {
        write(read().filter((each) => each.name !== name));
        this.#list();
        byId('save-name').focus();
      } } }, '×'))));
  }
}

/** The filter around a mistake, with the place of it marked. */
function spot(filter, position) {
  if (typeof position !== 'number') return null;
  const at = Math.max(0, Math.min(position, filter.length));
  const end = filter.slice(at).search(/\s/u);
  const until = end < 0 ? filter.length : at + Math.max(1, end);
  return [
    element('span', { class: 'spot', dir: 'ltr' }, filter.slice(Math.max(0, at - 30), at),
      element('b', {}, filter.slice(at, until) || '␣'), filter.slice(until, until + 30)),
    ` (${say('mistakeAt', { n: at + 1 })})`,
  ];
}

/** @returns {Array<{name: string, filter: string}>} */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? '[]');
    return kept.filter((each) => typeof each?.name === 'string' && typeof each.filter === 'string');
  } catch {
    return [];
  }
}

function write(filters) {
  localStorage.setItem(KEPT_UNDER, JSON.stringify(filters.slice(-50)));
}
