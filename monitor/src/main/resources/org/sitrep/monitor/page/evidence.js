/** Reports as the drawer shows them: the quote in its sentence, who says so, where it was read. */
import { element, isolated, outward, shown } from './dom.js';
import { eventTime, localMinute, name, signed, utcStamp } from './format.js';
import { known, say } from './words.js';

const KINDS = { BESIEGED: 'KIND_BESIEGED' };
const STANCES = { CLAIMED: 'CLAIMED_STANCE' };
const ORIGINS = { UNKNOWN: 'UNKNOWN_ORIGIN' };

/** @param {Array<Record<string, any>>} reports @param {string} none the words for an empty list */
export function evidenceSections(reports, none) {
  if (!reports.length) return element('p', { class: 'quiet' }, say(none));
  return element('ol', { class: 'reports' }, reports.map(report));
}

/** @param {Record<string, any>} said */
function report(said) {
  const { origin } = said;
  return element('li', { class: 'report', 'data-claim': said.claimId },
    element('p', { class: 'report-head' },
      element('strong', {}, isolated(origin.name)),
      tag(say(ORIGINS[origin.kind] ?? origin.kind), origin.kind === 'BELLIGERENT' || origin.kind === 'OFFICIAL'),
      tag(say(STANCES[said.stance] ?? said.stance), said.stance === 'DENIED'),
      element('span', { class: 'spring' }),
      typeof said.weight === 'number'
        ? element('span', { class: 'quiet number' }, say('weight', { value: '' }), element('bdi', { dir: 'ltr' }, signed(said.weight))) : null),
    element('p', { class: 'says' }, say(KINDS[said.kind] ?? said.kind),
      said.side ? [' · ', isolated(name(said.side))] : null,
      ' · ', element('span', { class: 'number' }, eventTime(said.eventTime))),
    quote(said),
    said.headline ? element('p', { class: 'headline' }, isolated(said.headline)) : null,
    element('p', { class: 'small' },
      say('readIn'), ' ', isolated(said.outlet), ' · ', times(said.publishedAt),
      said.reprints ? [' · ', say('reprints', { n: said.reprints })] : null,
      said.url ? [' · ', outward(said.url, say('openArticle'))] : null));
}

/** The sentence of the article with the quote marked in it; the bare quote where the sentence is gone. */
function quote({ sentence, quote: { exact } }) {
  if (!sentence) {
    return [element('blockquote', { dir: 'auto' }, element('mark', {}, shown(exact))),
      element('p', { class: 'small' }, say('quoteOnly'))];
  }
  const { text, start, end } = sentence;
  return element('blockquote', { dir: 'auto' },
    shown(text.slice(0, start)), element('mark', {}, shown(text.slice(start, end))), shown(text.slice(end)));
}

/** A time in UTC, and on the reader's own clock. */
export function times(at) {
  return element('time', { class: 'number', datetime: at, title: say('yourTime', { time: localMinute(at) }) },
    element('bdi', {}, utcStamp(at)), ' (', say('yourTime', { time: localMinute(at) }), ')');
}

function tag(words, strong) {
  return element('span', { class: strong ? 'tag strong' : 'tag' }, words);
}

/** What decided, as the table tells it. @param {string[]} because */
export function decision(because) {
  return element('ul', { class: 'because', lang: 'en', dir: 'ltr' },
    because.map((line) => {
      const weight = /, ([+-]\d+\.\d+)$/u.exec(line);
      return element('li', {},
        element('bdi', {}, weight ? line.slice(0, weight.index) : line),
        weight ? element('span', { class: 'number weight' }, signed(Number(weight[1]))) : null);
    }));
}

/** Words of a claim, for the history. @param {Record<string, any>} claim */
export function claimWords(claim) {
  const kind = KINDS[claim.kind] ?? claim.kind;
  return [isolated(claim.origin?.name ?? claim.outlet), ': ',
    say(STANCES[claim.stance] ?? claim.stance), ' · ', known(kind) ? say(kind) : kind,
    claim.side ? [' · ', isolated(name(claim.side))] : null];
}
