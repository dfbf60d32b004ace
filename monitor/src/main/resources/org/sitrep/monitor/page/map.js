/** The map: land below, places above; moved and zoomed by pointer, wheel, touch and keys. */
import { byId, setText } from './dom.js';
import { bothNames, stateWords } from './format.js';
import { drawLand, loadWorld } from './map-land.js';
import { drawMarks, pattern, spotOf } from './map-marks.js';
import { showLegend } from './map-legend.js';
import { fitTo, panBy, toScreen, zoomAt } from './mercator.js';
import { steer } from './map-steering.js';
import { currentLanguage, say } from './words.js';

export class PlaceMap {
  /** @type {Array<Record<string, any>>} */ #rows = [];
  /** @type {Array<{row: any, x: number, y: number, r: number}>} */ #seen = [];
  #world = /** @type {any} */ (null);
  #view = { x: 0.6, y: 0.4, scale: 1000 };
  #moved = false;
  #fitted = false;
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
    new ResizeObserver(() => (this.#fitted && !this.#moved ? this.fit() : this.#draw())).observe(this.box);
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

  /** Shows rows; a view that nobody has moved goes on showing all of them. */
  show(rows, selected) {
    const many = rows.length !== this.#rows.length;
    this.#rows = rows;
    this.#selected = selected;
    if (!this.box.offsetWidth) return;
    if (!this.#world) loadWorld().then((world) => { this.#world = world; this.#landKey = ''; this.#draw(); }, () => {});
    const away = rows.filter((row) => !spotOf(row.place)).length;
    setText(byId('no-position'), away ? `${say('noPosition', { n: away })} · ` : '');
    // The legend takes some of the room that the places are fitted into.
    showLegend(rows);
    if (!this.#moved && many && !this.#allInSight()) this.fit();
    else this.#draw();
  }

  #allInSight() {
    const { clientWidth: width, clientHeight: height } = this.box;
    return this.#rows.length > 0 && this.#fitted && this.#rows.every((row) => {
      const spot = spotOf(row.place);
      if (!spot) return true;
      const [x, y] = toScreen(this.#view, width, height, spot[0], spot[1]);
      return x > 0 && y > 0 && x < width && y < height;
    });
  }

  /** Colours have changed. */
  repaint() {
    this.#inks.clear();
    this.#landKey = '';
    this.#draw();
  }

  /** Shows all places. */
  fit() {
    this.#moved = false;
    this.#fitted = true;
    const spots = this.#rows.map((row) => spotOf(row.place)).filter(Boolean);
    this.#view = fitTo(spots, this.box.clientWidth, this.box.clientHeight);
    this.#draw();
  }

  #look(view) {
    this.#moved = true;
    this.#view = view;
    requestAnimationFrame(() => this.#draw());
  }

  #zoom(factor, x = this.box.clientWidth / 2, y = this.box.clientHeight / 2) {
    this.#look(zoomAt(this.#view, this.box.clientWidth, this.box.clientHeight, x, y, factor));
  }

  #draw() {
    const size = { width: this.box.clientWidth, height: this.box.clientHeight, ratio: devicePixelRatio };
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
    const patterned = (ink, crossed) => this.#ink(`${ink}${crossed}${size.ratio}`, () => pattern(context, ink, crossed, size.ratio));
    this.#seen = drawMarks(context, this.#rows, this.#view, size, {
      colour, hatch: (ink) => patterned(ink, false), crossed: (ink) => patterned(ink, true),
      language: currentLanguage(), selected: this.#selected, pointed: this.#pointed,
    });
  }

  #colour(name) {
    return this.#ink(name, () => getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  }

  #ink(key, make) {
    if (!this.#inks.has(key)) this.#inks.set(key, make());
    return this.#inks.get(key);
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
