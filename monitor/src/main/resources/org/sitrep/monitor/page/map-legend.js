/** What colours, shapes and fillings on the map mean. */
import { withIcon } from './cells.js';
import { byId, element, fill } from './dom.js';
import { name } from './format.js';
import { sideIcon, statusIcon } from './icons.js';
import { sideNumber } from './sides.js';
import { currentLanguage, say } from './words.js';

const MOST_SIDES = 8;
let shown = '';

/** Lists the states and the sides there are, those that hold most first. */
export function showLegend(rows) {
  const sides = new Map();
  const states = new Set();
  for (const row of rows) {
    states.add(row.status);
    if (!row.controller) continue;
    const known = sides.get(row.controller.id) ?? { side: row.controller, places: 0 };
    known.places++;
    sides.set(row.controller.id, known);
  }
  const most = [...sides.values()].sort((a, b) => b.places - a.places || (a.side.id < b.side.id ? -1 : 1)).slice(0, MOST_SIDES);
  const key = `${currentLanguage()}|${[...states].sort()}|${most.map(({ side }) => side.id).sort()}`;
  if (key === shown) return;
  shown = key;
  fill(byId('legend'),
    most.map(({ side }) => element('li', {}, withIcon(sideIcon(sideNumber(side)), element('bdi', {}, name(side))))),
    [...states].sort().map((status) => element('li', { title: say(`means${status}`) },
      withIcon(statusIcon(status), element('span', {}, say(status))))));
}
