/** Land, coasts, borders and the names of countries, from the bundled data. */
import { ask } from './api.js';
import { project, toScreen } from './mercator.js';

/** @typedef {{land: Path2D, borders: Path2D, names: Array<{code: string, x: number, y: number, width: number}>}} World */

/** @type {Promise<World>|null} */
let loading = null;

/** Reads the data once. @returns {Promise<World>} */
export function loadWorld() {
  loading ??= ask('/page/world.json').then((answer) => answer.json()).then(build).catch((failure) => {
    loading = null;
    throw failure;
  });
  return loading;
}

/** The lines of the data, in world units. */
export function build(data) {
  const arcs = data.arcs.map((steps) => points(steps, data.scale, data.from));
  const land = new Path2D();
  for (const ring of data.land) {
    let first = true;
    for (const number of ring) {
      const arc = number < 0 ? arcs[~number].slice().reverse() : arcs[number];
      for (const [x, y] of arc) {
        if (first) land.moveTo(x, y);
        else land.lineTo(x, y);
        first = false;
      }
    }
    land.closePath();
  }
  const borders = new Path2D();
  for (const number of data.borders) {
    arcs[number].forEach(([x, y], i) => (i ? borders.lineTo(x, y) : borders.moveTo(x, y)));
  }
  const names = data.names.map(([code, lon, lat, degrees]) => {
    const [x, y] = project(lon, lat);
    return { code, x, y, width: degrees / 360 };
  });
  return { land, borders, names };
}

function points(steps, scale, from) {
  const found = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    found.push(project(x * scale[0] + from[0], y * scale[1] + from[1]));
  }
  return found;
}

/**
 * Draws it all.
 * @param {CanvasRenderingContext2D} context @param {World|null} world
 * @param {import('./mercator.js').View} view @param {{width: number, height: number, ratio: number}} size
 * @param {(name: string) => string} colour @param {string} language
 */
export function drawLand(context, world, view, size, colour, language) {
  const { width, height, ratio } = size;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colour('--sea');
  context.fillRect(0, 0, width * ratio, height * ratio);
  if (!world) return;
  const k = view.scale * ratio;
  context.setTransform(k, 0, 0, k, (width / 2) * ratio - view.x * k, (height / 2) * ratio - view.y * k);
  context.fillStyle = colour('--land');
  context.fill(world.land, 'evenodd');
  context.lineWidth = 1 / view.scale;
  context.strokeStyle = colour('--coast');
  context.stroke(world.land);
  context.strokeStyle = colour('--border');
  context.setLineDash([4 / view.scale, 3 / view.scale]);
  context.stroke(world.borders);
  context.setLineDash([]);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  nameCountries(context, world, view, size, colour('--country'), language);
}

function nameCountries(context, world, view, { width, height }, ink, language) {
  const called = new Intl.DisplayNames([language], { type: 'region' });
  context.font = '600 11px system-ui, "Noto Sans Arabic", sans-serif';
  context.textAlign = 'center';
  context.fillStyle = ink;
  context.letterSpacing = language === 'ar' ? '0px' : '1.5px';
  for (const name of world.names) {
    const [x, y] = toScreen(view, width, height, name.x, name.y);
    const room = name.width * view.scale;
    if (x < 0 || y < 0 || x > width || y > height || room < 46) continue;
    const words = called.of(name.code) ?? '';
    const text = language === 'en' ? words.toUpperCase() : words;
    if (context.measureText(text).width < room * 1.1) context.fillText(text, x, y);
  }
  context.letterSpacing = '0px';
}
