// @ts-check
// A form with data-draft-url saves itself. What was typed is kept in this browser until the server has acknowledged it, so a lost line, a
// closed lid or a second tab loses nothing. Each answer that was taken in is told to the form as the event "draft:answer".

import { Fields } from './draft/fields.js';
import { Kept } from './draft/kept.js';
import { ask } from './draft/question.js';
import { Saving } from './draft/saving.js';

/** @import { Answer, State } from './draft/types.js' */
/** @typedef {{ slot: string, before: string | undefined, answer: Answer }} News  From one tab to the others. */

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('draf') : null;

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-draft-url]'))) start(form);

/** @param {HTMLFormElement} form */
function start(form) {
  const { draftUrl: url = '', draftKey: key = '', draftTimezone: timeZone } = form.dataset;
  const versionField = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name="Version"]'));
  const token = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name="__RequestVerificationToken"]'))?.value ?? '';
  const fields = new Fields(form);
  const kept = new Kept(key);
  const saving = new Saving({
    read: () => fields.read(),
    rendered: () => fields.rendered(),
    write: (name, value) => fields.write(name, value),
    complain: (name, sentence) => fields.complain(name, sentence),
    say: stateOf(form),
    ask: (open, decide) => ask(form, fields, open, decide),
    heard: answer => {
      if (versionField) versionField.value = answer.version;
      form.dispatchEvent(new CustomEvent('draft:answer', { detail: answer }));
    },
    announce: (before, answer) => channel?.postMessage({ slot: kept.slot, before, answer }),
  }, kept, { url, token, version: form.dataset.draftVersion ?? versionField?.defaultValue, timeZone });
  saving.restore();

  form.addEventListener('input', event => saving.typed(/** @type {HTMLInputElement} */ (event.target).name));
  form.addEventListener('change', () => saving.schedule(150));
  form.addEventListener('submit', async event => {
    if (form.dataset.draftSubmit === 'true' || !saving.isOpen) return;
    event.preventDefault();
    const button = event.submitter;
    button?.setAttribute('aria-busy', 'true');
    const isReady = await saving.maySubmit();
    button?.removeAttribute('aria-busy');
    if (!isReady) return;
    form.dataset.draftSubmit = 'true';
    form.requestSubmit(button);
    setTimeout(() => delete form.dataset.draftSubmit, 0);
  });

  addEventListener('online', () => saving.hurry());
  // Signed in again in another tab: what waits here goes out by itself.
  addEventListener('focus', () => {
    if (saving.isSignedOut) saving.schedule(0);
  });
  document.addEventListener('visibilitychange', () => {
    if ((document.visibilityState === 'hidden' || saving.isSignedOut) && saving.hasChanges) saving.save();
  });
  channel?.addEventListener('message', event => {
    const { slot, before, answer } = /** @type {News} */ (event.data);
    if (slot === kept.slot) saving.announced(before, answer);
  });
}

/**
 * Where the form says what is saved: a place that the page offers, or one at the form's end.
 * @param {HTMLFormElement} form
 * @returns {(state: State, words: string) => void}
 */
function stateOf(form) {
  let place = /** @type {HTMLElement | null} */ (form.querySelector('[data-draft-state]') ?? document.querySelector(`[data-draft-state="${form.id}"]`));
  if (!place) {
    place = document.createElement('p');
    form.append(place);
  }
  const shown = place;
  shown.classList.add('draft-state');
  shown.setAttribute('role', 'status');
  shown.hidden = shown.textContent?.trim() === '';
  return (state, words) => {
    shown.hidden = words === '';
    shown.dataset.state = state;
    if (shown.textContent !== words) shown.textContent = words;
  };
}
