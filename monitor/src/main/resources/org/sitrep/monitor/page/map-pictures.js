/** Pictures of marks. Thousands look alike, so that each kind is drawn once and copied. */
import { corners, sideNumber } from './sides.js';

/** Room around a mark for the ring of a siege. */
const AROUND = 6;

export class MarkPictures {
  /** @type {Map<string, {picture: ImageBitmap, half: number}>} */
  #kept = new Map();

  /** @param {(name: string) => string} colour gives the value of a custom property */
  constructor(colour) {
    this.colour = colour;
  }

  /** Colours have changed. */
  forget() {
    this.#kept.clear();
  }

  /** The picture of a row's mark, and half its width in pixels of the page. */
  of(row, radius, ratio) {
    const number = sideNumber(row.controller);
    const r = Math.round(radius * 2) / 2;
    const key = `${number}|${row.status}|${row.inherited}|${r}|${ratio}`;
    let known = this.#kept.get(key);
    if (!known) {
      const half = Math.ceil(r * 1.2) + AROUND;
      const canvas = new OffscreenCanvas(Math.ceil(2 * half * ratio), Math.ceil(2 * half * ratio));
      const context = canvas.getContext('2d');
      context.scale(ratio, ratio);
      drawMark(context, { number, status: row.status, inherited: row.inherited, r, x: half, y: half, ratio }, this.colour);
      this.#kept.set(key, (known = { picture: canvas.transferToImageBitmap(), half }));
    }
    return known;
  }
}

/** One mark, in the middle of a canvas. */
function drawMark(context, { number, status, inherited, r, x, y, ratio }, colour) {
  const ink = colour(number < 0 ? '--side-none' : `--side-${number}`);
  context.globalAlpha = inherited ? 0.6 : 1;
  context.lineWidth = 1.6;
  context.strokeStyle = ink;
  outline(context, number, x, y, r);
  context.fillStyle = colour('--surface');
  context.fill();
  if (status === 'CONTROLLED' || status === 'BESIEGED') context.fillStyle = ink;
  else if (status === 'CONTESTED') context.fillStyle = pattern(context, ink, false, ratio);
  else if (status === 'DISPUTED') context.fillStyle = pattern(context, ink, true, ratio);
  if (status !== 'VACATED' && status !== 'CLAIMED' && status !== 'UNKNOWN') context.fill();
  if (status === 'CLAIMED') context.setLineDash([2, 2]);
  context.stroke();
  context.setLineDash([]);
  if (status === 'CLAIMED' || status === 'UNKNOWN') dot(context, x, y, Math.max(1.2, r / 4), ink);
  if (status === 'BESIEGED') ring(context, x, y, r + 3.5, ink, [3, 2]);
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

/** A ring around a spot. */
export function ring(context, x, y, r, ink, dash) {
  context.beginPath();
  context.setLineDash(dash);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.arc(x, y, r, 0, 7);
  context.stroke();
  context.setLineDash([]);
}

/** A pattern of slanting lines, or of lines both ways, in a colour. */
function pattern(context, ink, crossed, ratio) {
  const tile = new OffscreenCanvas(Math.round(6 * ratio), Math.round(6 * ratio));
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
