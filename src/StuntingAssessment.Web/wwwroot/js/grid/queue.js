// @ts-check
// What was typed goes out by itself, several cells in one request, one request at a time. Until the server has answered for a cell, its text is kept
// in this browser under the person's name: a lost line, a closed lid or a reload loses nothing, and nobody else on this machine sends or sees it.

import { Edits } from './edits.js';

/** @import { Sheet } from './model.js' */
/** @import { Answer, Edit, Entry, News, Refusal } from './types.js' */

const waits = [2, 5, 15, 30, 60];
const pause = 350;
const mostTyped = 200;

// A line that is so slow that it carries less has to be tried again.
const patience = 30_000;
const slowest = 4;   // bytes in a millisecond

export class Queue {
  /** Resolves when what is under way now has its answer. */
  sending = Promise.resolve();

  /** Why nothing may be saved, in the server's words. @type {string | null} */
  why = null;

  #busy = false;
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  #retries = 0;
  #part = mostTyped;

  /** @type {null | 'offline' | 'busy' | 'session' | 'old' | 'closed'} */
  #stopped = null;

  /** Cells whose answer is awaited. @type {Set<number>} */
  #out = new Set();

  #sheet;

  /** @type {Edits} */
  #edits;

  #url;
  #token;
  #isSending;
  #told;

  /**
   * @param {Sheet} sheet
   * @param {object} settings
   * @param {string} settings.url
   * @param {string} settings.token
   * @param {string | undefined} settings.slot  Under which name this browser keeps texts.
   * @param {boolean} settings.keep  False while an admin looks as somebody else: nothing is kept and nothing goes out.
   * @param {(news: News) => void} settings.told  Hears of each change.
   */
  constructor(sheet, { url, token, slot, keep, told }) {
    this.#sheet = sheet;
    this.#url = url;
    this.#token = token;
    this.#edits = new Edits(sheet, slot);
    this.#isSending = keep;
    this.#told = told;
    if (keep && this.#edits.restore()) this.#schedule(0);
    addEventListener('online', () => this.hurry());
    addEventListener('focus', () => this.#stopped === 'session' && this.hurry());
    addEventListener('storage', event => this.#heardOf(event));
  }

  /** Why nothing goes out; null when it does. */
  get stopped() { return this.#stopped; }

  get busy() { return this.#busy; }

  /** Whether the browser keeps nothing more. */
  get full() { return this.#edits.isFull; }

  /** @param {Edit['state']} state */
  count(state) { return this.#edits.count(state); }

  /**
   * @param {Map<number, string>} texts  By cell.
   * @param {string | null} group  When they belong together.
   */
  add(texts, group = null) {
    const changed = [];
    for (const [cell, text] of texts) {
      const now = this.#sheet.edits.get(cell);
      if (now ? text === now.text : this.#sheet.isStored(cell, text)) {
        // Typed again as it was refused: perhaps the reason is gone.
        if (now?.state === 'refused') this.#edits.keep(cell, { ...now, state: 'waiting' });
        continue;
      }
      changed.push(cell);
      // While an earlier text of it is on its way, the old one has to follow it.
      if (!this.#out.has(cell) && this.#sheet.isStored(cell, text)) this.#edits.drop(cell);
      else this.#edits.keep(cell, { text, base: now?.base ?? this.#sheet.version(cell), state: 'waiting', group, sent: now?.sent ?? [], at: Date.now() });
    }
    this.#told({ changed: [...texts.keys()] });
    if (this.#sheet.edits.size > 0) this.#schedule(pause);
    return changed;
  }

  /** In a conflict: the own text again, over the version that the other one wrote. @param {number} cell */
  insist(cell) {
    const edit = this.#sheet.edits.get(cell);
    if (!edit?.theirs) return;
    this.#edits.keep(cell, { ...edit, base: edit.theirs.version, state: 'waiting', theirs: undefined, group: null });
    this.#told({ changed: [cell] });
    this.hurry();
  }

  /** In a conflict, or of a refused text: what the server has. @param {...number} cells */
  yieldTo(...cells) {
    for (const cell of cells) this.#edits.drop(cell);
    this.#told({ changed: cells });
  }

  hurry() {
    this.#retries = 0;
    this.#schedule(0);
  }

  /** @param {number} after */
  #schedule(after) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#busy) this.sending = this.#send();
    }, after);
  }

  /** What the portal broke over comes after all others and in smaller parts, so that it holds up nothing else. */
  #next() {
    const { waiting } = this.#edits;
    const unbroken = waiting.filter(([, edit]) => !edit.broke);
    const from = unbroken.length > 0 ? unbroken : waiting;
    const group = from[0]?.[1].group ?? null;
    const together = from.filter(([, edit]) => edit.group === group);
    return { group, cells: group === null ? together.slice(0, unbroken.length > 0 ? mostTyped : this.#part) : together };
  }

  get #wait() {
    return waits[Math.min(this.#retries++, waits.length - 1)] * 1000;
  }

  get #isOver() {
    return this.#stopped === 'closed' || this.#stopped === 'old';
  }

  async #send() {
    const { group, cells } = this.#next();
    if (!this.#isSending || this.#isOver || cells.length === 0) return;
    this.#busy = true;
    const sent = new Map(cells.map(([cell, edit]) => [cell, edit.text]));
    this.#out = new Set(sent.keys());
    for (const [cell, edit] of cells) this.#edits.keep(cell, { ...edit, state: 'sending', sent: [...edit.sent, edit.text].slice(-3) });
    this.#told({ changed: [...sent.keys()] });
    const again = cells.some(([, edit]) => (edit.broke ?? 0) > 0);
    const answer = await this.#post({
      way: group === null ? 'grid' : 'paste',
      cells: cells.map(([cell, edit]) => entry(this.#sheet, cell, edit.text, edit.base)),
    });
    this.#busy = false;
    this.#out.clear();
    if ('cells' in answer) this.#take(answer, sent, group, again);
    else this.#failed(answer, [...sent.keys()]);
  }

  /** @param {{ way: string, cells: Entry[] }} entries @returns {Promise<Answer | Refusal>} */
  async #post(entries) {
    const body = JSON.stringify(entries);
    const stop = new AbortController();
    const tooLong = setTimeout(() => stop.abort(), patience + body.length / slowest);
    try {
      const answer = await fetch(this.#url, {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: this.#token },
        body,
        signal: stop.signal,
      });
      if (answer.ok) return await answer.json();
      return { status: answer.type === 'opaqueredirect' ? 401 : answer.status, sentence: answer.status === 422 ? (await answer.json()).sentence : null };
    } catch {
      return { status: 0 };
    } finally {
      clearTimeout(tooLong);
    }
  }

  /**
   * @param {Answer} answer
   * @param {Map<number, string>} sent
   * @param {string | null} group
   * @param {boolean} again  Whether the portal broke over it before.
   */
  #take(answer, sent, group, again) {
    this.#edits.take(answer, sent);
    // What broke it before goes through: the rest follows at once, and in larger parts.
    if (again) this.#part = Math.min(mostTyped, this.#part * 2);
    const isStuck = this.#edits.isStuck && !again;
    this.#stopped = this.#edits.isStuck ? 'busy' : null;
    if (!isStuck) this.#retries = 0;
    this.#told({ changed: [...sent.keys()], answer, group });
    if (this.count('waiting') > 0) this.#schedule(isStuck ? this.#wait : 0);
  }

  /** @param {Refusal} refusal @param {number[]} cells */
  #failed({ status, sentence }, cells) {
    this.#edits.comeBack(cells);
    this.#stopped = stopOf(status);
    this.why = sentence ?? null;
    if (status === 500) {
      this.#part = Math.max(1, Math.floor(Math.min(cells.length, mostTyped) / 2));
      this.#edits.stepBack(cells);
    }
    this.#told({ changed: cells });
    if (!this.#isOver) this.#schedule(status === 500 && this.count('waiting') > 0 && !this.#edits.isStuck ? pause : this.#wait);
  }

  /** Another tab got the cell through; what it says now is read with the next refresh. @param {StorageEvent} event */
  #heardOf(event) {
    const cell = this.#edits.droppedBy(event);
    if (cell !== undefined) this.#told({ changed: [cell], stale: true });
  }
}

/** @param {number} status */
function stopOf(status) {
  if (status === 0) return 'offline';
  if (status === 400) return 'old';
  if (status === 401) return 'session';
  if (status === 409) return null;
  return status === 429 || status >= 500 ? 'busy' : 'closed';
}

/**
 * As the server reads it. Half a letter cannot be sent at all: it goes as a sign that the server calls broken.
 * @param {Sheet} sheet
 * @param {number} cell
 * @param {string} text
 * @param {number} version
 * @returns {Entry}
 */
export function entry(sheet, cell, text, version) {
  return { place: sheet.placeOf(cell).id, measure: sheet.measureOf(cell).code, text: text.replace(/\p{Surrogate}/gu, '\uffff'), version };
}
