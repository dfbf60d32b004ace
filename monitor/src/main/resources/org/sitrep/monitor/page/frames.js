/**
 * The pace of painting: however many updates come, what they change is painted at most ten times a
 * second, in a frame of the browser's.
 */

const LEAST_MILLIS = 100;
/** @type {Set<() => void>} */
const waiting = new Set();
let last = -Infinity;
let asked = false;

/** What was painted, for measures: how often, and how long it took in all, in milliseconds. */
export const painted = { times: 0, millis: 0 };

/** Has a painter run in the next frame that may paint; asked twice, it runs once. */
export function paintSoon(painter) {
  waiting.add(painter);
  if (asked) return;
  asked = true;
  const wait = last + LEAST_MILLIS - performance.now();
  // A hidden page has no frames; what it missed is painted when it is seen again.
  if (wait > 0) setTimeout(() => requestAnimationFrame(paint), wait);
  else requestAnimationFrame(paint);
}

function paint() {
  asked = false;
  last = performance.now();
  const painters = [...waiting];
  waiting.clear();
  for (const painter of painters) painter();
  painted.times++;
  painted.millis += performance.now() - last;
}
