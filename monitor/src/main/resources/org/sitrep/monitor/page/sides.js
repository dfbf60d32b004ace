/**
 * How sides are told apart: each has a shape and a colour of its own. The same sides give the same
 * on every screen, whatever the order in which they came.
 */

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'pentagon', 'star', 'cross'];

/**
 * Gives each side a number below the number of shapes, distinct while there are enough.
 * @param {Iterable<string>} ids @returns {Map<string, number>}
 */
export function numberSides(ids) {
  const numbers = new Map();
  const taken = new Set();
  for (const id of [...new Set(ids)].sort()) {
    if (taken.size === SHAPES.length) taken.clear();
    let number = hash(id) % SHAPES.length;
    while (taken.has(number)) number = (number + 1) % SHAPES.length;
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

/** FNV-1a. */
function hash(text) {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return sum;
}

let numbers = new Map();

/** Takes note of the sides of rows; those that have a number keep it while the page is open. */
export function meetSides(rows) {
  const ids = new Set(numbers.keys());
  const before = ids.size;
  for (const row of rows) {
    if (row.controller) ids.add(row.controller.id);
    if (row.previous?.controller) ids.add(row.previous.controller.id);
  }
  if (ids.size === before) return;
  const free = new Set(SHAPES.keys());
  for (const number of numbers.values()) free.delete(number);
  for (const [id, number] of numberSides(ids)) {
    if (numbers.has(id)) continue;
    const mine = free.size === 0 || free.has(number) ? number : Math.min(...free);
    free.delete(mine);
    numbers.set(id, mine);
  }
}

/** The number of a side: its colour is `--side-N`, its shape `SHAPES[N]`; -1 for nobody. */
export function sideNumber(side) {
  return side ? numbers.get(side.id) ?? 0 : -1;
}

/**
 * The corners of a shape around the origin, none for a circle.
 * @param {number} number @returns {Array<[number, number]>} at a distance of about 1
 */
export function corners(number) {
  switch (SHAPES[number]) {
    case 'square': return [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]];
    case 'triangle': return [[0, -1.1], [1.05, 0.8], [-1.05, 0.8]];
    case 'diamond': return [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]];
    case 'hexagon': return turned(6, Math.PI / 6);
    case 'pentagon': return turned(5, -Math.PI / 2);
    case 'star': return Array.from({ length: 10 }, (_, i) => at(-Math.PI / 2 + (i * Math.PI) / 5, i % 2 ? 0.55 : 1.2));
    case 'cross': return [[-0.4, -1], [0.4, -1], [0.4, -0.4], [1, -0.4], [1, 0.4], [0.4, 0.4],
      [0.4, 1], [-0.4, 1], [-0.4, 0.4], [-1, 0.4], [-1, -0.4], [-0.4, -0.4]];
    default: return [];
  }
}

const at = (angle, distance) => [Math.cos(angle) * distance, Math.sin(angle) * distance];
const turned = (count, start) =>
  Array.from({ length: count }, (_, i) => at(start + (i * 2 * Math.PI) / count, 1.05));
