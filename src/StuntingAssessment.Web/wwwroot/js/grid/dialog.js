// @ts-check
// Questions over the grid.

import { moment, whole } from './numbers.js';

/** @import { Sheet } from './model.js' */
/** @import { Queue } from './queue.js' */
/** @import { Edit } from './types.js' */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} text
 * @param {string} [className]
 */
export function line(tag, text, className) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/**
 * Resolves to the name of the pressed button, or to null.
 * @param {string} heading
 * @param {HTMLElement[]} body
 * @param {[value: string, words: string][]} buttons
 * @param {string} out  The last way out, which is always there.
 * @returns {Promise<string | null>}
 */
export function ask(heading, body, buttons, out = 'Batal') {
  const back = document.activeElement;
  const dialog = line('dialog', '', 'dialog');
  const inner = line('div', '', 'dialog__inner');
  const title = line('h2', heading);
  title.id = 'grid-dialog-heading';
  title.tabIndex = -1;
  title.autofocus = true;
  dialog.setAttribute('aria-labelledby', title.id);
  const row = line('p', '', 'button-row');
  const form = line('form', '');
  form.method = 'dialog';
  inner.append(title, ...body, row);
  form.append(inner);
  dialog.append(form);
  buttons.forEach(([value, words], index) => {
    row.append(Object.assign(line('button', words, index === 0 ? 'button' : 'button button--secondary'), { value }));
  });
  row.append(Object.assign(line('button', out, buttons.length === 0 ? 'button' : 'button button--quiet'), { value: '', formNoValidate: true }));
  document.body.append(dialog);
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
      resolve(dialog.returnValue || null);
    });
    dialog.showModal();
  });
}

/** One sentence, or null. @param {string} heading @param {string} hint @param {string} label */
export async function askText(heading, hint, label, value = '') {
  const field = document.createElement('input');
  field.className = 'input';
  field.id = 'grid-dialog-text';
  field.maxLength = 300;
  field.required = true;
  field.value = value;
  field.autocomplete = 'off';
  const caption = line('label', label, 'field__label');
  caption.htmlFor = field.id;
  const wrap = line('div', '', 'field');
  wrap.append(caption, field);
  const answer = await ask(heading, [line('p', hint), wrap], [['yes', 'Simpan']]);
  return answer ? field.value.trim() : null;
}

/**
 * Two people on one cell: both values, with names and times, side by side. Nothing is written over before somebody has chosen.
 * @param {Sheet} sheet
 * @param {Queue} queue
 * @param {string | undefined} timeZone
 */
export async function settleConflicts(sheet, queue, timeZone) {
  const open = [...sheet.edits].filter(([, edit]) => edit.state === 'conflict');
  if (open.length === 0) return;
  const questions = open.map(([cell, edit], index) => ({ cell, group: question(sheet, cell, edit, index, timeZone) }));
  const heading = open.length === 1 ? 'Sel ini diubah orang lain' : `${whole(open.length)} sel diubah orang lain`;
  const words = 'Sel ini berubah setelah Anda membukanya. Pilih isian yang dipakai; yang tidak dipilih tetap tercatat atau dapat Anda ketik lagi.';
  const answer = await ask(heading, [line('p', words), ...questions.map(one => one.group)], [['chosen', 'Pakai pilihan ini']], 'Nanti');
  if (!answer) return;
  for (const { cell, group } of questions) {
    const chosen = /** @type {HTMLInputElement | null} */ (group.querySelector('input:checked'))?.value;
    if (sheet.edits.get(cell)?.state !== 'conflict') continue;
    if (chosen === 'mine') queue.insist(cell);
    else if (chosen === 'theirs') queue.yieldTo(cell);
  }
}

/** @param {Sheet} sheet @param {number} cell @param {Edit} edit @param {number} index @param {string | undefined} timeZone */
function question(sheet, cell, edit, index, timeZone) {
  const group = line('fieldset', '', 'field');
  group.append(line('legend', `${sheet.placeOf(cell).name}: ${sheet.measureOf(cell).title}`, 'field__label'));
  const choices = line('div', '', 'choices');
  const { by, text, at } = edit.theirs ?? { by: '', text: '', at: '' };
  for (const [side, words] of [
    ['mine', `Isian Anda: ${edit.text || '(dikosongkan)'}, diketik ${moment(new Date(edit.at).toISOString(), timeZone)}`],
    ['theirs', `Isian ${by}: ${text || '(dikosongkan)'}, disimpan ${moment(at, timeZone)}`],
  ]) {
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: `sel-${index}`, id: `sel-${index}-${side}`, value: side, required: true });
    const label = line('label', words);
    label.htmlFor = radio.id;
    const choice = line('div', '', 'choice');
    choice.append(radio, label);
    choices.append(choice);
  }
  group.append(choices);
  return group;
}
