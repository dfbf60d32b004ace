/** The map: land below, places above; moved and zoomed by pointer, wheel, touch and keys. */
import { byId, setText } from './dom.js';
import { bothNames, stateWords } from './format.js';
import { drawLand, loadWorld } from './map-land.js';
import { drawMarks, spotOf } from './map-marks.js';
import { MarkPictures } from './map-pictures.js';
import { showLegend } from './map-legend.js';
import { allInSight, fitTo, panBy, zoomAt } from './mercator.js';
import { steer } from './map-steering.js';
import { currentLanguage, say } from './words.js';

/** From so many places on, changes are shown at most so often. */
const MANY = 1500;
const MANY_MILLIS = 1000;

export class PlaceMap {
  /** @type {Array<Record<string, any>>} */ #rows = [];
  /** @type {Array<{row: any, x: number, y: number, r: number}>} */ #seen = [];
  #loading = false;
  #world = /** @type {any} */ (null);
  #view = { x: 0.6, y: 0.4, scale: 1000 };
  #moved = false;
  #fitted = false;
  #grown = false;
  #last = 0;
  #timer = 0;
  #size = { width: 0, height: 0 };
  #pictures = new MarkPictures((name) => this.#colour(name));
  #landKey = '';
  #inks = new Map();
  #selected = /** @type {string|null} */ (null);
  #pointed = /** @type {string|null} */ (null);

  /** @param {(id: string) => void} open */
  constructor(open) {
    this.open = open;
    this.box = byId('map');
    this.land = byId('map-land');
    this.marks = byId('map-marks');
    // Asked for at every change, the size would cost a layout each time.
    new ResizeObserver(([{ contentRect: { width, height } }]) => {
      this.#size = { width: Math.floor(width), height: Math.floor(height) };
      if (width && !this.#fitted) this.#showAll();
      else if (this.#fitted && !this.#moved) this.fit();
      else this.#draw();
    }).observe(this.box);
    steer(this.box, {
      pan: (dx, dy) => this.#look(panBy(this.#view, dx, dy)),
      zoom: (factor, x, y) => this.#zoom(factor, x, y),
      fit: () => this.fit(),
      step: (by) => this.#step(by),
      point: (x, y) => this.#point(this.#at(x, y)),
      click: (x, y) => this.#openAt(x, y),
      enter: () => this.#pointed && this.open(this.#pointed),
    });
    byId('zoom-in').addEventListener('click', () => this.#zoom(1.6));
    byId('zoom-out').addEventListener('click', () => this.#zoom(1 / 1.6));
    byId('fit').addEventListener('click', () => this.fit());
  }

  /**
   * Shows rows; a view that nobody has moved goes on showing all of them. Of very many places a
   * change is shown now and then, since each costs as much as all.
   */
  show(rows, selected) {
    const many = rows.length > MANY && this.#rows.length > MANY && selected === this.#selected;
    this.#grown ||= rows.length !== this.#rows.length;
    this.#rows = rows;
    this.#selected = selected;
    if (!this.#size.width) return;
    this.#loadWorld();
    const wait = many ? this.#last + MANY_MILLIS - performance.now() : 0;
    if (this.#timer && wait > 0) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (wait > 0) this.#timer = setTimeout(() => this.#showAll(), wait);
    else this.#showAll();
  }

  #loadWorld() {
    if (this.#world || this.#loading) return;
    this.#loading = true;
    loadWorld().then((world) => {
      this.#world = world;
      this.#landKey = '';
      this.#draw();
    }, () => (this.#loading = false));
  }

  #showAll() {
    this.#timer = 0;
    this.#last = performance.now();
    if (!this.#size.width || !this.#rows.length) {
      this.#draw();
      return;
    }
    const away = this.#rows.filter((row) => !spotOf(row.place)).length;
    setText(byId('no-position'), away ? `${say('noPosition', { n: away })} · ` : '');
    // The legend takes some of the room that the places are fitted into.
    showLegend(this.#rows);
    if (!this.#moved && this.#grown && !this.#allInSight()) this.fit();
    else this.#draw();
    this.#grown = false;
  }

  #allInSight() {
    return this.#fitted && allInSight(this.#view, this.#size.width, this.#size.height, this.#spots());
  }

  #spots() {
    return this.#rows.map((row) => spotOf(row.place)).filter(Boolean);
  }

  /** Colours have changed. */
  repaint() {
    this.#inks.clear();
    this.#pictures.forget();
    this.#landKey = '';
    this.#draw();
  }

  /** Shows all places. */
  fit() {
    this.#moved = false;
    this.#fitted = true;
    this.#view = fitTo(this.#spots(), this.#size.width, this.#size.height);
    this.#draw();
  }

  #look(view) {
    this.#moved = true;
    this.#view = view;
    requestAnimationFrame(() => this.#draw());
  }

  #zoom(factor, x = this.#size.width / 2, y = this.#size.height / 2) {
    this.#look(zoomAt(this.#view, this.#size.width, this.#size.height, x, y, factor));
  }

  #draw() {
    const size = { ...this.#size, ratio: devicePixelRatio };
    if (!size.width || !size.height) return;
    const colour = (name) => this.#colour(name);
    const { x, y, scale } = this.#view;
    const key = [x, y, scale, size.width, size.height, size.ratio, currentLanguage()].join();
    for (const canvas of [this.land, this.marks]) {
      if (canvas.width !== Math.round(size.width * size.ratio) || canvas.height !== Math.round(size.height * size.ratio)) {
        canvas.width = Math.round(size.width * size.ratio);
        canvas.height = Math.round(size.height * size.ratio);
        this.#landKey = '';
      }
    }
    if (key !== this.#landKey) {
      this.#landKey = key;
      drawLand(this.land.getContext('2d'), this.#world, this.#view, size, colour, currentLanguage());
    }
    const context = this.marks.getContext('2d');
    this.#seen = drawMarks(context, this.#rows, this.#view, size, {
      colour, mark: (row, r) => this.#pictures.of(row, r, size.ratio),
      language: currentLanguage(), selected: this.#selected, pointed: this.#pointed,
    });
  }

  #colour(name) {
    if (!this.#inks.has(name)) {
      this.#inks.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
    }
    return this.#inks.get(name);
  }

  /** The topmost place under a point. */
  #at(x, y) {
    return this.#seen.findLast((mark) => Math.hypot(mark.x - x, mark.y - y) <= mark.r + 4)?.row ?? null;
  }

  #openAt(x, y) {
    const row = this.#at(x, y);
    if (row) this.open(row.place.id);
  }

  #point(row) {
    const id = row?.place.id ?? null;
    this.box.style.cursor = row ? 'pointer' : '';
    if (id === this.#pointed) return;
    this.#pointed = id;
    setText(byId('map-told'), row
      ? say('onMap', { place: bothNames(row.place.name).first, state: stateWords(row) }) : '');
    this.#draw();
  }

  /** From one place in sight to the next, by size. */
  #step(by) {
    if (!this.#seen.length) return;
    const at = this.#seen.findIndex((mark) => mark.row.place.id === this.#pointed);
    const next = at < 0 ? 0 : (at + by + this.#seen.length) % this.#seen.length;
    this.#point(this.#seen[next].row);
  }
}
