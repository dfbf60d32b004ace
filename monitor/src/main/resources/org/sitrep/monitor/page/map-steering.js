/** What hands do to the map: drag, wheel, pinch, click and keys, told as what is wanted. */

const STEP_PIXELS = 70;
const CLICK_PIXELS = 4;

/**
 * @param {HTMLElement} box
 * @param {Record<'pan'|'zoom'|'fit'|'step'|'point'|'click'|'enter', (...values: any[]) => void>} told
 */
export function steer(box, told) {
  /** @type {Map<number, {x: number, y: number}>} */
  const down = new Map();
  let travelled = 0;
  const here = (event) => {
    const frame = box.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  box.addEventListener('pointerdown', (event) => {
    if (event.target.closest('button')) return;
    box.setPointerCapture(event.pointerId);
    down.set(event.pointerId, here(event));
    travelled = 0;
  });
  box.addEventListener('pointermove', (event) => {
    const to = here(event);
    const from = down.get(event.pointerId);
    if (!from) {
      told.point(to.x, to.y);
      return;
    }
    travelled += Math.hypot(to.x - from.x, to.y - from.y);
    if (down.size === 1) told.pan(to.x - from.x, to.y - from.y);
    else pinch(event.pointerId, from, to);
    down.set(event.pointerId, to);
  });
  function pinch(id, from, to) {
    const other = [...down].find(([each]) => each !== id)[1];
    const before = Math.hypot(from.x - other.x, from.y - other.y);
    const after = Math.hypot(to.x - other.x, to.y - other.y);
    if (before > 0) told.zoom(after / before, (to.x + other.x) / 2, (to.y + other.y) / 2);
  }
  const up = (event) => {
    const at = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (at && event.type === 'pointerup' && travelled < CLICK_PIXELS && down.size === 0) told.click(at.x, at.y);
  };
  box.addEventListener('pointerup', up);
  box.addEventListener('pointercancel', up);
  box.addEventListener('wheel', (event) => {
    event.preventDefault();
    const { x, y } = here(event);
    told.zoom(2 ** (-event.deltaY / (event.deltaMode ? 12 : 320)), x, y);
  }, { passive: false });
  box.addEventListener('keydown', (key) => {
    if (key.ctrlKey || key.altKey || key.metaKey || key.target !== box) return;
    const moves = {
      ArrowLeft: () => told.pan(STEP_PIXELS, 0), ArrowRight: () => told.pan(-STEP_PIXELS, 0),
      ArrowUp: () => told.pan(0, STEP_PIXELS), ArrowDown: () => told.pan(0, -STEP_PIXELS),
      '+': () => told.zoom(1.6), '=': () => told.zoom(1.6), '-': () => told.zoom(1 / 1.6), 0: () => told.fit(),
      n: () => told.step(1), b: () => told.step(-1), Enter: () => told.enter(),
    };
    const move = moves[key.key];
    if (!move) return;
    key.preventDefault();
    key.stopPropagation();
    move();
  });
}
