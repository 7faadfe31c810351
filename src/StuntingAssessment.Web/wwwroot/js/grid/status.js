// @ts-check
// What is being saved, in a word and for the screen reader, and what there is to say about the cursor's cell.

import { clock, share, whole } from './numbers.js';

/** @import { Sheet } from './model.js' */
/** @import { Queue } from './queue.js' */
/** @import { Answer, Finding } from './types.js' */

/** @typedef {[kind: 'strong' | 'bad' | 'warn' | 'plain' | 'muted', words: string]} Part */

/** @param {number} count */
const cells = count => `${whole(count)} sel`;

export class Status {
  #slow = 0;
  #fading = 0;

  #place;
  #notes;
  #conflicts;
  #timeZone;

  /**
   * @param {HTMLElement} place
   * @param {HTMLElement} notes
   * @param {object} settings
   * @param {HTMLElement} settings.conflicts  The button that asks for a choice.
   * @param {string | undefined} settings.timeZone
   */
  constructor(place, notes, { conflicts, timeZone }) {
    this.#place = place;
    this.#notes = notes;
    this.#conflicts = conflicts;
    this.#timeZone = timeZone;
  }

  /** @param {Queue} queue @param {Answer} [answer] */
  tell(queue, answer) {
    clearTimeout(this.#slow);
    const [waiting, sending, refused, conflict] = [queue.count('waiting'), queue.count('sending'), queue.count('refused'), queue.count('conflict')];
    this.#conflicts.hidden = conflict === 0;
    this.#conflicts.textContent = `Pilih isian untuk ${cells(conflict)}`;
    const others = [refused > 0 && `${cells(refused)} perlu diperbaiki`, conflict > 0 && `${cells(conflict)} diubah orang lain`].filter(Boolean).join(', ');
    const out = waiting + sending;
    const safe = `${cells(out)} aman di perangkat ini`;
    if (queue.stopped === 'old') this.#say('failed', `Halaman ini sudah lama terbuka. ${safe}: muat ulang halaman untuk menyimpannya.`);
    else if (queue.stopped === 'closed') this.#say('failed', `${queue.why ?? 'Tidak dapat disimpan: muat ulang halaman.'} ${safe}.`);
    else if (queue.stopped === 'session') this.#say('failed', `Sesi Anda berakhir. ${safe}: masuk lagi di tab lain, lalu kembali ke sini.`);
    else if (out > 0 && queue.stopped === 'offline') this.#say('waiting', `Menunggu jaringan: ${safe}`);
    else if (out > 0 && queue.stopped === 'busy') this.#say('waiting', `Portal sibuk: ${safe} dan dikirim lagi sebentar lagi`);
    else if (out > 0) this.#slow = setTimeout(() => this.#say('saving', `Menyimpan ${cells(out)}…`), 300);
    else if (others) this.#say(conflict > 0 ? 'conflict' : 'failed', others);
    else if (answer || !['', 'saved'].includes(this.#place.dataset.state ?? '')) this.#say('saved', `Tersimpan ${clock(answer?.at, this.#timeZone)}`);
    if (queue.full) this.note('Ruang penyimpanan peramban penuh: jangan tutup halaman ini sebelum semua tersimpan.');
  }

  /** Something that happened, or why something did not. @param {string} words */
  note(words) {
    clearTimeout(this.#fading);
    this.#notes.textContent = '';
    setTimeout(() => { this.#notes.textContent = words; });
    this.#fading = setTimeout(() => { this.#notes.textContent = ''; }, 12_000);
  }

  /** @param {string} state @param {string} words */
  #say(state, words) {
    this.#place.dataset.state = state;
    if (this.#place.textContent !== words) this.#place.textContent = words;
  }
}

/** The office's cells, in the line above the grid. @param {Sheet} sheet */
export function countCells(sheet) {
  let [filled, missing] = [0, 0];
  for (let cell = 0; cell < sheet.places.length * sheet.width; cell++) {
    if (sheet.isMissing(cell)) missing++;
    else if (sheet.measureOf(cell).own && sheet.stored(cell) !== null) filled++;
  }
  for (const [name, count] of /** @type {[string, number][]} */ ([['filled', filled], ['missing', missing]])) {
    const place = document.querySelector(`[data-grid-${name}]`);
    if (place) place.textContent = whole(count);
  }
}

/**
 * Under the toolbar: where the cursor is, the whole name of the column, and all that is to be said about the cell.
 * @param {HTMLElement} place
 * @param {Sheet} sheet
 * @param {number} cell
 */
export function about(place, sheet, cell) {
  const measure = sheet.measureOf(cell);
  const index = sheet.columnOf(cell);
  /** @type {Part[]} */
  const parts = [['strong', `${sheet.placeOf(cell).name}: ${measure.title}`]];
  const edit = sheet.edits.get(cell);
  if (edit?.sentence) parts.push(['bad', edit.sentence]);
  if (edit?.theirs) parts.push(['bad', `Diubah ${edit.theirs.by} menjadi ${edit.theirs.text || '(kosong)'}: pilih isian yang dipakai`]);
  for (const finding of sheet.findings.get(cell) ?? []) parts.push(told(finding));
  for (const finding of sheet.columnFindings.get(index) ?? []) parts.push(told(finding, 'Seluruh kolom: '));
  const content = sheet.content(cell);
  const population = sheet.populations[index];
  const all = population < 0 ? null : sheet.content(cell - index + population);
  if (typeof content === 'number' && typeof all === 'number' && all > 0) parts.push(['plain', `${share(content, all)} dari ${sheet.measures[population].title.toLowerCase()}`]);
  if (sheet.hasNobody(cell)) parts.push(['plain', 'Tidak ada sasaran di sini (sasarannya 0)']);
  if (sheet.lastYearText(cell)) parts.push(['muted', `Tahun ${sheet.lastYear}: ${sheet.lastYearText(cell)}`]);
  if (!measure.own) parts.push(['muted', `Diisi ${measure.owner}`]);
  place.replaceChildren(...parts.map(([kind, words]) => {
    const part = document.createElement(kind === 'strong' ? 'strong' : 'span');
    part.className = `sheet-about__${kind}`;
    part.textContent = words;
    return part;
  }));
}

/** @param {Finding} finding @returns {Part} */
function told(finding, lead = '') {
  if (finding.accepted) return ['muted', `${lead}Diterima: ${finding.accepted}`];
  return [finding.severity === 'error' ? 'bad' : 'warn', `${lead}${finding.sentence}`];
}
