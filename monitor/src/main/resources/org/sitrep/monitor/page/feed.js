/** What changed, newest first. */
import { withIcon } from './cells.js';
import { byId, element, fill, isolated, setText } from './dom.js';
import { holder, name, percent, utcMinute } from './format.js';
import { sideIcon, statusIcon } from './icons.js';
import { sideNumber } from './sides.js';
import { keyOf } from './situation.js';
import { currentLanguage, say } from './words.js';

const MOST = 120;

/** One side of a change: the status, and who holds it. */
function stateParts(state) {
  return element('span', { class: 'feed-state' },
    withIcon(statusIcon(state.status), element('span', {},
      say(state.status), state.extent === 'PARTIAL' && state.status !== 'UNKNOWN' ? ` (${say('inPart')})` : '')),
    state.controller
      ? withIcon(sideIcon(sideNumber(state.controller)), element('bdi', {}, holder(state))) : null);
}

/** A change in a few words. @param {Record<string, any>} change */
function entry(change, open) {
  const { before, after, place } = change;
  const surer = typeof after.confidence === 'number'
    ? element('span', { class: 'quiet number' }, `${say('surer')} `,
      element('bdi', {}, typeof before?.confidence === 'number' ? `${percent(before.confidence)} → ` : '', percent(after.confidence)))
    : null;
  const same = before && before.status === after.status && before.controller?.id === after.controller?.id
    && before.extent === after.extent;
  return element('li', { 'data-key': keyOf(change) },
    element('button', { type: 'button', class: 'plain', on: { click: () => open(place.id) } },
      element('span', { class: 'feed-head' },
        element('strong', {}, isolated(name(place) || place.id, 200)),
        element('time', { class: 'quiet number', datetime: change.asOf }, utcMinute(change.asOf))),
      element('span', { class: 'feed-line' },
        same ? null : [before ? stateParts(before) : element('span', { class: 'quiet' }, say('newState')),
          element('span', { class: 'arrow', 'aria-hidden': 'true' })],
        stateParts(after),
        surer)));
}

export class Feed {
  #language = '';

  /** @param {(id: string) => void} open */
  constructor(open) {
    this.open = open;
    this.list = byId('feed');
  }

  /**
   * Shows changes; entries that are there already are kept.
   * @param {Array<Record<string, any>>} changes newest first @param {Set<string>} fresh keys that glow
   */
  show(changes, fresh) {
    const latest = changes.slice(0, MOST);
    byId('no-changes').hidden = latest.length > 0;
    setText(byId('feed-count'), latest.length ? say('changesIn', { n: changes.length }) : '');
    if (this.#language !== currentLanguage()) fill(this.list);
    this.#language = currentLanguage();
    const kept = new Map([...this.list.children].map((line) => [line.dataset.key, line]));
    let before = this.list.firstElementChild;
    for (const change of latest) {
      const key = keyOf(change);
      const known = kept.get(key);
      kept.delete(key);
      if (known && known === before) {
        before = before.nextElementSibling;
        continue;
      }
      const line = known ?? entry(change, this.open);
      if (!known && fresh.has(key)) line.className = 'glow';
      this.list.insertBefore(line, before);
    }
    for (const line of kept.values()) line.remove();
  }
}
