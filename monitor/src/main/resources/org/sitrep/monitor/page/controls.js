/** The buttons of the page and the keys that do the same. */
import { byId, setText } from './dom.js';
import { toggleHelp } from './help.js';
import { listenForKeys } from './keyboard.js';
import { VIEWS } from './state.js';
import { otherTheme } from './theme.js';
import { currentLanguage, say } from './words.js';

/**
 * @param {{set: (change: object, push?: boolean) => void, state: () => import('./state.js').PageState,
 *   table: import('./table.js').Table, filterBox: import('./filter-box.js').FilterBox,
 *   togglePause: () => void, togglePlay: () => void, soon: () => void}} page
 */
export function wireControls({ set, state, table, filterBox, togglePause, togglePlay }) {
  const language = () => set({ lang: currentLanguage() === 'ar' ? 'en' : 'ar' });
  const theme = () => set({ theme: otherTheme() });
  for (const view of VIEWS) {
    document.querySelector(`[data-view-button="${view}"]`)
      .addEventListener('click', () => set({ view }, true));
  }
  byId('pause').addEventListener('click', togglePause);
  byId('language').addEventListener('click', language);
  byId('theme').addEventListener('click', theme);
  byId('help').addEventListener('click', toggleHelp);
  byId('help-close').addEventListener('click', toggleHelp);
  byId('clear').addEventListener('click', () => {
    set({ filter: '' }, true);
    byId('filter').focus();
  });
  listenForKeys({
    '/': () => byId('filter').focus(),
    '?': toggleHelp,
    j: () => table.move(1),
    k: () => table.move(-1),
    p: togglePause,
    r: togglePlay,
    n: () => set({ asOf: null }),
    l: language,
    d: theme,
    Escape: () => escape(set, state(), filterBox),
    ...Object.fromEntries(VIEWS.map((view, i) => [String(i + 1), () => set({ view }, true)])),
  });
}

/** Closes what lies on top; last, empties the filter box when it has the focus. */
function escape(set, state, filterBox) {
  if (document.querySelector('dialog[open]') || filterBox.close()) return;
  if (document.activeElement === byId('filter')) {
    if (state.filter || byId('filter').value) set({ filter: '' }, true);
    byId('filter').value = '';
    byId('filter').blur();
  } else if (state.place) set({ place: null }, true);
}

/** Shows which view is open and which buttons are down. */
export function showControls(state, live) {
  const main = byId('main');
  main.dataset.view = state.view;
  main.dataset.drawer = state.place ? 'open' : 'closed';
  document.body.dataset.paper = state.place ? 'place' : 'table';
  document.body.toggleAttribute('data-cut', live.freshness.link === 'disconnected' && !state.asOf);
  const overview = state.view === 'overview';
  byId('table-panel').hidden = !overview && state.view !== 'table';
  byId('map-panel').hidden = !(state.view === 'map' || (overview && !state.place));
  byId('changes-panel').hidden = !(state.view === 'changes' || (overview && !state.place));
  byId('sources-panel').hidden = state.view !== 'sources';
  for (const button of document.querySelectorAll('[data-view-button]')) {
    button.setAttribute('aria-pressed', String(button.dataset.viewButton === state.view));
  }
  byId('pause').setAttribute('aria-pressed', String(live.paused));
  setText(byId('pause-words'), say(live.paused ? 'resume' : 'pause'));
  setText(byId('waiting'), live.paused ? say('waiting', { n: live.waiting }) : '');
  byId('clear').hidden = !state.filter;
  byId('theme').setAttribute('aria-pressed', String(document.documentElement.dataset.theme === 'dark'));
}
