/** The places on the map: colour and shape by who holds them, filling by their state, size by people. */
import { nameOf } from './order.js';
import { project, toScreen } from './mercator.js';
import { ring } from './map-pictures.js';

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
  for (const mark of seen) {
    const { picture, half } = paint.mark(mark.row, mark.r);
    context.drawImage(picture, Math.round(mark.x - half), Math.round(mark.y - half), 2 * half, 2 * half);
  }
  for (const mark of seen) circle(context, mark, paint);
  label(context, seen, size, paint);
  return seen;
}

/** Rings around the place that is open, and around the one that is pointed at. */
function circle(context, { row, x, y, r }, paint) {
  const { id } = row.place;
  if (id === paint.selected) ring(context, x, y, r + 7, paint.colour('--text'), []);
  if (id === paint.pointed) ring(context, x, y, r + 7, paint.colour('--accent'), [2, 2]);
}

/** Names of the largest places, where there is room for them. */
function label(context, seen, { width }, paint) {
  // The buttons stand in the upper corner at the end of the line.
  const taken = [paint.language === 'ar' ? [0, 0, 52, 128] : [width - 52, 0, width, 128]];
  context.font = '600 12px system-ui, "Noto Sans Arabic", sans-serif';
  context.textAlign = 'left';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = paint.colour('--land');
  context.fillStyle = paint.colour('--text');
  const isOpen = ({ row }) => row.place.id === paint.selected;
  const wanted = [...seen.filter(isOpen), ...seen.slice(0, 400).filter((mark) => !isOpen(mark))];
  for (const { row, x, y, r } of wanted) {
    if (taken.length >= MOST_LABELS) return;
    const text = nameOf(row.place.name, paint.language).slice(0, 40);
    const wide = context.measureText(text).width;
    // What stands for land gives way to what stands for a place.
    const sides = AREAS.has(row.place.granularity) ? [x + r + 4] : [x + r + 4, x - r - 4 - wide];
    const boxes = sides.map((left) => [left - 2, y - 8, left + wide + 2, y + 8]);
    const box = boxes.find((each) => each[0] > 0 && each[2] < width && !taken.some((other) => overlap(each, other)));
    if (!box) continue;
    taken.push(box);
    context.strokeText(text, box[0] + 2, y + 4);
    context.fillText(text, box[0] + 2, y + 4);
  }
}

const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
