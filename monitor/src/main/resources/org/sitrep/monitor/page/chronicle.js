/** The changes there have been: how many in which hour, and the latest of them for the feed of the past. */
import { askJson, withQuery } from './api.js';
import { keyOf } from './situation.js';
import { Hours } from './timeline.js';

const A_PAGE = 1000;
const PAGES = 20;
const KEPT = 3000;

export class Chronicle {
  hours = new Hours();
  /** Newest first. @type {Array<Record<string, any>>} */
  #kept = [];
  /** What the stream told while the pages were being read; null when none are. @type {any[]|null} */
  #meanwhile = null;
  #reading = 0;

  /** @param {() => void} read is told when there is more to show */
  constructor(read) {
    this.read = read;
  }

  /** Reads what was before; what cannot be read leaves the strip shorter. @param {string} filter */
  async load(filter) {
    const mine = ++this.#reading;
    this.#meanwhile = [];
    const pages = [];
    try {
      let before = null;
      for (let page = 0; page < PAGES && mine === this.#reading; page++) {
        const answer = await askJson(withQuery('/api/changes', { filter, limit: A_PAGE, before }));
        pages.push(...answer.changes);
        before = answer.next;
        if (!before) break;
      }
    } catch {
      // The stream goes on telling what is new; a filter that cannot be read is told by it too.
    }
    if (mine !== this.#reading) return;
    const known = new Set(pages.map(keyOf));
    const news = this.#meanwhile.filter((change) => !known.has(keyOf(change)));
    this.#meanwhile = null;
    this.hours = new Hours();
    this.hours.add(pages);
    this.#kept = pages.slice(0, KEPT);
    this.add(news);
    this.read();
  }

  /** Takes what the stream told. @param {any[]} news newest first */
  add(news) {
    if (this.#meanwhile) {
      this.#meanwhile.unshift(...news);
      return;
    }
    this.hours.add(news);
    this.#kept = [...news, ...this.#kept].slice(0, KEPT);
  }

  /** The changes up to a moment, newest first. @param {string} moment */
  until(moment) {
    const at = Date.parse(moment);
    return this.#kept.filter((change) => Date.parse(change.asOf) <= at);
  }
}
