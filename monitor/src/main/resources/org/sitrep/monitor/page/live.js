/** The table as the stream tells it, and what is shown of it while it is paused. */
import { CHANGES_KEPT, emptySituation, keyOf, takeDiff, takeSnapshot } from './situation.js';
import { Stream } from './stream.js';

/**
 * @typedef {object} Told
 * @property {(difference: import('./situation.js').Difference) => void} changed
 * @property {() => void} began a snapshot came where there was none before, or after a break
 * @property {() => void} link
 * @property {(refusal: import('./api.js').Refused|null) => void} judged the filter: null when it was taken
 */
export class Live {
  situation = emptySituation();
  /** @type {import('./badge.js').Freshness} */
  freshness = { link: 'connecting', heardAt: 0, lagMs: 0, asOf: null };
  /** The picture shown while paused. @type {{rows: Map<string, any>, changes: any[]}|null} */
  #frozen = null;
  #waiting = { news: 0, rows: new Set() };
  #stream = /** @type {Stream|null} */ (null);
  #next = /** @type {Stream|null} */ (null);
  /** The filter that is applied. */
  filter = '';

  /** @param {Told} told */
  constructor(told) {
    this.told = told;
  }

  /**
   * Follows the places of a filter. Until its first event the old stream goes on, so that a filter
   * with a mistake in it leaves a table that is live; where there is none, all places are followed.
   * @param {string} filter @param {import('./api.js').Refused|null} [judgement] of the filter that was wanted
   */
  follow(filter, judgement = /** @type {any} */ (null)) {
    this.#next?.end();
    let first = true;
    const stream = new Stream(filter, {
      event: (type, data) => {
        if (this.#next === stream) {
          this.#succeed(stream);
          this.filter = filter;
          this.told.judged(judgement);
        }
        if (this.#stream !== stream) return;
        if (type === 'snapshot' && first) this.situation = emptySituation();
        this.#take(type, data);
        first = false;
      },
      link: (link) => {
        if (this.#stream && this.#stream !== stream) return;
        this.freshness.link = link;
        this.told.link();
      },
      refused: (refusal) => {
        if (this.#next === stream) this.#next = null;
        this.told.judged(refusal);
        if (!this.#stream) this.follow('', refusal);
      },
    });
    this.#next = stream;
  }

  #succeed(stream) {
    this.#stream?.end();
    this.#stream = stream;
    this.#next = null;
    this.freshness.link = 'live';
  }

  #take(type, data) {
    this.freshness.heardAt = Date.now();
    if (type === 'beat') {
      this.freshness.lagMs = data.lagMs ?? 0;
      this.told.link();
      return;
    }
    if (type !== 'snapshot' && type !== 'diff') return;
    const difference = type === 'snapshot'
      ? takeSnapshot(this.situation, data) : takeDiff(this.situation, data);
    this.freshness.asOf = this.situation.asOf;
    if (this.#frozen) {
      this.#waiting.news += difference.news.length;
      for (const id of difference.changed) this.#waiting.rows.add(id);
    }
    this.told.changed(difference);
    if (type === 'snapshot') this.told.began();
  }

  get paused() { return this.#frozen !== null; }

  /** How many changes wait while it is paused. */
  get waiting() { return Math.max(this.#waiting.news, this.#waiting.rows.size); }

  /** Holds what is shown as it is. */
  pause() {
    this.#frozen = { rows: new Map(this.situation.rows), changes: this.situation.changes.slice() };
    this.#waiting = { news: 0, rows: new Set() };
  }

  /** Shows what is the case again. @returns {{rows: Set<string>, news: Set<string>}} what has changed meanwhile */
  resume() {
    const before = new Set(this.#frozen?.changes.map(keyOf));
    const news = this.situation.changes.slice(0, CHANGES_KEPT).map(keyOf).filter((key) => !before.has(key));
    this.#frozen = null;
    return { rows: this.#waiting.rows, news: new Set(news) };
  }

  /** What is to be shown. */
  get shown() {
    return this.#frozen ?? this.situation;
  }
}
