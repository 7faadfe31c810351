// @ts-check
// What was typed and is not with the server yet, and what becomes of each text when the server answers.

import { read } from './numbers.js';

/** @import { Sheet } from './model.js' */
/** @import { Answer, CellAnswer, Edit, Place } from './types.js' */
/** @typedef {Pick<Edit, 'text' | 'base' | 'group' | 'at'>} KeptText */

// So often the portal may break over a paste before it goes out in parts, and is no longer taken back as one.
const togetherFor = 3;

const keptFor = 60 * 24 * 3600 * 1000;

export class Edits {
  #sheet;
  #kept;

  /** @param {Sheet} sheet @param {string | undefined} slot */
  constructor(sheet, slot) {
    this.#sheet = sheet;
    this.#kept = new Kept(sheet, slot);
  }

  /** Whether the browser keeps nothing more. */
  get isFull() { return this.#kept.isFull; }

  /** By cell, those of a paste together in their order. */
  get waiting() {
    return [...this.#sheet.edits].filter(([, edit]) => edit.state === 'waiting');
  }

  /** All that waits has broken the portal before: it is tried again, but not at once. */
  get isStuck() {
    const { waiting } = this;
    return waiting.length > 0 && waiting.every(([, edit]) => (edit.broke ?? 0) > 0);
  }

  /** @param {Edit['state']} state */
  count(state) {
    let count = 0;
    for (const edit of this.#sheet.edits.values()) if (edit.state === state) count++;
    return count;
  }

  /** Takes up what was typed before this page was opened. False when that is nothing. */
  restore() {
    for (const [cell, kept] of this.#kept.restore()) {
      /** @type {Edit} */
      const edit = { ...kept, sent: [], state: 'waiting' };
      const sentence = 'Belum terkirim, dan sel ini tidak dapat lagi Anda isi. Catat isiannya bila masih diperlukan.';
      this.#sheet.edits.set(cell, this.#sheet.mayWrite(cell) ? edit : { ...edit, state: 'refused', sentence });
    }
    return this.#sheet.edits.size > 0;
  }

  /** @param {number} cell @param {Edit} edit */
  keep(cell, edit) {
    const before = this.#sheet.edits.get(cell);
    this.#sheet.edits.set(cell, edit);
    if (before?.text !== edit.text || before.base !== edit.base || before.group !== edit.group) this.#kept.keep(cell, edit);
  }

  /** @param {number} cell */
  drop(cell) {
    this.#sheet.edits.delete(cell);
    this.#kept.drop(cell);
  }

  /** The cell that another tab got through and that waited here too. @param {StorageEvent} event */
  droppedBy(event) {
    const cell = this.#kept.droppedBy(event);
    if (cell === undefined || this.#sheet.edits.get(cell)?.state !== 'waiting') return undefined;
    this.drop(cell);
    return cell;
  }

  /** @param {Answer} answer @param {Map<number, string>} sent */
  take(answer, sent) {
    /** @type {Set<string>} */
    const places = new Set();
    /** @type {Set<Place>} */
    const rewritten = new Set();
    for (const one of answer.cells) {
      const cell = this.#sheet.cellOf(one.place, one.measure);
      places.add(one.place);
      if (cell === undefined) continue;
      this.#sheet.put(cell, one.content, one.version);
      if (one.outcome === 'saved') rewritten.add(this.#sheet.placeOf(cell));
      if (one.outcome === 'saved' || one.outcome === 'same') this.#settle(cell, one, sent.get(cell));
      else if (one.outcome === 'refused') this.#refuse(cell, one, sent.get(cell));
      else this.#clash(cell, one);
    }
    this.#sheet.judgeAgain(places, answer.findings);
    this.#tryAgain(rewritten, sent);
  }

  /** No answer came. @param {number[]} cells */
  comeBack(cells) {
    for (const cell of cells) {
      const edit = this.#sheet.edits.get(cell);
      if (edit?.state === 'sending') this.keep(cell, { ...edit, state: 'waiting' });
    }
  }

  /** The portal broke over these: all others go before them. @param {number[]} cells */
  stepBack(cells) {
    for (const cell of cells) {
      const edit = this.#sheet.edits.get(cell);
      if (!edit) continue;
      const broke = (edit.broke ?? 0) + 1;
      this.#sheet.edits.delete(cell);
      this.#sheet.edits.set(cell, edit);
      this.keep(cell, { ...edit, broke, group: broke < togetherFor ? edit.group : null });
    }
  }

  /** @param {number} cell @param {CellAnswer} one @param {string | undefined} text  As it was sent. */
  #settle(cell, one, text) {
    const edit = this.#sheet.edits.get(cell);
    if (!edit || edit.text === text) this.drop(cell);
    else this.keep(cell, { ...edit, base: one.version, state: 'waiting' });
  }

  /** @param {number} cell @param {CellAnswer} one @param {string | undefined} text  As it was sent. */
  #refuse(cell, one, text) {
    const edit = this.#sheet.edits.get(cell);
    if (!edit) return;
    if (edit.text === text) this.keep(cell, { ...edit, base: one.version, state: 'refused', sentence: one.sentence });
    else this.keep(cell, { ...edit, base: one.version, state: 'waiting' });
  }

  /** @param {number} cell @param {CellAnswer} one */
  #clash(cell, one) {
    const edit = this.#sheet.edits.get(cell);
    if (!edit) return;
    const text = one.text ?? '';
    // The answer to the own earlier save was lost on the way: nobody else wrote here.
    const own = one.mine && edit.sent.some(earlier => same(earlier, text));
    if (own) this.keep(cell, { ...edit, base: one.version, state: 'waiting' });
    else this.keep(cell, { ...edit, state: 'conflict', theirs: { text, version: one.version, by: one.by ?? 'orang lain', at: one.at ?? '' } });
  }

  /** What a rule refused may be right beside what its row says now. @param {Set<Place>} places @param {Map<number, string>} sent */
  #tryAgain(places, sent) {
    for (const [cell, edit] of this.#sheet.edits) {
      if (edit.state !== 'refused' || sent.has(cell) || !places.has(this.#sheet.placeOf(cell))) continue;
      if (this.#sheet.mayWrite(cell) && read(this.#sheet.measureOf(cell), edit.text) !== undefined) this.keep(cell, { ...edit, state: 'waiting' });
    }
  }
}

/** "1.234" and "1234" are one number. @param {string} a @param {string} b */
function same(a, b) {
  /** @param {string} text */
  const plain = text => text.trim().toLowerCase().replaceAll('.', '').replace(/,0*$/, '');
  return plain(a) === plain(b);
}

/** In this browser, under the person's name, each cell by itself. */
class Kept {
  /** The browser keeps nothing more. */
  isFull = false;

  /** What this tab wrote or took up, by name. @type {Map<string, string>} */
  #own = new Map();

  #sheet;
  #prefix;

  /**
   * @param {Sheet} sheet
   * @param {string | undefined} slot  The person, and what is written.
   */
  constructor(sheet, slot) {
    this.#sheet = sheet;
    this.#prefix = `ansit:${slot}|`;
  }

  /** @param {number} cell @param {KeptText} edit */
  keep(cell, { text, base, group, at }) {
    const [name, raw] = [this.#nameOf(cell), JSON.stringify({ text, base, group, at })];
    try {
      localStorage.setItem(name, raw);
      this.#own.set(name, raw);
    } catch {
      this.isFull = true;
    }
  }

  /** @param {number} cell */
  drop(cell) {
    const name = this.#nameOf(cell);
    try {
      // Another tab may keep another text of the same cell.
      if (localStorage.getItem(name) === this.#own.get(name)) localStorage.removeItem(name);
    } catch { /* storage is switched off: then nothing is kept in it */ }
    this.#own.delete(name);
    if (this.#sheet.edits.size === 0) this.isFull = false;
  }

  /** What was left here, oldest first. @returns {[cell: number, kept: KeptText][]} */
  restore() {
    return left(this.#prefix).flatMap(({ name, raw, kept }) => {
      const cell = this.#cellOf(name);
      if (cell !== undefined) {
        this.#own.set(name, raw);
        return [[cell, kept]];
      }
      // A cell that the list no longer has cannot be shown: it is kept until its time is up.
      if (Date.now() - kept.at > keptFor) localStorage.removeItem(name);
      return [];
    });
  }

  /** The cell whose text another tab took out of the storage, when this tab keeps the same text. @param {StorageEvent} event */
  droppedBy({ key, oldValue, newValue }) {
    return key?.startsWith(this.#prefix) && newValue === null && oldValue === this.#own.get(key) ? this.#cellOf(key) : undefined;
  }

  /** @param {number} cell */
  #nameOf(cell) {
    return `${this.#prefix}${this.#sheet.placeOf(cell).id}:${this.#sheet.measureOf(cell).code}`;
  }

  /** @param {string} name */
  #cellOf(name) {
    const [place, code] = name.slice(this.#prefix.length).split(':');
    return this.#sheet.cellOf(place, code);
  }
}

/** @param {string} prefix @returns {{ name: string, raw: string, kept: KeptText }[]} */
function left(prefix) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix)).flatMap(name => {
      const raw = localStorage.getItem(name) ?? '';
      const kept = parsed(raw);
      return kept ? [{ name, raw, kept }] : [];
    }).sort((a, b) => a.kept.at - b.kept.at);
  } catch {
    return [];
  }
}

/** @param {string} raw @returns {KeptText | null} */
function parsed(raw) {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
