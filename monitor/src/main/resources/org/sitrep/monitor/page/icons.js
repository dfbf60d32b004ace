/** Pictures of states and sides, drawn: a shape tells them apart, not the colour alone. */
import { corners } from './sides.js';

const SVG = 'http://www.w3.org/2000/svg';

function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function picture(box, kind, ...parts) {
  const svg = drawn('svg', { viewBox: box, class: `icon ${kind}`, 'aria-hidden': 'true', focusable: 'false' });
  svg.append(...parts);
  return svg;
}

const ring = (more) => drawn('circle', { cx: 8, cy: 8, r: 5.5, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8, ...more });
const line = (d, more = {}) => drawn('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round', ...more });

const STATES = {
  CONTROLLED: () => [drawn('circle', { cx: 8, cy: 8, r: 6.2, fill: 'currentColor' })],
  CONTESTED: () => [ring({}), line('M4.6 11.4 11.4 4.6M3 8.6 8.6 3M7.4 13 13 7.4')],
  BESIEGED: () => [
    ring({ r: 6.4, 'stroke-dasharray': '2.6 1.8' }), drawn('circle', { cx: 8, cy: 8, r: 3, fill: 'currentColor' })],
  DISPUTED: () => [ring({}), drawn('path', { d: 'M8 2.5a5.5 5.5 0 0 1 0 11z', fill: 'currentColor' })],
  VACATED: () => [ring({})],
  CLAIMED: () => [ring({ 'stroke-dasharray': '1.2 2.3', 'stroke-linecap': 'round' }),
    drawn('circle', { cx: 8, cy: 8, r: 1.6, fill: 'currentColor' })],
  UNKNOWN: () => [line('M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.6'), drawn('circle', { cx: 8, cy: 12.6, r: 1, fill: 'currentColor' })],
};

/** The picture of a status. @param {string} status */
export function statusIcon(status) {
  return picture('0 0 16 16', `status-${status.toLowerCase()}`, ...(STATES[status] ?? STATES.UNKNOWN)());
}

/** The picture of a side. @param {number} number as `sideNumber` gives it */
export function sideIcon(number) {
  if (number < 0) return picture('-8 -8 16 16', 'side', drawn('path', { d: 'M-4 0h8', stroke: 'currentColor', 'stroke-width': 1.5 }));
  const points = corners(number);
  const shape = points.length
    ? drawn('polygon', { points: points.map(([x, y]) => `${(x * 5.6).toFixed(2)},${(y * 5.6).toFixed(2)}`).join(' '), fill: 'currentColor' })
    : drawn('circle', { cx: 0, cy: 0, r: 5.6, fill: 'currentColor' });
  return picture('-8 -8 16 16', `side side-${number}`, shape);
}
