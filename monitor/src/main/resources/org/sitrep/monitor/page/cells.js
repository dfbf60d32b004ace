/** What stands in the cells of a row. */
import { element, isolated } from './dom.js';
import { bothNames, eventParts, holder, isOpen, percent, utcMinute, utcShort } from './format.js';
import { sideIcon, statusIcon } from './icons.js';
import { trendOf } from './order.js';
import { sideNumber } from './sides.js';
import { say } from './words.js';

/** @typedef {Record<string, any>} Row */

/** A picture and words beside it. */
export const withIcon = (icon, ...words) => element('span', { class: 'with-icon' }, icon, ...words);

/** The status of a row or state, with its picture. @param {Row} row */
export function statusCell(row) {
  const notes = [
    row.extent === 'PARTIAL' && row.status !== 'UNKNOWN' ? say('inPart') : null,
    row.inherited ? say('fromArea') : null,
  ].filter(Boolean);
  return [
    withIcon(statusIcon(row.status), element('span', { class: 'main' }, say(row.status))),
    notes.length ? element('span', { class: 'small' }, notes.join(' · ')) : null,
  ];
}

/** Who holds it, or held it last. @param {Row} row */
export function controllerCell(row) {
  const words = holder(row);
  return withIcon(
    sideIcon(sideNumber(row.controller)),
    element('bdi', isOpen(row.status) ? { class: 'open-state', title: words } : { title: words }, words));
}

/** How sure, as a bar and a number. @param {number} confidence */
export function sureCell(confidence) {
  return element('span', { class: 'sure' },
    element('meter', { min: 0, max: 1, value: confidence, 'aria-hidden': 'true' }),
    element('span', { class: 'number' }, percent(confidence)));
}

/** @param {Row} row */
function placeCell(row) {
  const { first, second } = bothNames(row.place.name);
  const kind = say(row.place.granularity);
  const country = row.place.country ? row.place.country.toUpperCase() : '';
  return [
    element('bdi', { class: 'main' }, first || row.place.id),
    element('span', { class: 'small' }, kind, country ? [' · ', element('bdi', {}, country)] : null,
      second ? [' · ', isolated(second)] : null),
  ];
}

/** The day, and below it what more is known, or how little. @param {Row} row */
function sinceCell(row) {
  const { day, more } = eventParts(row.since);
  return [element('span', { class: 'number' }, day), more ? element('span', { class: 'small number' }, more) : null];
}

/** @param {Row} row */
function votesCell(row) {
  const { for: votes, against } = row.counts;
  return element('span', { class: 'votes number', dir: 'ltr' },
    element('span', { 'aria-hidden': 'true' }, `${votes} / `),
    element('span', { class: against ? 'no some' : 'no', 'aria-hidden': 'true' }, against),
    element('span', { class: 'unseen' }, `${say('forCount', { n: votes })}, ${say('against', { n: against })}`));
}

/** @param {Row} row */
function trendCell(row) {
  const points = trendOf(row);
  const direction = row.trend?.direction ?? 'STEADY';
  const [arrow, word] = { UP: ['▲', 'rising'], DOWN: ['▼', 'falling'] }[direction] ?? ['', 'steady'];
  const rounded = points === null ? 0 : Math.round(points * 100);
  return element('span', { class: 'number', title: points === null ? null : say('before', { value: percent(row.confidence - points) }) },
    element('span', { 'aria-hidden': 'true', dir: 'ltr' },
      arrow ? `${arrow} ${rounded ? (rounded > 0 ? '+' : '−') + Math.abs(rounded) : ''}` : '–'),
    element('span', { class: 'unseen' }, say(word)));
}

/** @param {Row} row */
function changedCell(row) {
  return [
    element('time', { class: 'number', datetime: row.changedAt ?? null }, utcMinute(row.changedAt)),
    element('span', { class: 'small number' }, say('lastReport', { time: utcShort(row.asOf) })),
  ];
}

/** What builds each cell, by column, in the order of `COLUMNS`. @type {Record<string, (row: Row) => any>} */
export const CELLS = {
  place: placeCell,
  status: statusCell,
  controller: controllerCell,
  since: sinceCell,
  confidence: (row) => sureCell(row.confidence),
  origins: (row) => element('span', { class: 'number' }, row.counts.origins),
  votes: votesCell,
  trend: trendCell,
  changed: changedCell,
};
