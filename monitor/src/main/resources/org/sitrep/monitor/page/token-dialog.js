/** Asks the reader for the token. */
import { byId } from './dom.js';

let askedBefore = false;

/** @returns {Promise<string>} once one has been entered */
export function tokenDialog() {
  const dialog = byId('token-dialog');
  const field = byId('token');
  byId('token-wrong').hidden = !askedBefore;
  askedBefore = true;
  field.value = '';
  if (!dialog.open) dialog.showModal();
  field.focus();
  return new Promise((resolve) => {
    byId('token-form').onsubmit = (submitted) => {
      submitted.preventDefault();
      const token = field.value.trim();
      // A header holds these only; others would make the call fail before it is sent.
      if (!/^[\x21-\x7e]+$/u.test(token)) return;
      dialog.close();
      resolve(token);
    };
    // Without a token there is nothing to see: the dialog stays.
    dialog.oncancel = (cancelled) => cancelled.preventDefault();
  });
}
