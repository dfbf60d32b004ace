/** How many places are in each state: what there is at a glance, and a filter at a touch. */
import { byId, element, fill, setText } from './dom.js';
import { statusIcon } from './icons.js';
import { say } from './words.js';

const STATES = ['CONTROLLED', 'CONTESTED', 'BESIEGED', 'DISPUTED', 'VACATED', 'CLAIMED', 'UNKNOWN'];

/**
 * A filter with a state in it, or without it where it was the one: a plain function.
 * @param {string} filter @param {string} status @returns {string}
 */
export function toggleStatus(filter, status) {
  const words = filter.split(/\s+/u).filter(Boolean);
  const mine = `status:${status.toLowerCase()}`;
  const others = words.filter((word) => !/^status:/iu.test(word));
  return words.some((word) => word.toLowerCase() === mine) ? others.join(' ') : [...others, mine].join(' ');
}

/** @param {Iterable<Record<string, any>>} rows @returns {Record<string, number>} */
export function countStates(rows) {
  const counts = Object.fromEntries(STATES.map((status) => [status, 0]));
  for (const row of rows) counts[row.status]++;
  return counts;
}

let shownIn = '';

/** Shows the counts. @param {Iterable<Record<string, any>>} rows @param {string} filter @param {(filter: string) => void} apply */
export function showFacets(rows, filter, apply) {
  const counts = countStates(rows);
  const box = byId('facets');
  const key = `${document.documentElement.lang}|${filter}`;
  if (key !== shownIn) {
    shownIn = key;
    fill(box, STATES.map((status) => element('button', {
      type: 'button', 'data-status': status, title: say(`means${status}`),
      'aria-pressed': String(filter.toLowerCase().split(/\s+/u).includes(`status:${status.toLowerCase()}`)),
      on: { click: () => apply(toggleStatus(filter, status)) },
    }, statusIcon(status), say(status), element('b', {}, ''))));
  }
  for (const button of box.children) {
    const count = counts[button.dataset.status];
    setText(button.lastChild, String(count));
    button.hidden = count === 0 && button.getAttribute('aria-pressed') === 'false';
  }
  let sum = 0;
  for (const status of STATES) sum += counts[status];
  setText(byId('row-count'), say('places', { n: sum }));
}
