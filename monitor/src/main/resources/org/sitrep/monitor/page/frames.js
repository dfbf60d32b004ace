/**
 * The pace of painting: however many updates come, what they change is painted at most ten times a
 * second, in a frame of the browser's, with a rest after it: hands must find the page free.
 */

const LEAST_MILLIS = 100;
const REST_PER_WORK = 2;
/** A machine that is busy with others makes a frame seem long; the page is not to seem dead then. */
const LONGEST_REST = 150;
/** @type {Set<() => void>} */
const waiting = new Set();
let begun = -Infinity;
/** When it may be painted again. */
let free = -Infinity;
let asked = false;

/** What was painted, for measures: how often, and how long it took in all, in milliseconds. */
export const painted = { times: 0, millis: 0 };

/** Has a painter run in the next frame that may paint; asked twice, it runs once. */
export function paintSoon(painter) {
  waiting.add(painter);
  if (asked) return;
  asked = true;
  const wait = free - performance.now();
  // A hidden page has no frames; what it missed is painted when it is seen again.
  if (wait > 0) setTimeout(() => requestAnimationFrame(paint), wait);
  else requestAnimationFrame(paint);
}

function paint() {
  asked = false;
  begun = performance.now();
  const painters = [...waiting];
  waiting.clear();
  for (const painter of painters) painter();
  painted.times++;
  painted.millis += performance.now() - begun;
  free = begun + LEAST_MILLIS;
  // What the browser does for the frame comes after this call: styles, layout, drawing.
  after.port2.postMessage(null);
}

const after = new MessageChannel();
after.port1.onmessage = () => {
  const now = performance.now();
  free = Math.max(begun + LEAST_MILLIS, now + Math.min(LONGEST_REST, (now - begun) * REST_PER_WORK));
};
