/** The order of rows: plain functions. */

import { shown } from './dom.js';

const MOST_OF_A_NAME = 300;

/** From what wants a look to what is settled. */
const URGENCY = ['CONTESTED', 'DISPUTED', 'BESIEGED', 'CLAIMED', 'VACATED', 'CONTROLLED', 'UNKNOWN'];

/** @type {WeakMap<object, Record<string, string|number>>} keys are worked out once for a row */
const KNOWN = new WeakMap();

/**
 * Sorts rows by a column; rows equal in it stand by name, those without a value always last.
 * @param {Array<Record<string, any>>} rows is sorted itself
 * @param {string} sort such as `since:desc`
 * @param {string} language of the names
 */
export function sortRows(rows, sort, language) {
  const [column, direction] = sort.split(':');
  const turn = direction === 'desc' ? -1 : 1;
  const names = new Intl.Collator(language, { numeric: true });
  const byName = (a, b) =>
    names.compare(nameOf(a.place.name, language), nameOf(b.place.name, language))
      || (a.place.id < b.place.id ? -1 : a.place.id > b.place.id ? 1 : 0);
  if (column === 'place') return rows.sort((a, b) => turn * byName(a, b));
  return rows.sort((a, b) => {
    const left = keyOf(a, column, language);
    const right = keyOf(b, column, language);
    if (left === right) return byName(a, b);
    if (left === '') return 1;
    if (right === '') return -1;
    return turn * (left < right ? -1 : 1);
  });
}

/**
 * The rows of a map, sorted; what was in order before is told first, so that little is left to do.
 * @param {Array<Record<string, any>>} before @param {Map<string, Record<string, any>>} rows
 */
export function reorder(before, rows, sort, language) {
  const left = new Map(rows);
  const known = [];
  for (const { place } of before) {
    const row = left.get(place.id);
    if (row) known.push(row);
    left.delete(place.id);
  }
  return sortRows([...known, ...left.values()], sort, language);
}

/** A name in the language, else in whichever there is. */
export function nameOf(name, language) {
  if (!name) return '';
  return shown(name[language] ?? name.en ?? name.ar ?? '', MOST_OF_A_NAME);
}

function keyOf(row, column, language) {
  let keys = KNOWN.get(row);
  if (!keys) KNOWN.set(row, (keys = {}));
  const name = column === 'controller' ? `controller-${language}` : column;
  return (keys[name] ??= worth(row, column, language));
}

function worth(row, column, language) {
  switch (column) {
    case 'status': return URGENCY.indexOf(row.status);
    case 'controller': return nameOf(row.controller?.name, language);
    case 'since': return row.since?.from ?? '';
    case 'confidence': return row.confidence;
    case 'origins': return row.counts.origins;
    case 'votes': return row.counts.against;
    case 'trend': return trendOf(row) ?? '';
    default: return row.changedAt ?? '';
  }
}

/** By how much the confidence moved, null where that is not known. @returns {number|null} */
export function trendOf(row) {
  const before = row.trend?.confidenceBefore;
  return typeof before === 'number' ? row.confidence - before : null;
}
