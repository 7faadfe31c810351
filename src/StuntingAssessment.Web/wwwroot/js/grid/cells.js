// @ts-check
// Draws one cell: its text, its state by colour, shape and word; the head; and the sums under and between the villages.

import { share, whole } from './numbers.js';

/** @import { Sheet } from './model.js' */
/** @import { Line } from './types.js' */

/** @type {Record<string, string>} */
const words = {
  sending: 'menyimpan', waiting: 'menunggu terkirim', refused: 'perlu diperbaiki', conflict: 'ada dua versi', error: 'kesalahan', warning: 'peringatan',
  accepted: 'peringatan diterima', comment: 'ada catatan', nobody: 'tidak ada sasaran', locked: 'terkunci',
};

export class Painter {
  /** @type {WeakMap<HTMLElement, { text: string, state: string }>} */
  #drawn = new WeakMap();

  #sheet;

  /** @param {Sheet} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
  }

  /** Touches the page only where something changed. @param {HTMLElement} element @param {number} place @param {number} measure */
  paint(element, place, measure) {
    const cell = this.#sheet.cell(place, measure);
    const states = this.#sheet.exists(place, measure) ? statesOf(this.#sheet, cell) : ['none'];
    const text = states[0] === 'none' ? '' : this.#sheet.text(cell);
    const state = states.join(' ');
    const drawn = this.#drawn.get(element);
    if (drawn?.text === text && drawn.state === state) return;
    this.#drawn.set(element, { text, state });
    if ((drawn?.state ?? '') !== state) mood(element, states, state);
    element.textContent = text || (states.includes('nobody') ? 'tidak ada sasaran' : '');
    const told = states.map(one => words[one]).filter(Boolean);
    if (told.length > 0) element.setAttribute('aria-label', `${text || 'kosong'}, ${told.join(', ')}`);
    else if (element.hasAttribute('aria-label')) element.removeAttribute('aria-label');
  }

  /** Something else stood in it, or will: what is drawn next is drawn wholly. @param {HTMLElement} element */
  forget(element) {
    this.#drawn.delete(element);
  }

  /** @param {HTMLElement} element */
  wipe(element) {
    this.forget(element);
    mood(element, [], '');
    element.removeAttribute('aria-label');
    element.removeAttribute('title');
    element.textContent = '';
  }
}

/** @param {HTMLElement} element @param {string[]} states @param {string} state */
function mood(element, states, state) {
  if (state === '') delete element.dataset.state;
  else element.dataset.state = state;
  toggle(element, 'aria-readonly', states.includes('locked') || states[0] === 'none');
  toggle(element, 'aria-invalid', states.includes('refused') || states.includes('error'));
}

/** @param {Sheet} sheet @param {number} cell */
function statesOf(sheet, cell) {
  /** @type {string[]} */
  const states = [];
  const edit = sheet.edits.get(cell);
  if (edit) states.push(edit.state);
  for (const finding of sheet.findings.get(cell) ?? []) states.push(finding.severity === 'error' ? 'error' : finding.accepted ? 'accepted' : 'warning');
  if (sheet.comments.has(cell)) states.push('comment');
  if (sheet.text(cell) === '' && sheet.hasNobody(cell)) states.push('nobody');
  if (typeof sheet.content(cell) === 'string') states.push('apart');
  if (!sheet.mayWrite(cell)) states.push('locked');
  return [...new Set(states)];
}

/**
 * Sums, never a mean of percents. How many villages are behind them is said: behind a share only those where part and whole are known. A district's
 * row has no room for it beside the numbers.
 * @param {HTMLElement} cell
 * @param {Sheet} sheet
 * @param {number} measure
 * @param {number[]} places
 */
export function total(cell, sheet, measure, places, withCount = false) {
  const found = sheet.total(measure, places);
  const { decimals, kind } = sheet.measures[measure];
  const sum = kind === 'rate' || kind === 'frequency' ? '' : kind === 'yesno' ? `${whole(found.sum)} ya` : whole(found.sum / 10 ** decimals, decimals);
  cell.replaceChildren(...found.places > 0 ? [make('span', 'sheet__sum', {}, sum)] : []);
  if (found.whole > 0) cell.append(make('span', 'sheet__share', {}, share(found.part, found.whole)));
  const behind = found.whole > 0 ? found.both : found.places;
  const told = found.whole > 0 ? 'desa/kelurahan, isian dan sasarannya terisi' : 'desa/kelurahan terisi';
  if (withCount) cell.append(make('span', 'sheet__count', {}, `${behind}/${found.of}`), make('span', 'visually-hidden', {}, ` ${told}`));
  else if (found.of > 0) cell.title = `${behind}/${found.of} ${told}`;
  else cell.removeAttribute('title');
}

/** @param {Sheet} sheet @param {number[]} columns */
export function headRow(sheet, columns) {
  const row = make('div', 'sheet__row', { role: 'row', 'aria-rowindex': 1 });
  row.append(make('div', 'sheet__name', { role: 'columnheader', 'aria-colindex': 1 }, 'Desa/kelurahan'));
  /** @type {string | null} */
  let group = null;
  columns.forEach((index, column) => {
    const measure = sheet.measures[index];
    const head = make('div', 'sheet__column', { role: 'columnheader', 'aria-colindex': column + 2 });
    if (!measure.writable) head.dataset.locked = '';
    head.append(make('span', 'sheet__group', { 'aria-hidden': 'true' }, measure.group === group ? '' : measure.group));
    group = measure.group;
    head.append(make('span', 'sheet__short', {}, measure.head), make('span', 'sheet__code', {}, measure.code));
    if (!measure.own) head.append(make('span', 'visually-hidden', {}, `, diisi ${measure.owner}`));
    head.append(make('span', 'visually-hidden', { 'data-told': '' }));
    markHead(head, sheet, index);
    row.append(head);
  });
  return row;
}

/**
 * What is said about a column as a whole stands at its head, which is always in view: a sign, a word, and the sentences as a title.
 * @param {HTMLElement} head
 * @param {Sheet} sheet
 * @param {number} index
 */
export function markHead(head, sheet, index) {
  const state = sheet.columnState(index);
  const findings = sheet.columnFindings.get(index) ?? [];
  const title = [sheet.measures[index].title, ...findings.map(finding => finding.accepted ? `Diterima: ${finding.accepted}` : finding.sentence)].join('\n');
  if (head.title === title && (head.dataset.state ?? '') === state) return;
  head.title = title;
  if (state === '') delete head.dataset.state;
  else head.dataset.state = state;
  const told = head.querySelector('[data-told]');
  if (told) told.textContent = state === '' ? '' : `, ${words[state]} untuk seluruh kolom`;
}

/** @param {Sheet} sheet @param {number[]} columns @param {Line[]} lines */
export function footRow(sheet, columns, lines) {
  const row = make('div', 'sheet__row', { role: 'row', 'aria-rowindex': lines.length + 2 });
  row.append(make('div', 'sheet__name', { role: 'rowheader', 'aria-colindex': 1 }, 'Jumlah yang tampil'));
  const places = lines.flatMap(line => line.place === undefined ? [] : [line.place]);
  columns.forEach((measure, column) => {
    const cell = make('div', 'sheet__cell', { role: 'gridcell', 'aria-colindex': column + 2 });
    total(cell, sheet, measure, places, true);
    row.append(cell);
  });
  return row;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
export function make(tag, className, attributes = {}, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, `${value}`);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** @param {HTMLElement} element @param {string} name @param {boolean} on */
function toggle(element, name, on) {
  if (on) element.setAttribute(name, 'true');
  else element.removeAttribute(name);
}
