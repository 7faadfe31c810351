// @ts-check
// The fields of a form that saves itself: what they say, what they said as the page came, and the complaint beside one.

/** @import { Values } from './types.js' */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

const unsaved = ['hidden', 'file', 'password', 'submit', 'button', 'fieldset'];

export class Fields {
  #form;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  get #all() {
    return /** @type {Field[]} */ ([...this.#form.elements])
      .filter(field => field.name && !field.name.startsWith('__') && !('draftSkip' in field.dataset) && !unsaved.includes(field.type));
  }

  /** As they stand. */
  read() {
    return this.#values(field => isTicked(field) ? field.checked : field.value);
  }

  /** As the page came, not as the browser filled it in again after a reload. */
  rendered() {
    return this.#values(rendered);
  }

  /** @param {(field: Field) => string | boolean} valueOf @returns {Values} */
  #values(valueOf) {
    /** @type {Values} */
    const values = {};
    for (const field of this.#all) {
      const value = valueOf(field);
      if (field.type === 'radio') {
        values[field.name] ??= '';
        if (value) values[field.name] = field.value;
      } else {
        values[field.name] = String(value);
      }
    }
    return values;
  }

  /** @param {string} name @param {string} value */
  write(name, value) {
    for (const field of this.#all.filter(one => one.name === name)) {
      if (isTicked(field)) field.checked = field.type === 'radio' ? field.value === value : value === 'true';
      else field.value = value ?? '';
    }
  }

  /**
   * @param {string} name
   * @param {string | null} sentence  Null takes the complaint back.
   */
  complain(name, sentence) {
    const field = this.#all.find(one => one.name === name);
    const id = `${field?.id}-draf`;
    document.getElementById(id)?.remove();
    if (!field || (sentence === null && !field.dataset.draftRefused)) return;
    const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
    if (sentence === null) {
      delete field.dataset.draftRefused;
      field.removeAttribute('aria-invalid');
    } else {
      field.dataset.draftRefused = 'true';
      field.setAttribute('aria-invalid', 'true');
      others.push(id);
      (field.closest('.score, .field') ?? field.parentElement)
        ?.append(Object.assign(document.createElement('p'), { id, className: 'field__error', textContent: sentence }));
    }
    if (others.length > 0) field.setAttribute('aria-describedby', others.join(' '));
    else field.removeAttribute('aria-describedby');
  }

  /** What the field is called on the page. @param {string} name */
  labelOf(name) {
    const field = this.#named(name)[0];
    const legend = field?.type === 'radio' ? field.closest('fieldset')?.querySelector('legend') : null;
    return (legend ?? field?.labels?.[0])?.textContent?.trim() || name;
  }

  /** What a value means on the page. @param {string} name @param {string | null | undefined} value */
  wordOf(name, value) {
    if (!value) return '(kosong)';
    const field = this.#named(name).find(one => one.type !== 'hidden');
    if (field?.type === 'checkbox') return value === 'true' ? 'ya' : 'tidak';
    if (field?.type === 'radio') return this.#named(name).find(one => one.value === value)?.labels?.[0]?.textContent?.trim() ?? value;
    if (field instanceof HTMLSelectElement) return [...field.options].find(option => option.value === value)?.text ?? value;
    return value;
  }

  /** @param {string} name */
  #named(name) {
    return /** @type {Field[]} */ ([...this.#form.elements]).filter(field => field.name === name);
  }
}

/** @param {Field} field @returns {field is HTMLInputElement} */
function isTicked(field) {
  return field.type === 'checkbox' || field.type === 'radio';
}

/** A field whose shown value is not what the server has carries that in data-draft-known. @param {Field} field */
function rendered(field) {
  if (isTicked(field)) return field.defaultChecked;
  if (field.dataset.draftKnown !== undefined) return field.dataset.draftKnown;
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  return ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? '';
}
