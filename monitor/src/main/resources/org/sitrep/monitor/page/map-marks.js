/** The places on the map: colour and shape by who holds them, filling by their state, size by people. */
import { nameOf } from './order.js';
import { project, toScreen } from './mercator.js';
import { corners, sideNumber } from './sides.js';

/** @type {WeakMap<object, [number, number]|null>} */
const SPOTS = new WeakMap();
const MOST_LABELS = 70;
/** Land has no spot of its own: its mark is small, whatever the number of people on it. */
const AREAS = new Set(['GOVERNORATE', 'DISTRICT', 'COUNTRYSIDE']);

/** Where a place stands in the world, null where that is not known. */
export function spotOf(place) {
  let spot = SPOTS.get(place);
  if (spot === undefined) {
    spot = typeof place.lat === 'number' && typeof place.lon === 'number' ? project(place.lon, place.lat) : null;
    SPOTS.set(place, spot);
  }
  return spot;
}

/** In pixels: 4 where nobody knows how many live there, to 14 for millions. @param {number|null|undefined} people */
export function radiusOf(people) {
  return typeof people === 'number' && people > 0
    ? Math.max(4, Math.min(14, 3 + 2.1 * Math.max(0, Math.log10(people) - 2.6))) : 4.5;
}

/**
 * Draws rows, and gives those in sight, small ones last.
 * @returns {Array<{row: any, x: number, y: number, r: number}>}
 */
export function drawMarks(context, rows, view, size, paint) {
  const { width, height, ratio } = size;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  // From afar marks shrink, so that a country is not one blot.
  const shrink = Math.max(0.55, Math.min(1, Math.log2(view.scale / 256) / 6.5));
  const seen = [];
  for (const row of rows) {
    const spot = spotOf(row.place);
    if (!spot) continue;
    const [x, y] = toScreen(view, width, height, spot[0], spot[1]);
    const r = (AREAS.has(row.place.granularity) ? 3.4 : radiusOf(row.population)) * shrink;
    if (x > -r && y > -r && x < width + r && y < height + r) seen.push({ row, x, y, r });
  }
  seen.sort((a, b) => b.r - a.r);
  for (const mark of seen) drawMark(context, mark, paint);
  label(context, seen, size, paint);
  return seen;
}

/** One mark. @param {{row: any, x: number, y: number, r: number}} mark */
export function drawMark(context, { row, x, y, r }, paint) {
  const number = sideNumber(row.controller);
  const ink = paint.colour(number < 0 ? '--side-none' : `--side-${number}`);
  context.globalAlpha = row.inherited ? 0.6 : 1;
  context.lineWidth = 1.6;
  context.strokeStyle = ink;
  outline(context, number, x, y, r);
  context.fillStyle = paint.colour('--surface');
  context.fill();
  const { status } = row;
  if (status === 'CONTROLLED' || status === 'BESIEGED') context.fillStyle = ink;
  else if (status === 'CONTESTED') context.fillStyle = paint.hatch(ink);
  else if (status === 'DISPUTED') context.fillStyle = paint.crossed(ink);
  if (status !== 'VACATED' && status !== 'CLAIMED' && status !== 'UNKNOWN') context.fill();
  if (status === 'CLAIMED') context.setLineDash([2, 2]);
  context.stroke();
  context.setLineDash([]);
  if (status === 'CLAIMED' || status === 'UNKNOWN') dot(context, x, y, Math.max(1.2, r / 4), ink);
  if (status === 'BESIEGED') ring(context, x, y, r + 3.5, ink, [3, 2]);
  context.globalAlpha = 1;
  if (row.place.id === paint.selected) ring(context, x, y, r + 7, paint.colour('--text'), []);
  if (row.place.id === paint.pointed) ring(context, x, y, r + 7, paint.colour('--accent'), [2, 2]);
}

function outline(context, number, x, y, r) {
  context.beginPath();
  const points = number < 0 ? [] : corners(number);
  if (!points.length) context.arc(x, y, r, 0, 7);
  else {
    points.forEach(([dx, dy], i) => (i ? context.lineTo(x + dx * r, y + dy * r) : context.moveTo(x + dx * r, y + dy * r)));
    context.closePath();
  }
}

function dot(context, x, y, r, ink) {
  context.beginPath();
  context.arc(x, y, r, 0, 7);
  context.fillStyle = ink;
  context.fill();
}

function ring(context, x, y, r, ink, dash) {
  context.beginPath();
  context.setLineDash(dash);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.arc(x, y, r, 0, 7);
  context.stroke();
  context.setLineDash([]);
}

/** Names of the largest places, where there is room for them. */
function label(context, seen, { width }, paint) {
  const taken = [];
  context.font = '600 12px system-ui, "Noto Sans Arabic", sans-serif';
  context.textAlign = 'left';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = paint.colour('--land');
  context.fillStyle = paint.colour('--text');
  const wanted = [...seen.filter(({ row }) => row.place.id === paint.selected), ...seen.slice(0, 400)];
  for (const { row, x, y, r } of wanted) {
    if (taken.length >= MOST_LABELS) return;
    const text = nameOf(row.place.name, paint.language).slice(0, 40);
    const wide = context.measureText(text).width;
    const left = x + r + 4 + wide > width ? x - r - 4 - wide : x + r + 4;
    const box = [left - 2, y - 8, left + wide + 2, y + 8];
    if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) continue;
    taken.push(box);
    context.strokeText(text, left, y + 4);
    context.fillText(text, left, y + 4);
  }
}

/** A pattern of slanting lines, or of lines both ways, in a colour. */
export function pattern(context, ink, crossed, ratio) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6 * ratio;
  const draw = tile.getContext('2d');
  draw.scale(ratio, ratio);
  draw.strokeStyle = ink;
  draw.lineWidth = 1.9;
  draw.beginPath();
  for (const at of [-3, 3, 9]) {
    draw.moveTo(at - 4, 7);
    draw.lineTo(at + 4, -1);
    if (crossed) {
      draw.moveTo(at - 4, -1);
      draw.lineTo(at + 4, 7);
    }
  }
  draw.stroke();
  const made = context.createPattern(tile, 'repeat');
  made.setTransform(new DOMMatrix().scale(1 / ratio));
  return made;
}
