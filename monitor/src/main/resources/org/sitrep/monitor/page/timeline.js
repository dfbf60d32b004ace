/** The days as a strip: how much changed when, and a slider that shows the table of any moment. */
import { byId, element, fill, setText } from './dom.js';
import { localMinute, utcStamp } from './format.js';
import { say } from './words.js';

const HOUR = 3_600_000;
export const STEP = 600_000;
const BARS = 120;
/** Played hours a second. */
export const SPEEDS = { speedHour: 1, speedHours: 6, speedDay: 24, speedWeek: 168 };

/**
 * Counts of changes by the hour they speak for, which stay small however many changes there are.
 */
export class Hours {
  /** @type {Map<number, number>} */ counts = new Map();

  /** @param {Iterable<{asOf: string}>} changes */
  add(changes) {
    for (const change of changes) {
      const hour = Math.floor(Date.parse(change.asOf) / HOUR);
      if (Number.isFinite(hour)) this.counts.set(hour, (this.counts.get(hour) ?? 0) + 1);
    }
  }

  /** From the hour of the first change to the end of the hour of the last, in milliseconds; null for none. */
  range() {
    if (!this.counts.size) return null;
    let first = Infinity;
    let last = -Infinity;
    for (const hour of this.counts.keys()) {
      first = Math.min(first, hour);
      last = Math.max(last, hour);
    }
    return { from: first * HOUR, to: (last + 1) * HOUR };
  }

  /** How many changes fall into each of so many equal parts. @returns {number[]} */
  parts(from, to, many) {
    const parts = new Array(many).fill(0);
    for (const [hour, count] of this.counts) {
      const part = Math.floor(((hour * HOUR - from) / (to - from)) * many);
      if (part >= 0 && part < many) parts[part] += count;
    }
    return parts;
  }
}

export class Timeline {
  hours = new Hours();
  #from = 0;
  #to = 0;
  #drawn = '';

  /** @param {{moment: (at: string|null) => void, play: () => void, knowledge: (knowledge: string) => void, speed: () => void}} told */
  constructor(told) {
    this.slider = byId('slider');
    this.slider.addEventListener('input', () => told.moment(this.#chosen()));
    byId('play').addEventListener('click', told.play);
    byId('now').addEventListener('click', () => told.moment(null));
    byId('to-now').addEventListener('click', () => told.moment(null));
    byId('knowledge').addEventListener('change', () => told.knowledge(byId('knowledge').value));
    byId('speed').addEventListener('change', told.speed);
  }

  /** The first and the last moment there are, in milliseconds. */
  get from() { return this.#from; }

  get to() { return this.#to; }

  /** Played milliseconds in one of the reader's. */
  get speed() { return SPEEDS[byId('speed').value] * 3600; }

  /** @param {{asOf: string|null, knowledge: string, latest: string|null, playing: boolean}} shown */
  show({ asOf, knowledge, latest, playing }) {
    const range = this.hours.range();
    const last = Math.max(range?.to ?? 0, latest ? Date.parse(latest) : 0);
    byId('time').dataset.empty = String(!last);
    this.slider.disabled = !last;
    byId('play').disabled = !last;
    if (last) {
      this.#from = Math.floor((range?.from ?? last - 24 * HOUR) / STEP) * STEP;
      this.#to = Math.max(Math.ceil(last / STEP) * STEP, this.#from + HOUR);
      this.slider.min = String(this.#from);
      this.slider.max = String(this.#to);
      this.slider.step = String(STEP);
      this.slider.value = String(asOf ? Date.parse(asOf) : this.#to);
    }
    this.#bars(asOf ? Date.parse(asOf) : this.#to);
    const words = asOf ? utcStamp(asOf) : say('now');
    setText(byId('moment'), words);
    this.slider.setAttribute('aria-valuetext', words);
    byId('moment').title = asOf ? say('yourTime', { time: localMinute(asOf) }) : '';
    byId('now').hidden = !asOf;
    byId('play').setAttribute('aria-pressed', String(playing));
    setText(byId('play-words'), say(playing ? 'stop' : 'play'));
    byId('play-icon').setAttribute('d', playing ? 'M7 5v14M17 5v14' : 'M7 4.5v15l12-7.5z');
    byId('knowledge').value = knowledge;
    byId('past').hidden = !asOf;
    if (asOf) setText(byId('past-words'), say('past', { time: utcStamp(asOf), knowledge: say(knowledge) }));
  }

  #chosen() {
    const at = Number(this.slider.value);
    return at >= this.#to ? null : new Date(at).toISOString();
  }

  #bars(at) {
    const key = `${this.#from}|${this.#to}|${at}|${[...this.hours.counts.values()].reduce((a, b) => a + b, 0)}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    const parts = this.#to ? this.hours.parts(this.#from, this.#to, BARS) : [];
    const most = Math.max(1, ...parts);
    const box = byId('bars');
    if (box.children.length !== parts.length) fill(box, parts.map(() => element('i')));
    parts.forEach((count, i) => {
      const bar = box.children[i];
      // A square root, so that one busy day does not flatten all others.
      bar.style.height = count ? `${Math.max(8, Math.sqrt(count / most) * 100)}%` : '0';
      bar.className = this.#from + ((i + 0.5) / BARS) * (this.#to - this.#from) > at ? 'later' : '';
    });
  }
}
