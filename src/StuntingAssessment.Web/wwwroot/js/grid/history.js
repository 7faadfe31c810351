// @ts-check
// Undo and redo of what was typed on this page. A paste that the server has is taken back there as one batch, so that what others changed since stays.

import { whole } from './numbers.js';

/** @import { Sheet } from './model.js' */
/** @import { Queue } from './queue.js' */
/** @import { CellAnswer } from './types.js' */

/**
 * @typedef {object} Step
 * @property {Map<number, string>} before
 * @property {Map<number, string>} after
 * @property {string | null} group
 * @property {string | null} batch  The number under which the server keeps what was pasted.
 */

const most = 200;

export class History {
  /** @type {Step[]} */
  #done = [];

  /** @type {Step[]} */
  #undone = [];

  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();

  #sheet;
  #queue;
  #undoUrl;
  #token;
  #told;

  /**
   * @param {Sheet} sheet
   * @param {Pick<Queue, 'add' | 'yieldTo' | 'sending'>} queue
   * @param {object} settings
   * @param {(batch: string) => string} settings.undoUrl
   * @param {string} settings.token
   * @param {(words: string) => void} settings.told  Hears what was left.
   */
  constructor(sheet, queue, { undoUrl, token, told }) {
    this.#sheet = sheet;
    this.#queue = queue;
    this.#undoUrl = undoUrl;
    this.#token = token;
    this.#told = told;
  }

  get canUndo() { return this.#done.length > 0; }

  get canRedo() { return this.#undone.length > 0; }

  /** Types, and remembers what stood there before. @param {Map<number, string>} texts @param {string | null} group */
  type(texts, group = null) {
    const before = new Map([...texts.keys()].map(cell => [cell, this.#sheet.text(cell)]));
    const changed = this.#queue.add(texts, group);
    if (changed.length === 0) return;
    this.#done.push({ before: pick(before, changed), after: pick(texts, changed), group, batch: null });
    this.#undone = [];
    if (this.#done.length > most) this.#done.shift();
  }

  /** The server keeps what was pasted under this number. @param {string | null | undefined} group @param {string} batch */
  taken(group, batch) {
    const step = [...this.#done, ...this.#undone].find(one => one.group === group);
    if (step) step.batch = batch;
  }

  /**
   * One after the other, however fast the keys are pressed. Resolves to a cell of what was undone.
   * @returns {Promise<number | undefined>}
   */
  undo() {
    return this.#inTurn(() => this.#undo());
  }

  /** @returns {Promise<number | undefined>} */
  redo() {
    return this.#inTurn(async () => this.#redo());
  }

  /**
   * @template T
   * @param {() => Promise<T>} act
   */
  #inTurn(act) {
    const turn = this.#turn.then(act, act);
    this.#turn = turn;
    return turn;
  }

  async #undo() {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    // What is on its way has its number when it has arrived.
    if (step.group !== null && step.batch === null) await this.#queue.sending;
    if (step.batch === null || !await this.#takeBack(step, step.batch)) this.#change(step.after, step.before, null);
    return [...step.before.keys()][0];
  }

  #redo() {
    const step = this.#undone.pop();
    if (!step) return undefined;
    step.group = step.group === null ? null : `${Date.now()}`;
    step.batch = null;
    this.#change(step.before, step.after, step.group);
    this.#done.push(step);
    return [...step.after.keys()][0];
  }

  /**
   * Only where it still says so: what somebody else wrote since stays, and what waits for a choice is withdrawn.
   * @param {Map<number, string>} from
   * @param {Map<number, string>} to
   * @param {string | null} group
   */
  #change(from, to, group) {
    const asked = [...to.keys()].filter(cell => this.#sheet.edits.get(cell)?.state === 'conflict');
    const still = [...to].filter(([cell]) => !asked.includes(cell) && this.#sheet.says(cell, from.get(cell) ?? ''));
    const left = to.size - asked.length - still.length;
    if (asked.length > 0) this.#queue.yieldTo(...asked);
    this.#queue.add(new Map(still), group);
    if (left > 0) this.#told(`${whole(left)} sel yang diubah sesudahnya dibiarkan.`);
  }

  /** False when the server could not be asked: then the earlier texts are typed again. @param {Step} step @param {string} batch */
  async #takeBack(step, batch) {
    try {
      const headers = { Accept: 'application/json', RequestVerificationToken: this.#token };
      const answer = await fetch(this.#undoUrl(batch), { method: 'POST', credentials: 'same-origin', redirect: 'manual', headers });
      if (answer.status === 422) {
        this.#told((await answer.json()).sentence);
        return true;
      }
      if (!answer.ok) return false;
      /** @type {{ cells: CellAnswer[], sentence: string }} */
      const { cells, sentence } = await answer.json();
      for (const { place, measure, content, version } of cells) {
        const cell = this.#sheet.cellOf(place, measure);
        if (cell !== undefined) this.#sheet.put(cell, content, version);
      }
      this.#queue.yieldTo(...[...step.before.keys()].filter(cell => ['refused', 'conflict'].includes(this.#sheet.edits.get(cell)?.state ?? '')));
      this.#told(sentence);
      return true;
    } catch {
      return false;
    }
  }
}

/** @param {Map<number, string>} texts @param {number[]} cells */
const pick = (texts, cells) => new Map(cells.map(cell => [cell, texts.get(cell) ?? '']));
