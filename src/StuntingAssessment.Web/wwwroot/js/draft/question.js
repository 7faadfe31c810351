// @ts-check
// Two versions of one form: which is used is asked field by field, above the form.

/** @import { Fields } from './fields.js' */
/** @import { Question, Values } from './types.js' */

/**
 * @param {HTMLFormElement} form
 * @param {Fields} fields
 * @param {Question[]} open
 * @param {(taken: Values) => void} decide  Gets what of the other side is taken.
 */
export function ask(form, fields, open, decide) {
  const panel = made('section', 'notice notice--warning');
  panel.tabIndex = -1;
  const body = made('div', 'notice__body');
  const questions = open.map((question, index) => ({ ...question, group: groupOf(fields, question, index) }));
  const button = made('button', 'button', 'Pakai pilihan ini');
  button.type = 'button';
  button.addEventListener('click', () => {
    panel.remove();
    decide(Object.fromEntries(questions
      .filter(({ group }) => /** @type {HTMLInputElement | null} */ (group.querySelector('input:checked'))?.value === 'theirs')
      .map(({ name, theirs }) => [name, theirs])));
  });
  body.append(made('p', 'notice__heading', 'Ada dua versi. Pilih yang dipakai untuk tiap isian.'), ...questions.map(({ group }) => group), button);
  panel.append(body);
  form.before(panel);
  panel.focus();
}

/** @param {Fields} fields @param {Question} question @param {number} index */
function groupOf(fields, { name, mine, theirs }, index) {
  const group = made('fieldset', 'field');
  const choices = made('div', 'choices');
  for (const [side, who, value] of [['mine', 'Isian Anda di sini', mine], ['theirs', 'Yang tersimpan', theirs]]) {
    const id = `pilihan-${index}-${side}`;
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: `pilihan-${index}`, id, value: side, checked: side === 'mine' });
    const label = Object.assign(made('label', '', `${who}: ${fields.wordOf(name, value)}`), { htmlFor: id });
    const choice = made('div', 'choice');
    choice.append(radio, label);
    choices.append(choice);
  }
  group.append(made('legend', 'field__label', fields.labelOf(name)), choices);
  return group;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 */
function made(tag, className, textContent = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = textContent;
  return element;
}
