/** All that is known of one place: its state, why, who says so, who denies it, and what was before. */
import { askJson, Refused, withQuery } from './api.js';
import { controllerCell, statusCell, sureCell } from './cells.js';
import { byId, element, fill, isolated } from './dom.js';
import { decision, evidenceSections } from './evidence.js';
import { bothNames, grouped, percent, stateWords, utcStamp } from './format.js';
import { historyList } from './history.js';
import { currentLanguage, say } from './words.js';

export class Drawer {
  #place = /** @type {string|null} */ (null);
  #moment = '';
  #opener = /** @type {Element|null} */ (null);
  #asked = 0;
  #timer = 0;
  #known = /** @type {any} */ (null);

  /** @param {() => void} closed is told when the reader closes it */
  constructor(closed) {
    this.box = byId('drawer');
    this.body = byId('drawer-body');
    byId('drawer-close').addEventListener('click', closed);
    byId('copy-link').addEventListener('click', async () => {
      await navigator.clipboard.writeText(location.href);
      fill(byId('copy-link'), say('copied'));
      setTimeout(() => fill(byId('copy-link'), say('copyLink')), 1500);
    });
  }

  /**
   * Opens it for a place, or closes it.
   * @param {string|null} place @param {{asOf: string|null, knowledge: string}} moment
   */
  show(place, moment) {
    const at = moment.asOf ? (moment.knowledge === 'true' ? { asOf: moment.asOf } : { knownAt: moment.asOf }) : {};
    const key = JSON.stringify(at);
    if (place === this.#place && key === this.#moment) return;
    const other = place !== this.#place;
    if (place && !this.#place) this.#opener = document.activeElement;
    this.#place = place;
    this.#moment = key;
    this.at = at;
    this.box.hidden = !place;
    if (!place) {
      const opener = this.#opener;
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      this.#known = null;
      return;
    }
    if (other) {
      this.#known = null;
      fill(byId('drawer-title'), say('loading'));
      fill(this.body);
      byId('drawer-title').focus({ preventScroll: true });
    }
    this.load();
  }

  /** Its row has changed: it is read again, soon. */
  changed(id) {
    if (id !== this.#place) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.load(), 400);
  }

  /** Says all anew, in another language. */
  again() {
    if (this.#known) this.#draw(this.#known);
  }

  async load() {
    if (!this.#place) return;
    const mine = ++this.#asked;
    const path = `/api/places/${encodeURIComponent(this.#place)}`;
    try {
      const [row, evidence, history] = await Promise.all([
        ofMoment(path, this.at), beside(`${path}/evidence`, this.at), beside(`${path}/history`, this.at)]);
      if (mine !== this.#asked) return;
      this.#known = { row: row.answer, evidence, history, ofNow: row.ofNow || evidence.ofNow || history.ofNow };
      this.#draw(this.#known);
    } catch (failure) {
      if (mine === this.#asked) this.#fail(failure);
    }
  }

  #fail(failure) {
    fill(byId('drawer-title'), isolated(this.#place));
    const gone = failure instanceof Refused && failure.status === 404;
    fill(this.body, element('p', { role: 'alert' }, gone ? say('gone') : say('failed', { why: failure.message })),
      gone ? null : element('button', { type: 'button', on: { click: () => this.load() } }, say('again')));
  }

  #draw({ row, evidence, history, ofNow }) {
    const { first, second } = bothNames(row.place.name);
    fill(byId('drawer-title'), element('bdi', {}, first || row.place.id));
    const scrolled = this.body.scrollTop;
    fill(this.body,
      second ? element('p', { class: 'quiet second-name' }, isolated(second)) : null,
      element('p', { class: 'sentence' }, isolated(row.sentence?.[currentLanguage()] ?? row.sentence?.en ?? stateWords(row), 1000)),
      ofNow ? element('p', { class: 'note' }, say('ofNow')) : null,
      row.inherited ? element('p', { class: 'note' }, say('fromAreaMeans')) : null,
      facts(row),
      evidence.answer ? reports(evidence.answer) : unread(evidence),
      section('because', 'why', null, decision(row.because)),
      history.answer
        ? section('history', 'history', history.answer.entries.length, historyList(history.answer.entries)) : unread(history));
    this.body.scrollTop = scrolled;
  }
}

function reports(evidence) {
  return [['for', 'evidenceFor', 'noneFor'], ['against', 'evidenceAgainst', 'noneFor'],
    ['denials', 'denials', 'noDenials'], ['other', 'evidenceOther', '']]
    .filter(([list, , none]) => none || evidence[list]?.length)
    .map(([list, title, none]) => section(`evidence-${list}`, title, evidence[list].length, evidenceSections(evidence[list], none)));
}

/** Said where it would stand, so that nobody takes an empty list for silence. */
const unread = ({ failure }) => element('p', { class: 'note', role: 'alert' }, say('failed', { why: failure.message }));

/** What stands beside the row: that it cannot be read does not hide the row. */
const beside = (path, at) => ofMoment(path, at).catch((failure) => ({ answer: null, ofNow: false, failure }));

/** An answer as of the moment shown; as of now, and marked so, where the server tells it only so. */
async function ofMoment(path, at) {
  try {
    return { answer: await askJson(withQuery(path, at)), ofNow: false };
  } catch (failure) {
    if (!(failure instanceof Refused && failure.status === 400 && Object.keys(at).length)) throw failure;
    return { answer: await askJson(path), ofNow: true };
  }
}

function section(id, words, count, ...content) {
  return element('section', { id, 'aria-labelledby': `${id}-title` },
    element('h3', { id: `${id}-title` }, say(words),
      count === null ? null : [' ', element('span', { class: 'count number' }, count)]),
    ...content);
}

/** What can be said in a line each. */
function facts(row) {
  const { articles, outlets, origins, late } = row.counts;
  const previous = row.previous
    ? say('previously', { state: stateWords(row.previous), time: utcStamp(row.previous.until) }) : null;
  const place = row.place;
  return element('dl', { class: 'facts' },
    fact('status', statusCell(row)),
    fact('controller', controllerCell(row)),
    fact('sureOf', sureCell(row.confidence),
      element('p', { class: 'small' }, say('sureSays', { value: percent(row.confidence), time: utcStamp(row.asOf) }))),
    fact('origins', element('p', {}, say('countsSay', { articles, outlets, origins, late })),
      previous ? element('p', { class: 'small' }, previous) : null),
    fact('kindOfPlace', say(place.granularity), place.country ? [' · ', element('bdi', {}, place.country.toUpperCase())] : null),
    typeof row.population === 'number' ? fact('population', element('bdi', { class: 'number' }, grouped(row.population))) : null,
    typeof place.lat === 'number'
      ? fact('position', element('bdi', { class: 'number', dir: 'ltr' }, `${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}`)) : null);
}

function fact(words, ...content) {
  return element('div', {}, element('dt', {}, say(words)), element('dd', {}, ...content));
}
