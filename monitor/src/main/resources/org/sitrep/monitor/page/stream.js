/**
 * The live stream: connected again whenever it breaks, from where it broke. Read with `fetch`, since
 * an `EventSource` cannot show a token.
 *
 * @typedef {'connecting'|'live'|'disconnected'} Link
 * @typedef {object} Listener
 * @property {(type: string, data: any) => void} event
 * @property {(link: Link) => void} link
 * @property {(refusal: import('./api.js').Refused) => void} refused by which the stream has ended
 */
import { ask, Refused, withQuery } from './api.js';
import { EventReader } from './events.js';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** The server says something every ten seconds; a stream that is silent for longer is broken. */
export const LONGEST_SILENCE = 25_000;
/**
 * A browser gives a server six connections at most, for all pages on it together, those it keeps to
 * go back to among them: a page that nobody sees listens for a moment at a time.
 */
const LISTENS_UNSEEN = 5000;
const RESTS_UNSEEN = 30_000;

/** How long to wait before the n-th try, in milliseconds: longer each time, and not all at once. */
export function waitBefore(tries, first, chance) {
  return Math.min(LONGEST_WAIT, first * 2 ** Math.min(tries, 10)) * (0.75 + chance / 2);
}

/** A stream of one filter. */
export class Stream {
  #filter;
  #listener;
  #reader = new EventReader();
  #ended = false;
  /** Whether the connection was let go because nobody looks. */
  #letGo = false;
  /** Whether the page has been left, for another in the same window. */
  #left = false;
  #unseen = /** @type {number|undefined} */ (undefined);
  #tries = 0;
  #current = new AbortController();
  #wake = () => {};

  /** @param {string} filter @param {Listener} listener */
  constructor(filter, listener) {
    this.#filter = filter;
    this.#listener = listener;
    window.addEventListener('online', this.#soon);
    window.addEventListener('pagehide', this.#leave);
    window.addEventListener('pageshow', this.#back);
    document.addEventListener('visibilitychange', this.#seenOrNot);
    // Later, so that whoever makes it knows it before it speaks.
    queueMicrotask(() => this.#run());
  }

  /** Ends it for good. */
  end() {
    this.#ended = true;
    window.removeEventListener('online', this.#soon);
    window.removeEventListener('pagehide', this.#leave);
    window.removeEventListener('pageshow', this.#back);
    document.removeEventListener('visibilitychange', this.#seenOrNot);
    clearTimeout(this.#unseen);
    this.#current.abort();
    this.#wake();
  }

  #soon = () => this.#wake();

  /** Gives the connection back; it goes on from there when it is wanted again. */
  #release = () => {
    this.#letGo = true;
    this.#current.abort();
  };

  #leave = () => {
    this.#left = true;
    this.#release();
  };

  #back = () => {
    this.#left = false;
    this.#wake();
  };

  #seenOrNot = () => {
    clearTimeout(this.#unseen);
    if (document.hidden) this.#unseen = setTimeout(this.#release, LISTENS_UNSEEN);
    else this.#wake();
  };

  async #run() {
    this.#listener.link('connecting');
    while (!this.#ended) {
      try {
        await this.#follow();
      } catch (failure) {
        if (!this.#ended && failure instanceof Refused && failure.status === 400) {
          this.end();
          this.#listener.refused(failure);
        }
      }
      if (this.#ended) return;
      if (this.#letGo) {
        if (document.hidden || this.#left) await this.#pause(RESTS_UNSEEN);
        continue;
      }
      this.#listener.link('disconnected');
      await this.#pause(waitBefore(this.#tries++, this.#reader.retry ?? FIRST_WAIT, Math.random()));
    }
  }

  /** Reads until it ends; what had been half read is forgotten with the reader's rest. */
  async #follow() {
    const lastId = this.#reader.lastId;
    this.#reader = Object.assign(new EventReader(), { lastId, retry: this.#reader.retry });
    this.#current = new AbortController();
    this.#letGo = false;
    this.#seenOrNot();
    let silence = setTimeout(() => this.#current.abort(), LONGEST_SILENCE);
    try {
      const answer = await ask(withQuery('/api/stream', { filter: this.#filter }), {
        signal: this.#current.signal,
        headers: { Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}) },
      });
      const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      this.#listener.link('live');
      for (;;) {
        const { done, value } = await pieces.read();
        if (done || this.#ended) return;
        clearTimeout(silence);
        silence = setTimeout(() => this.#current.abort(), LONGEST_SILENCE);
        this.#take(value);
      }
    } finally {
      clearTimeout(silence);
      this.#current.abort();
    }
  }

  #take(piece) {
    for (const event of this.#reader.take(piece)) {
      this.#tries = 0;
      if (!this.#ended) this.#listener.event(event.type, JSON.parse(event.data));
    }
  }

  #pause(millis) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
  }
}
