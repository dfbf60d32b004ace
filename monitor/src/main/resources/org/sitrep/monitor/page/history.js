/** The changes of a place along the time of the events, latest first. */
import { controllerCell, withIcon } from './cells.js';
import { element, isolated } from './dom.js';
import { claimWords, times } from './evidence.js';
import { eventTime } from './format.js';
import { statusIcon } from './icons.js';
import { say } from './words.js';

const MOST_CAUSES = 6;

/** @param {Array<Record<string, any>>} entries as `/api/places/{id}/history` gives them */
export function historyList(entries) {
  if (!entries.length) return element('p', { class: 'quiet' }, say('noHistory'));
  return element('ol', { class: 'history' }, [...entries].reverse().map(entry));
}

function entry({ after, rule, known, causes }) {
  return element('li', {},
    element('p', { class: 'history-head' },
      element('span', { class: 'number' }, eventTime(after.since)),
      withIcon(statusIcon(after.status), element('strong', {}, say(after.status))),
      after.controller ? controllerCell(after) : null),
    element('p', { class: 'small' }, isolated(rule)),
    element('p', { class: 'small' }, say('firstPublished', { time: '' }), times(known)),
    causes?.length ? element('ul', { class: 'causes' },
      causes.slice(0, MOST_CAUSES).map((claim) => element('li', {}, claimWords(claim)))) : null);
}
