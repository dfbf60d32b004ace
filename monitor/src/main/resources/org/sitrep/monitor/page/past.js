/**
 * The table of another moment: asked for when the slider moves or the days are replayed, one
 * question at a time, the latest wish winning.
 */
import { askJson, Refused, withQuery } from './api.js';
import { differing } from './situation.js';

const TICK_MILLIS = 250;

export class Past {
  /** @type {Map<string, any>|null} the rows of the moment, null before they are here */
  rows = null;
  /** The moment these rows are of. @type {string|null} */
  shownAt = null;
  #wanted = '';
  #busy = false;
  #timer = 0;

  /** @param {{arrived: () => void, failed: (failure: Error) => void}} told */
  constructor(told) {
    this.told = told;
  }

  get playing() { return this.#timer !== 0; }

  /** Asks for a moment. @param {{asOf: string|null, knowledge: string, filter: string}} state */
  want(state) {
    if (!state.asOf) {
      this.#wanted = '';
      this.rows = null;
      this.shownAt = null;
      return;
    }
    const moment = state.knowledge === 'true' ? { asOf: state.asOf } : { knownAt: state.asOf };
    const path = withQuery('/api/places', { filter: state.filter, ...moment });
    if (path === this.#wanted) return;
    this.#wanted = path;
    this.at = state.asOf;
    if (!this.#busy) this.#ask();
  }

  async #ask() {
    this.#busy = true;
    while (this.#wanted) {
      const path = this.#wanted;
      const at = this.at;
      try {
        const answer = await askJson(path);
        // While it was under way the reader may have gone back to now.
        if (this.#wanted) {
          const before = this.rows;
          this.rows = new Map(answer.rows.map((row) => [row.place.id, row]));
          this.shownAt = at;
          this.told.arrived(before ? differing(before, this.rows) : []);
        }
      } catch (failure) {
        if (this.#wanted === path) {
          this.#wanted = '';
          if (!(failure instanceof Refused && failure.status === 400)) this.stop();
          this.told.failed(failure);
        }
      }
      if (this.#wanted === path) break;
    }
    this.#busy = false;
  }

  /**
   * Plays the days: `advance` is told how many milliseconds have passed, as long as the last answer
   * is here; a server that is slow slows the days, it does not skip them.
   * @param {(millis: number) => void} advance
   */
  play(advance) {
    let last = performance.now();
    this.#timer = setInterval(() => {
      const now = performance.now();
      if (!this.#busy) advance(Math.min(now - last, 2 * TICK_MILLIS));
      last = now;
    }, TICK_MILLIS);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
  }
}
