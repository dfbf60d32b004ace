/** The live table. Of its rows only those in sight, and the one with the focus, exist. */
import { CELLS } from './cells.js';
import { byId, element, fill } from './dom.js';
import { COLUMNS } from './state.js';
import { blankLine, mark, setClass } from './table-line.js';
import { currentLanguage, say } from './words.js';

const ROW_PIXELS = 46;
const BEYOND = 6;
const GLOW_MILLIS = 2400;

/**
 * @typedef {Record<string, any>} Row
 * @typedef {{line: HTMLElement, row: Row|null, index: number}} Line
 */
export class Table {
  /** @type {Row[]} */ #rows = [];
  /** @type {Map<string, Line>} */ #lines = new Map();
  /** @type {HTMLElement[]} */ #spare = [];
  #active = '';
  #selected = /** @type {string|null} */ (null);
  #language = '';
  #glowing = new Map();
  #turn = 0;
  #top = 0;
  #count = -1;
  #room = 0;

  /** @param {{open: (id: string) => void, sort: (column: string) => void}} told */
  constructor(told) {
    this.body = byId('rows');
    this.scroll = byId('table-scroll');
    this.told = told;
    // Where it stands is noted when it moves: asked for at every change, it would cost a layout.
    this.scroll.addEventListener('scroll', () => requestAnimationFrame(() => this.#look()), { passive: true });
    new ResizeObserver(() => this.#look()).observe(this.scroll);
    this.body.addEventListener('click', (click) => this.#open(click.target));
    this.body.addEventListener('keydown', (key) => this.#key(key));
    this.body.addEventListener('focusin', (focus) => {
      this.#active = focus.target.closest('tr')?.dataset.id ?? this.#active;
    });
    fill(byId('columns'), COLUMNS.map((column) => element('th', { role: 'columnheader', scope: 'col', 'data-column': column },
      element('button', { type: 'button', on: { click: () => told.sort(column) } }))));
  }

  /** Shows rows in their order. @param {Row[]} rows @param {string} sort @param {string|null} selected */
  show(rows, sort, selected) {
    this.#rows = rows;
    this.#selected = selected;
    if (rows.length !== this.#count) {
      this.#count = rows.length;
      this.body.style.height = `${rows.length * ROW_PIXELS}px`;
      byId('table').setAttribute('aria-rowcount', String(rows.length + 1));
    }
    this.#head(sort);
    this.#draw();
  }

  /** Has rows glow once, where they are in sight. @param {Iterable<string>} ids */
  glow(ids) {
    const now = performance.now();
    const until = now + GLOW_MILLIS;
    // Rows out of sight are never drawn: what they would have shown is over.
    for (const [id, glow] of this.#glowing) if (glow.until < now) this.#glowing.delete(id);
    this.#turn = 1 - this.#turn;
    for (const id of ids) this.#glowing.set(id, { until, turn: this.#turn });
  }

  /** Moves the focus to the active row, or the first. */
  focus() {
    const index = Math.max(0, this.#rows.findIndex((row) => row.place.id === this.#active));
    this.#focusAt(index);
  }

  /** Moves by so many rows. @param {number} by */
  move(by) {
    const from = this.#rows.findIndex((row) => row.place.id === this.#active);
    this.#focusAt(from < 0 ? 0 : from + by);
  }

  #head(sort) {
    const [column, direction] = sort.split(':');
    for (const head of byId('columns').children) {
      const mine = head.dataset.column;
      const words = say(mine);
      if (head.firstChild.textContent !== words) fill(head.firstChild, words);
      if (mine === column) head.setAttribute('aria-sort', direction === 'asc' ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    }
  }

  #look() {
    this.#top = this.scroll.scrollTop;
    this.#room = this.scroll.clientHeight - byId('table').tHead.offsetHeight;
    this.#draw();
  }

  #draw() {
    const again = this.#language !== currentLanguage();
    this.#language = currentLanguage();
    const first = Math.max(0, Math.floor(this.#top / ROW_PIXELS) - BEYOND);
    const last = Math.min(this.#rows.length - 1, Math.ceil((this.#top + this.#room) / ROW_PIXELS) + BEYOND);
    const wanted = new Map();
    for (let index = first; index <= last; index++) wanted.set(this.#rows[index].place.id, index);
    this.#keepActive(wanted);
    for (const [id, line] of this.#lines) {
      if (wanted.has(id)) continue;
      this.#lines.delete(id);
      line.line.remove();
      this.#spare.push(line.line);
    }
    for (const [id, index] of wanted) this.#place(id, index, again);
  }

  /** The row that the Tab key leads to is there even when it is out of sight. */
  #keepActive(wanted) {
    if (this.#active && !wanted.has(this.#active)) {
      const index = this.#rows.findIndex((row) => row.place.id === this.#active);
      if (index >= 0) wanted.set(this.#active, index);
      else this.#active = '';
    }
    if (!this.#active) this.#active = wanted.keys().next().value ?? '';
  }

  #place(id, index, again) {
    const row = this.#rows[index];
    let line = this.#lines.get(id);
    if (!line) {
      const made = this.#spare.pop() ?? blankLine();
      made.dataset.id = id;
      made.className = '';
      line = { line: made, row: null, index: -1 };
      this.#lines.set(id, line);
      this.body.appendChild(made);
    }
    if (line.index !== index) {
      line.index = index;
      line.line.style.top = `${index * ROW_PIXELS}px`;
      line.line.setAttribute('aria-rowindex', String(index + 2));
    }
    if (line.row !== row || again) {
      line.row = row;
      COLUMNS.forEach((column, at) => fill(line.line.children[at], CELLS[column](row)));
    }
    mark(line.line, 'aria-selected', String(id === this.#selected));
    mark(line.line, 'tabindex', id === this.#active ? '0' : '-1');
    this.#shine(id, line.line);
  }

  #shine(id, line) {
    const glow = this.#glowing.get(id);
    if (!glow) {
      setClass(line, '');
      return;
    }
    if (performance.now() < glow.until) setClass(line, glow.turn ? 'glow' : 'glow again');
    else {
      setClass(line, '');
      this.#glowing.delete(id);
    }
  }

  #open(target) {
    const line = target.closest?.('tr');
    if (!line) return;
    this.#active = line.dataset.id;
    line.focus({ preventScroll: true });
    this.told.open(line.dataset.id);
  }

  #key(key) {
    if (key.ctrlKey || key.altKey || key.metaKey) return;
    const page = Math.max(1, Math.floor(this.scroll.clientHeight / ROW_PIXELS) - 2);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    if (key.key in steps) this.move(steps[key.key]);
    else if (key.key === 'Home') this.#focusAt(0);
    else if (key.key === 'End') this.#focusAt(this.#rows.length - 1);
    else if (key.key === 'Enter' || key.key === ' ') this.#open(key.target);
    else return;
    key.preventDefault();
  }

  #focusAt(wanted) {
    if (!this.#rows.length) return;
    const index = Math.min(this.#rows.length - 1, Math.max(0, wanted));
    this.#active = this.#rows[index].place.id;
    const top = index * ROW_PIXELS;
    const room = this.#room - ROW_PIXELS;
    if (top < this.#top) this.scroll.scrollTop = top;
    else if (top > this.#top + room) this.scroll.scrollTop = top - room;
    this.#look();
    this.#lines.get(this.#active)?.line.focus({ preventScroll: true });
  }
}
