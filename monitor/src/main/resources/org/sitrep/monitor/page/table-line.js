/** The lines of the table, as elements. */
import { element } from './dom.js';
import { COLUMNS } from './state.js';

/** One with empty cells. */
export function blankLine() {
  return element('tr', { role: 'row' },
    COLUMNS.map((column) => element('td', { role: 'gridcell', class: `cell-${column}` })));
}

/** Where it is another. */
export function setClass(line, name) {
  if (line.className !== name) line.className = name;
}

/** Sets an attribute where it is another. */
export function mark(line, attribute, value) {
  if (line.getAttribute(attribute) !== value) line.setAttribute(attribute, value);
}
