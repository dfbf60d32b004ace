/** The interface's words in the language it is shown in. */
import { ARABIC } from './words-ar.js';
import { ENGLISH } from './words-en.js';
import { element, fill } from './dom.js';

const LANGUAGES = { en: ENGLISH, ar: ARABIC };
let language = /** @type {'en'|'ar'} */ ('en');

/** The language of the interface. */
export const currentLanguage = () => language;

/** What a browser would like best of what there is. @param {readonly string[]} wanted */
export function preferred(wanted) {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (base in LANGUAGES) return /** @type {'en'|'ar'} */ (base);
  }
  return 'en';
}

/**
 * A phrase; `{name}` in it is replaced.
 * @param {string} key @param {Record<string, string|number>} [values]
 */
export function say(key, values = {}) {
  let phrase = LANGUAGES[language][key];
  if (phrase === undefined) return key;
  if (typeof phrase === 'object') {
    phrase = phrase[new Intl.PluralRules(language).select(Number(values.n))] ?? phrase.other;
  }
  return phrase.replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? ''));
}

/** Whether there is a phrase of that name. @param {string} key */
export const known = (key) => LANGUAGES[language][key] !== undefined;

/** All names of phrases of a language, for tests. @param {'en'|'ar'} of */
export const phraseNames = (of) => Object.keys(LANGUAGES[of]).sort();

/** Speaks a language: the whole page turns, and what is marked with `data-say…` is said anew. */
export function speak(wanted) {
  language = wanted;
  const root = document.documentElement;
  root.lang = wanted;
  root.dir = wanted === 'ar' ? 'rtl' : 'ltr';
  for (const each of document.querySelectorAll('[data-say]')) {
    fill(each, withKeys(say(each.dataset.say)));
  }
  for (const each of document.querySelectorAll('[data-say-label]')) {
    each.setAttribute('aria-label', say(each.dataset.sayLabel));
    each.setAttribute('title', say(each.dataset.sayLabel));
  }
  for (const each of document.querySelectorAll('[data-say-placeholder]')) {
    each.setAttribute('placeholder', say(each.dataset.sayPlaceholder));
  }
}

/** What stands between backticks is shown as typed. */
function withKeys(phrase) {
  return phrase.split('`').map((part, i) => (i % 2 ? element('code', { dir: 'ltr' }, part) : part));
}
