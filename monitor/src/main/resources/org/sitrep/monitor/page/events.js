/**
 * Server-sent events out of pieces of text, as the HTML standard reads them
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream).
 *
 * @typedef {{type: string, data: string, id: string|null}} StreamEvent
 */

/** Collects pieces, and gives each event once it is whole. */
export class EventReader {
  #rest = '';
  #data = [];
  #type = '';
  /** The last id, null before the first. @type {string|null} */
  lastId = null;
  /** How long to wait before connecting again, in milliseconds, where the server said. */
  retry = /** @type {number|null} */ (null);

  /**
   * Takes a piece of the stream.
   * @param {string} piece @returns {StreamEvent[]} the events that are whole now
   */
  take(piece) {
    const text = this.#rest + piece;
    const events = [];
    let from = 0;
    for (;;) {
      const end = lineEnd(text, from);
      if (end < 0) break;
      this.#line(text.slice(from, end), events);
      from = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    }
    this.#rest = text.slice(from);
    return events;
  }

  /** @param {string} line @param {StreamEvent[]} events */
  #line(line, events) {
    if (line === '') {
      if (this.#data.length) {
        events.push({ type: this.#type || 'message', data: this.#data.join('\n'), id: this.lastId });
      }
      this.#data = [];
      this.#type = '';
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /u, '');
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#type = value;
    else if (field === 'id' && !value.includes('\0')) this.lastId = value;
    else if (field === 'retry' && /^\d+$/u.test(value)) this.retry = Number(value);
  }
}

/** Where a line ends; a CR that is the last there is may yet be half of CR LF. */
function lineEnd(text, from) {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return at;
    if (unit === 13) return at + 1 < text.length ? at : -1;
  }
  return -1;
}
