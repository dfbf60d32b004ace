/** Numbers and times as a reader needs them: no more exact than they are known. Plain functions. */
import { currentLanguage, say } from './words.js';
import { nameOf } from './order.js';

const two = (number) => String(number).padStart(2, '0');

/** Keeps what is written from left to right together among words that are not. @param {string} text */
const together = (text) => `\u2066${text}\u2069`;

/** Such as `2024-12-07 20:47` in UTC. @param {string|number|null|undefined} time */
export const utcMinute = (time) => together(plainMinute(time));

/** The same without the year. */
export const utcShort = (time) => together(plainMinute(time).slice(5));

function plainMinute(time) {
  const date = new Date(time ?? NaN);
  return Number.isNaN(date.getTime()) ? '—' : date.toISOString().slice(0, 16).replace('T', ' ');
}

/** The same with its zone. */
export const utcStamp = (time) => together(`${plainMinute(time)} UTC`);

/** The same instant on the reader's own clock. @param {string|number} time */
export function localMinute(time) {
  const date = new Date(time);
  return together(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} `
    + `${two(date.getHours())}:${two(date.getMinutes())}`);
}

/**
 * A time of an event with its precision, such as `2024-12-07 evening`; days are UTC days.
 * @param {{from: string, to: string, precision: string}|null|undefined} time
 */
export function eventTime(time) {
  const { day, more } = eventParts(time);
  if (time?.precision === 'REPORT') return say('reported', { time: day });
  if (time?.precision === 'WEEK') return say('weekOf', { time: day });
  return more ? `${day} ${more}` : day;
}

/** The day of an event, and apart from it what more is known, or how little. */
export function eventParts(time) {
  if (!time) return { day: '—', more: '' };
  const minute = plainMinute(time.from);
  const day = together(minute.slice(0, 10));
  switch (time.precision) {
    case 'HOUR': return { day, more: minute.slice(11) };
    case 'PART_OF_DAY': return { day, more: say(partOfDay(Number(minute.slice(11, 13)))) };
    case 'WEEK': return { day, more: say('week') };
    case 'MONTH': return { day: together(minute.slice(0, 7)), more: '' };
    case 'REPORT': return { day, more: say('asReported') };
    default: return { day, more: '' };
  }
}

function partOfDay(hour) {
  if (hour < 5 || hour >= 21) return 'night';
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
}

/** A length of time in its largest unit. @param {number} millis */
export function span(millis) {
  const seconds = Math.max(0, Math.round(millis / 1000));
  if (seconds < 100) return say('agoSeconds', { n: seconds });
  if (seconds < 100 * 60) return say('agoMinutes', { n: Math.round(seconds / 60) });
  if (seconds < 48 * 3600) return say('agoHours', { n: Math.round(seconds / 3600) });
  return say('agoDays', { n: Math.round(seconds / 86400) });
}

/** @param {number} share 0 to 1 */
export function percent(share) {
  return together(`${Math.round(share * 100)}%`);
}

/** With its sign, such as `+1.20`. @param {number} weight */
export function signed(weight) {
  return together(`${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`);
}

/** Large numbers with their thousands apart. */
export const grouped = (number) => new Intl.NumberFormat('en').format(number);

/** Names of a place: in the language of the interface, and the other one where it differs. */
export function bothNames(name) {
  const first = nameOf(name, currentLanguage());
  const other = currentLanguage() === 'ar' ? name?.en : name?.ar;
  return { first, second: other && other !== first ? other : '' };
}

/** A name in the language of the interface. */
export const name = (named) => nameOf(named?.name, currentLanguage());

/** Whether `controller` of such a state is who held it last, and not who holds it. */
export function isOpen(status) {
  return status === 'CONTESTED' || status === 'DISPUTED' || status === 'CLAIMED';
}

/** Who holds it, in words. @param {{status: string, controller?: any}} state */
export function holder(state) {
  if (!state.controller) return say(state.status === 'VACATED' ? 'nobody' : 'notKnown');
  const side = name(state.controller);
  if (!isOpen(state.status)) return side;
  // Of a contested place nobody is known to have held, a row names the one side inside.
  const inside = state.status === 'CONTESTED' && 'previous' in state && !state.previous;
  return say(inside ? 'inside' : 'lastHeld', { side });
}

/** A state in a few words. */
export function stateWords(state) {
  const part = state.extent === 'PARTIAL' && state.status !== 'UNKNOWN' ? ` (${say('inPart')})` : '';
  return `${say(state.status)}${part}${state.controller ? `, ${holder(state)}` : ''}`;
}
