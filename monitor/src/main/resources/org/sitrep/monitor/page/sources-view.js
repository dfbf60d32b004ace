/** How the sources of the service fare. */
import { askJson } from './api.js';
import { byId, element, fill, isolated, outward } from './dom.js';
import { span, utcStamp } from './format.js';
import { say } from './words.js';

const EVERY_MILLIS = 20_000;
let timer = 0;

/** Shows them while the view is open, and asks again now and then. @param {boolean} visible */
export function showSources(visible) {
  if (visible && !timer) {
    timer = setInterval(load, EVERY_MILLIS);
    load();
  } else if (!visible && timer) {
    clearInterval(timer);
    timer = 0;
  }
}

/** Asks at once, for instance since the language has changed. */
export async function load() {
  const box = byId('sources-body');
  try {
    const { sources } = await askJson('/api/sources');
    fill(box, sources.length ? sheet(sources) : element('p', { class: 'empty' }, say('noSources')));
  } catch (failure) {
    fill(box, element('p', { class: 'empty', role: 'alert' }, say('failed', { why: failure.message })));
  }
}

function sheet(sources) {
  const heads = ['source', 'state', 'lastSuccess', 'nextTry', 'lag', 'items', 'errors', 'notUsed'];
  return element('table', { class: 'sheet' },
    element('thead', {}, element('tr', {}, heads.map((head) => element('th', { scope: 'col' }, say(head))))),
    element('tbody', {}, sources.map(line)));
}

function line(source) {
  const { inlet } = source;
  const about = inlet?.sheet ?? source.state.sheet;
  const health = inlet ?? source.state.health;
  const condition = source.condition.replace(' ', '-');
  const next = source.state?.nextTry;
  const rejected = Object.entries(health.rejected).sort();
  const errors = health.errors ?? rejected.reduce((sum, [, count]) => sum + count, 0);
  return element('tr', { 'data-condition': condition },
    element('th', { scope: 'row' }, isolated(about.outlet ?? source.id), ' ',
      element('span', { class: 'small' }, inlet ? isolated(about.place) : outward(about.url, source.id),
        about.licence ? [' · ', isolated(about.licence)] : null)),
    element('td', {}, element('span', { class: `condition ${condition}` }, say(condition)),
      health.trouble ? element('p', { class: 'small' }, isolated(health.trouble)) : null),
    element('td', {}, health.lastSuccess
      ? element('time', { datetime: health.lastSuccess, title: utcStamp(health.lastSuccess) },
        say('ago', { span: span(Date.now() - Date.parse(health.lastSuccess)) }))
      : say('never')),
    element('td', {}, inlet ? '—' : condition === 'ended' || condition === 'removed' ? say('never')
      : say('soon', { span: span(Date.parse(next) - Date.now()) })),
    element('td', { class: 'number' }, typeof health.lagSeconds === 'number' ? span(health.lagSeconds * 1000) : '—'),
    element('td', { class: 'number' }, health.items),
    element('td', { class: 'number' }, errors),
    element('td', {}, rejected.map(([reason, count]) => `${reason} ${count}`).join(', ')));
}
