/** The page: what there is on it, and how it hangs together. */
import { tokenFrom } from './api.js';
import { showFreshness } from './badge.js';
import { Chronicle } from './chronicle.js';
import { wireControls, showControls } from './controls.js';
import { byId, setText } from './dom.js';
import { Drawer } from './drawer.js';
import { showFacets } from './facets.js';
import { Feed } from './feed.js';
import { FilterBox } from './filter-box.js';
import { paintSoon } from './frames.js';
import { Live } from './live.js';
import { PlaceMap } from './map.js';
import { reorder } from './order.js';
import { Past } from './past.js';
import { writeReport } from './report.js';
import { meetSides } from './sides.js';
import { keyOf } from './situation.js';
import { load as loadSources, showSources } from './sources-view.js';
import { readState, writeState } from './state.js';
import { Table } from './table.js';
import { followSystem, showTheme } from './theme.js';
import { Timeline } from './timeline.js';
import { tokenDialog } from './token-dialog.js';
import { currentLanguage, preferred, say, speak } from './words.js';

let state = readState(location.search);
/** @type {Array<Record<string, any>>} */
let ordered = [];
let fresh = new Set();
let unseen = 0;
let tableSeen = false;
const soon = () => paintSoon(paint);

tokenFrom(tokenDialog);
const open = (id) => set({ place: id }, true);
const table = new Table({ open, sort: (column) => set({ sort: turned(column) }) });
const feed = new Feed(open);
const map = new PlaceMap(open);
const drawer = new Drawer(() => set({ place: null }, true));
const filterBox = new FilterBox((filter) => set({ filter }, true));
const chronicle = new Chronicle(soon);
const live = new Live({
  changed: ({ changed, news }) => {
    chronicle.add(news);
    if (!live.paused && !state.asOf) glow(changed, news.map(keyOf));
    if (!state.asOf && !live.paused) for (const id of changed) drawer.changed(id);
    if (document.hidden) unseen += news.length;
    soon();
  },
  began: () => chronicle.load(state.filter),
  link: soon,
  judged: (refusal) => filterBox.mistake(refusal),
});
const past = new Past({
  arrived: (changed) => {
    glow(changed, []);
    soon();
  },
  failed: (failure) => {
    setText(byId('past-words'), say('failed', { why: failure.message }));
  },
});
const timeline = new Timeline({
  moment: (asOf) => {
    past.stop();
    set({ asOf });
  },
  play: () => togglePlay(),
  knowledge: (knowledge) => set({ knowledge }),
  speed: soon,
});
wireControls({ set, state: () => state, table, filterBox, togglePause, togglePlay, soon });

speak(state.lang ?? preferred(navigator.languages));
showTheme(state.theme);
filterBox.show(state.filter);
live.follow(state.filter);
past.want(state);
drawer.show(state.place, state);
soon();

/** Changes what is shown, and the address with it. @param {boolean} [push] as a step one can go back */
function set(change, push = false) {
  const before = state;
  state = { ...state, ...change };
  const address = writeState(state) || location.pathname;
  if (push) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  apply(before);
}

function apply(before) {
  if (state.lang !== before.lang) {
    speak(state.lang ?? preferred(navigator.languages));
    drawer.again();
    if (state.view === 'sources') loadSources();
  }
  if (state.theme !== before.theme) {
    showTheme(state.theme);
    map.repaint();
  }
  filterBox.show(state.filter);
  if (state.filter !== before.filter) live.follow(state.filter);
  past.want(state);
  drawer.show(state.place, state);
  soon();
}

function turned(column) {
  const [now, direction] = state.sort.split(':');
  if (now === column) return `${column}:${direction === 'asc' ? 'desc' : 'asc'}`;
  return `${column}:${['place', 'status', 'controller'].includes(column) ? 'asc' : 'desc'}`;
}

function glow(rows, news) {
  table.glow(rows);
  for (const key of news) fresh.add(key);
}

function togglePause() {
  if (live.paused) {
    const { rows, news } = live.resume();
    glow(rows, news);
    drawer.load();
  } else live.pause();
  soon();
}

function togglePlay() {
  if (past.playing) past.stop();
  else if (timeline.to) {
    if (!state.asOf) set({ asOf: new Date(timeline.from).toISOString() });
    past.play((millis) => {
      const at = Date.parse(state.asOf ?? '') + millis * timeline.speed;
      if (at < timeline.to) set({ asOf: new Date(at).toISOString() });
      else {
        past.stop();
        set({ asOf: null });
      }
    });
  }
  soon();
}

/** What is shown now: the present, the present as it was when paused, or the past. */
function showing() {
  if (!state.asOf) return live.shown;
  return { rows: past.rows ?? new Map(), changes: chronicle.until(state.asOf) };
}

function paint() {
  const { rows, changes } = showing();
  meetSides(rows.values());
  ordered = reorder(ordered, rows, state.sort, currentLanguage());
  showControls(state, live);
  showFacets(rows.values(), state.filter, (filter) => set({ filter }, true));
  table.show(ordered, state.sort, state.place);
  if (ordered.length && !tableSeen) performance.mark('sitrep-first-table');
  tableSeen ||= ordered.length > 0;
  const waits = state.asOf ? past.rows === null : live.freshness.heardAt === 0;
  byId('no-rows').hidden = ordered.length > 0 || waits;
  setText(byId('no-rows'), say(state.filter ? 'noRows' : 'noRowsYet'));
  feed.show(changes, fresh);
  fresh = new Set();
  map.show(ordered, state.place);
  showSources(state.view === 'sources');
  timeline.hours = chronicle.hours;
  timeline.show({ asOf: state.asOf, knowledge: state.knowledge, latest: live.freshness.asOf, playing: past.playing });
  showFreshness(live.freshness);
  document.title = unseen ? `(${unseen}) ${say('title')}` : say('title');
}

addEventListener('popstate', () => {
  const before = state;
  state = readState(location.search);
  apply(before);
});
followSystem(() => {
  showTheme(state.theme);
  map.repaint();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) unseen = 0;
  soon();
});
addEventListener('beforeprint', () => writeReport({
  rows: ordered, changes: showing().changes, asOf: live.freshness.asOf, state, filter: state.asOf ? state.filter : live.filter }));
setInterval(() => showFreshness(live.freshness), 1000);
