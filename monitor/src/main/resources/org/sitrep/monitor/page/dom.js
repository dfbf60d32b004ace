/**
 * Building what is shown. Text of others only ever becomes text nodes; nothing here reads markup.
 */

/** Characters that move, hide or overwrite others: controls, direction marks, byte order marks. */
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** The same but for the pair that keeps a time or a number of ours together among Arabic words. */
const UNSHOWN_OF_OURS = new RegExp(UNSHOWN.source.replace('\\u2060-\\u206f', '\\u2060-\\u2065\\u2067\\u2068\\u206a-\\u206f'), 'gu');

/**
 * Text as it may be shown: without what would reorder or hide it, and not endless.
 * @param {unknown} text
 * @param {number} [most] in UTF-16 code units
 * @returns {string}
 */
export function shown(text, most = 4000) {
  if (text === null || text === undefined) return '';
  let plain = String(text);
  if (plain.length > most) {
    // No half of a character in two units stays at the cut.
    plain = plain.slice(0, most).replace(/[\ud800-\udbff]$/u, '') + '…';
  }
  return plain.replace(UNSHOWN, '').replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/**
 * An element.
 * @param {string} name such as `div`
 * @param {Record<string, any>} [attributes] `on` holds listeners by event; null and false are left out
 * @param {...(Node|string|number|null|undefined|Array<any>)} children strings become text nodes
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'on') {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else {
      made.setAttribute(key, value === true ? '' : String(value));
    }
  }
  append(made, children);
  return made;
}

/** @param {Node} parent @param {Array<any>} children */
function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else parent.appendChild(document.createTextNode(String(child).slice(0, 4000).replace(UNSHOWN_OF_OURS, '')));
  }
}

/** Puts children in the place of all there are. @param {Element} parent @param {...any} children */
export function fill(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

/**
 * Sets text only where it differs, since setting it costs a layout.
 * @param {Node} node @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Text of others in its own direction. @param {unknown} text @param {number} [most] */
export function isolated(text, most = 500) {
  return element('bdi', {}, shown(text, most));
}

/**
 * A link to a page of others, or mere text where the address is no http(s) one.
 * @param {string|null|undefined} address @param {string} text
 */
export function outward(address, text) {
  let url;
  try {
    url = new URL(String(address ?? ''));
  } catch {
    return element('span', {}, text);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return element('span', {}, text);
  return element('a', { href: url.href, rel: 'noopener noreferrer', target: '_blank' }, text);
}

/** The element of an id, which is in the document. @param {string} id @returns {any} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}
