/** The help: keys, the filter language, what the states mean. */
import { byId, element, fill } from './dom.js';
import { statusIcon } from './icons.js';
import { say } from './words.js';

const KEYS = [
  ['/', 'keyFilter'], ['?', 'keyHelp'], ['j k ↓ ↑', 'keyMove'], ['Enter', 'keyOpen'], ['Esc', 'keyClose'],
  ['p', 'keyPause'], ['1 … 5', 'keyViews'], ['r', 'keyPlay'], ['n', 'keyNow'], ['l', 'keyLanguage'],
  ['d', 'keyTheme'], ['+ − 0 n', 'keyMap'],
];
const STATES = ['CONTROLLED', 'CONTESTED', 'BESIEGED', 'DISPUTED', 'VACATED', 'CLAIMED', 'UNKNOWN'];

/** Opens it, or closes it. */
export function toggleHelp() {
  const dialog = byId('help-dialog');
  if (dialog.open) {
    dialog.close();
    return;
  }
  fill(byId('key-list'), KEYS.map(([keys, words]) => [
    element('dt', {}, keys.split(' ').map((key) => (key === '…' ? ' … ' : [element('kbd', { dir: 'ltr' }, key), ' ']))),
    element('dd', {}, say(words))]));
  fill(byId('state-list'), STATES.map((status) => [
    statusIcon(status), element('strong', {}, say(status)), element('span', {}, say(`means${status}`))]));
  dialog.showModal();
}
