/** How fresh what is shown is: live, behind, or cut off, and up to when reports reach. */
import { byId, setText } from './dom.js';
import { span, utcStamp } from './format.js';
import { say } from './words.js';

/** Behind by more than this counts as lagging, in milliseconds. */
export const LAGGING = 5000;

/**
 * What is known of the link.
 * @typedef {{link: 'connecting'|'live'|'disconnected', heardAt: number, lagMs: number, asOf: string|null}} Freshness
 */

/**
 * What the badge says of it: a plain function.
 * @param {Freshness} freshness @param {number} now
 * @returns {{state: 'connecting'|'live'|'lagging'|'disconnected', behind: number}}
 */
export function judge(freshness, now) {
  const silent = freshness.heardAt ? now - freshness.heardAt : 0;
  if (freshness.link === 'disconnected') return { state: 'disconnected', behind: silent };
  if (freshness.link === 'connecting' || !freshness.heardAt) return { state: 'connecting', behind: 0 };
  // A beat comes every ten seconds: what is silent for longer is behind by as much.
  const behind = Math.max(freshness.lagMs, silent > 12_000 ? silent : 0);
  return { state: behind > LAGGING ? 'lagging' : 'live', behind };
}

let told = '';

/** Shows it. @param {Freshness} freshness */
export function showFreshness(freshness) {
  const now = Date.now();
  const { state, behind } = judge(freshness, now);
  const badge = byId('badge');
  if (badge.dataset.state !== state) badge.dataset.state = state;
  setText(byId('badge-words'), say(state, { span: span(behind) }));
  const reach = freshness.asOf
    ? say('reachesTo', { time: utcStamp(freshness.asOf) }) : say('nothingYet');
  setText(byId('reach'), reach);
  setText(byId('received'), freshness.heardAt
    ? say('receivedAgo', { span: span(now - freshness.heardAt) }) : '');
  const stale = byId('stale');
  stale.hidden = state !== 'disconnected' || !freshness.heardAt;
  if (!stale.hidden) setText(stale, say('stale', { span: span(now - freshness.heardAt) }));
  tell(state);
}

/** Said aloud once when it changes, not every second. */
function tell(state) {
  if (state === told || state === 'connecting') return;
  const first = told === '';
  told = state;
  if (!(first && state === 'live')) setText(byId('badge-told'), say(`${state}Now`));
}
