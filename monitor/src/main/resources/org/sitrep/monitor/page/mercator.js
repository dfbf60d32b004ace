/** The map's projection (spherical Mercator) and its view, as plain functions. The world is 1 wide. */

const SOUTHERNMOST = 85.0511;

/** @param {number} lon @param {number} lat in degrees @returns {[number, number]} 0 to 1, from the north-west */
export function project(lon, lat) {
  const held = Math.max(-SOUTHERNMOST, Math.min(SOUTHERNMOST, lat)) * (Math.PI / 180);
  return [(lon + 180) / 360, (1 - Math.log(Math.tan(Math.PI / 4 + held / 2)) / Math.PI) / 2];
}

/**
 * What is in sight: the middle, in world units, and how many pixels the world is wide.
 * @typedef {{x: number, y: number, scale: number}} View
 */

export const LEAST_SCALE = 256;
export const MOST_SCALE = 2 ** 19;

/** @param {View} view @param {number} width @param {number} height @returns {[number, number]} pixels */
export function toScreen(view, width, height, x, y) {
  return [(x - view.x) * view.scale + width / 2, (y - view.y) * view.scale + height / 2];
}

/** Zooms by a factor, with the world under a point of the screen staying where it is. */
export function zoomAt(view, width, height, px, py, factor) {
  const scale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, view.scale * factor));
  const dx = px - width / 2;
  const dy = py - height / 2;
  return held({ x: view.x + dx / view.scale - dx / scale, y: view.y + dy / view.scale - dy / scale, scale });
}

/** Moves what is shown by pixels. */
export function panBy(view, dx, dy) {
  return held({ x: view.x - dx / view.scale, y: view.y - dy / view.scale, scale: view.scale });
}

/** A view that shows all points, with a margin; of the whole world where there is none. */
export function fitTo(points, width, height) {
  if (!points.length || !width || !height) return { x: 0.55, y: 0.42, scale: Math.max(LEAST_SCALE, width) };
  let [west, north, east, south] = [1, 1, 0, 0];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  const margin = 0.74;
  const scale = Math.min(width * margin / Math.max(east - west, 0.002), height * margin / Math.max(south - north, 0.002));
  return held({ x: (west + east) / 2, y: (north + south) / 2, scale: Math.max(LEAST_SCALE, Math.min(MOST_SCALE / 8, scale)) });
}

/** Whether all points are in sight. */
export function allInSight(view, width, height, points) {
  return points.every(([px, py]) => {
    const [x, y] = toScreen(view, width, height, px, py);
    return x > 0 && y > 0 && x < width && y < height;
  });
}

function held({ x, y, scale }) {
  return { x: Math.max(0, Math.min(1, x)), y: Math.max(0, Math.min(1, y)), scale };
}
