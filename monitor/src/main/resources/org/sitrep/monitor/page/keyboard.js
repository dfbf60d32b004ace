/** Keys that work anywhere on the page, unless somebody types or has turned them off. */
import { byId } from './dom.js';

const KEPT_UNDER = 'sitrep-keys';

/** @param {Record<string, () => void>} keys what each does, by its name in `KeyboardEvent.key` */
export function listenForKeys(keys) {
  const box = byId('single-keys');
  box.checked = localStorage.getItem(KEPT_UNDER) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(KEPT_UNDER, box.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (key) => {
    if (key.defaultPrevented || key.ctrlKey || key.altKey || key.metaKey || key.isComposing) return;
    const act = keys[key.key];
    if (!act || (key.key !== 'Escape' && (!box.checked || types(key.target)))) return;
    if (key.key !== 'Escape' && document.querySelector('dialog[open]')) return;
    if (key.key !== 'Escape') key.preventDefault();
    act();
  });
}

function types(target) {
  return target.matches?.('input:not([type="range"], [type="checkbox"]), select, textarea, [contenteditable]');
}
