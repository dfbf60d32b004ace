/** The page on paper: one sheet that says what is the case, how sure that is, and as of when. */
import { CELLS, controllerCell, statusCell } from './cells.js';
import { countStates } from './facets.js';
import { byId, element, fill } from './dom.js';
import { bothNames, eventParts, name, percent, stateWords, utcMinute, utcStamp } from './format.js';
import { statusIcon } from './icons.js';
import { say } from './words.js';

/** So many rows and changes fit on a sheet. */
const ROWS = 26;
const CHANGES = 6;

/**
 * Writes the sheet.
 * @param {{rows: any[], changes: any[], asOf: string|null, filter: string, state: import('./state.js').PageState}} shown
 */
export function writeReport({ rows, changes, asOf, filter, state }) {
  const counts = Object.entries(countStates(rows)).filter(([, count]) => count);
  const more = rows.length - ROWS;
  fill(byId('report'),
    element('header', {},
      element('h2', {}, say('report')),
      element('p', {}, state.asOf
        ? say('past', { time: utcStamp(state.asOf), knowledge: say(state.knowledge) })
        : asOf ? say('reachesTo', { time: utcStamp(asOf) }) : say('nothingYet'),
      ' · ', say('printed', { time: utcStamp(Date.now()) })),
      filter ? element('p', {}, say('reportFilter', { filter: '' }), element('code', { dir: 'ltr' }, filter)) : null,
      element('p', {}, element('bdi', { dir: 'ltr' }, location.href))),
    element('p', { class: 'report-counts' }, say('places', { n: rows.length }), ': ',
      counts.map(([status, count], i) => [i ? ' · ' : '', statusIcon(status), ` ${count} `, say(status)])),
    element('table', {},
      element('thead', {}, element('tr', {}, ['place', 'status', 'controller', 'since', 'confidence', 'origins', 'votes']
        .map((column) => element('th', { scope: 'col' }, say(column))))),
      element('tbody', {}, rows.slice(0, ROWS).map(line))),
    more > 0 ? element('p', {}, say('reportMore', { n: more })) : null,
    changes.length ? [element('h3', {}, say('latestChanges')),
      element('ul', {}, changes.slice(0, CHANGES).map((change) => element('li', {},
        element('bdi', { class: 'number' }, utcMinute(change.asOf)), ' · ', element('bdi', {}, name(change.place)), ': ',
        change.before ? [stateWords(change.before), ' ⟶ '] : null, stateWords(change.after))))] : null,
    element('p', { class: 'report-note' }, say('reportNote')));
}

function line(row) {
  return element('tr', {},
    element('th', { scope: 'row' }, placeNames(row.place)),
    element('td', {}, statusCell(row)),
    element('td', {}, controllerCell(row)),
    element('td', {}, since(row.since)),
    element('td', {}, percent(row.confidence)),
    element('td', {}, row.counts.origins),
    element('td', {}, CELLS.votes(row)));
}

function placeNames(place) {
  const { first, second } = bothNames(place.name);
  return [element('bdi', { class: 'main' }, first || place.id), second ? [' ', element('bdi', { class: 'small' }, second)] : null];
}

function since(time) {
  const { day, more } = eventParts(time);
  return [day, more ? element('span', { class: 'small' }, ` ${more}`) : null];
}
