/**
 * What a permalink holds. Plain functions between it and the part of an address behind the `?`.
 *
 * @typedef {object} PageState
 * @property {'overview'|'table'|'map'|'changes'|'sources'} view
 * @property {string} filter
 * @property {string} sort a column and `asc` or `desc`, such as `confidence:desc`
 * @property {string|null} place the id of the place whose drawer is open
 * @property {string|null} asOf the instant that is shown, null for now
 * @property {'known'|'true'} knowledge what was known then, or what was true then as known now
 * @property {'en'|'ar'|null} lang null for the browser's
 * @property {'light'|'dark'|null} theme null for the system's
 */

export const VIEWS = ['overview', 'table', 'map', 'changes', 'sources'];
export const COLUMNS = [
  'place', 'status', 'controller', 'since', 'confidence', 'origins', 'votes', 'trend', 'changed'];

/** @type {PageState} */
export const START = Object.freeze({
  view: 'overview', filter: '', sort: 'changed:desc', place: null, asOf: null,
  knowledge: 'known', lang: null, theme: null,
});

/**
 * Reads a state; what it does not know counts as not said.
 * @param {string} search such as `?view=map&place=sy-homs`
 * @returns {PageState}
 */
export function readState(search) {
  const said = new URLSearchParams(search);
  const sort = said.get('sort') ?? '';
  const at = [said.get('knownAt'), said.get('asOf')].map((time) => Date.parse(time ?? ''));
  const moment = at.find(Number.isFinite);
  return {
    view: oneOf(VIEWS, said.get('view'), START.view),
    filter: said.get('filter') ?? '',
    sort: isSort(sort) ? sort : START.sort,
    place: said.get('place') || null,
    asOf: moment === undefined ? null : new Date(moment).toISOString(),
    knowledge: Number.isNaN(at[0]) && moment !== undefined ? 'true' : 'known',
    lang: oneOf(['en', 'ar'], said.get('lang'), null),
    theme: oneOf(['light', 'dark'], said.get('theme'), null),
  };
}

/**
 * The address of a state, without what is as at the start.
 * @param {PageState} state @returns {string} empty, or beginning with `?`
 */
export function writeState(state) {
  const said = new URLSearchParams();
  for (const key of ['view', 'filter', 'sort', 'place', 'lang', 'theme']) {
    if (state[key] !== START[key] && state[key]) said.set(key, state[key]);
  }
  if (state.asOf) said.set(state.knowledge === 'true' ? 'asOf' : 'knownAt', state.asOf);
  const text = said.toString();
  return text ? `?${text}` : '';
}

/** @param {string} sort */
function isSort(sort) {
  const [column, direction] = sort.split(':');
  return COLUMNS.includes(column) && (direction === 'asc' || direction === 'desc');
}

/** @param {string[]} known @param {string|null} said @param {any} otherwise */
function oneOf(known, said, otherwise) {
  return said !== null && known.includes(said) ? said : otherwise;
}
