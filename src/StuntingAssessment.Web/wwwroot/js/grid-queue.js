// What was typed goes out by itself, several cells in one request, one request at a time. Until the server has answered for a cell, its text is kept
// in this browser under the person's name: a lost line, a closed lid or a reload loses nothing, and nobody else on this machine sends or sees it.

import { read } from './grid-numbers.js';

const waits = [2, 5, 15, 30, 60];
const pause = 350;
const mostTyped = 200;
const keptFor = 60 * 24 * 3600 * 1000;

// So often the portal may break over a paste before it goes out in parts, and is no longer taken back as one.
const togetherFor = 3;

// A line that is so slow that it carries less has to be tried again.
const patience = 30_000;
const slowest = 4;   // bytes in a millisecond

export class Queue {
  /** Resolves when what is under way now has its answer. */
  sending = Promise.resolve();

  #busy = false;
  #timer;
  #retries = 0;
  #part = mostTyped;
  #stopped = null;
  #out = new Set();    // cells whose answer is awaited
  #kept = new Map();   // what this tab wrote into the browser's storage, by name

  /** `told` hears { changed, answer } after each change; `keep` is false while an admin looks as somebody else. */
  constructor(sheet, { url, token, slot, keep, told }) {
    Object.assign(this, { sheet, url, token, prefix: `ansit:${slot}|`, keep, told });
    if (keep) this.#adopt();
    addEventListener('online', () => this.hurry());
    addEventListener('focus', () => this.#stopped === 'session' && this.hurry());
    addEventListener('storage', event => event.key?.startsWith(this.prefix) && event.newValue === null && this.#settledElsewhere(event.key, event.oldValue));
  }

  /** offline, busy, session, old, closed: why nothing goes out; null when it does. */
  get stopped() { return this.#stopped; }

  get busy() { return this.#busy; }

  count(state) {
    let count = 0;
    for (const edit of this.sheet.edits.values()) if (edit.state === state) count++;
    return count;
  }

  /** Texts by cell; of one group when they belong together. */
  add(texts, group = null) {
    const changed = [];
    for (const [cell, text] of texts) {
      const now = this.sheet.edits.get(cell);
      if (now ? text === now.text : this.sheet.isStored(cell, text)) {
        // Typed again as it was refused: perhaps the reason is gone.
        if (now?.state === 'refused') this.#keep(cell, { ...now, state: 'waiting' });
        continue;
      }
      changed.push(cell);
      // While an earlier text of it is on its way, the old one has to follow it.
      if (!this.#out.has(cell) && this.sheet.isStored(cell, text)) this.#drop(cell);
      else this.#keep(cell, { text, base: now?.base ?? this.sheet.version(cell), state: 'waiting', group, sent: now?.sent ?? [], at: Date.now() });
    }
    this.told({ changed: [...texts.keys()] });
    if (this.sheet.edits.size > 0) this.#schedule(pause);
    return changed;
  }

  /** In a conflict: the own text again, over the version that the other one wrote. */
  insist(cell) {
    const edit = this.sheet.edits.get(cell);
    this.#keep(cell, { ...edit, base: edit.theirs.version, state: 'waiting', theirs: undefined, group: null });
    this.told({ changed: [cell] });
    this.hurry();
  }

  /** In a conflict, or of a refused text: what the server has. */
  yieldTo(...cells) {
    for (const cell of cells) this.#drop(cell);
    this.told({ changed: cells });
  }

  hurry() {
    this.#retries = 0;
    this.#schedule(0);
  }

  #schedule(after) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.sending = this.#send(); }, after);
  }

  /** What the portal broke over comes after all others and in smaller parts, so that it holds up nothing else. */
  #next() {
    const waiting = this.#waiting;
    const unbroken = waiting.filter(([, edit]) => !edit.broke);
    const from = unbroken.length > 0 ? unbroken : waiting;
    const group = from[0]?.[1].group ?? null;
    const together = from.filter(([, edit]) => edit.group === group);
    return { group, cells: group === null ? together.slice(0, unbroken.length > 0 ? mostTyped : this.#part) : together };
  }

  get #waiting() {
    return [...this.sheet.edits].filter(([, edit]) => edit.state === 'waiting');
  }

  /** All that waits has broken the portal before: it is tried again, but not at once. */
  get #isStuck() {
    const waiting = this.#waiting;
    return waiting.length > 0 && waiting.every(([, edit]) => edit.broke > 0);
  }

  get #wait() {
    return waits[Math.min(this.#retries++, waits.length - 1)] * 1000;
  }

  get #isOver() {
    return this.#stopped === 'closed' || this.#stopped === 'old';
  }

  async #send() {
    if (this.#busy) return this.sending;
    if (!this.keep || this.#isOver) return;
    const { group, cells } = this.#next();
    if (cells.length === 0) return;
    this.#busy = true;
    const sent = new Map(cells.map(([cell, edit]) => [cell, edit.text]));
    this.#out = new Set(sent.keys());
    for (const [cell, edit] of cells) this.#keep(cell, { ...edit, state: 'sending', sent: [...edit.sent, edit.text].slice(-3) });
    this.told({ changed: [...sent.keys()] });
    const again = cells.some(([, edit]) => edit.broke > 0);
    const answer = await this.#post({
      way: group === null ? 'grid' : 'paste',
      cells: cells.map(([cell, edit]) => entry(this.sheet, cell, edit.text, edit.base)),
    });
    this.#busy = false;
    this.#out.clear();
    if (answer.cells) this.#take(answer, sent, group, again);
    else this.#failed(answer.status, sent, answer.sentence);
  }

  async #post(entries) {
    const body = JSON.stringify(entries);
    const stop = new AbortController();
    const tooLong = setTimeout(() => stop.abort(), patience + body.length / slowest);
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: this.token },
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

  #take(answer, sent, group, again) {
    const [places, rewritten] = [new Set(), new Set()];
    for (const one of answer.cells) {
      const cell = this.sheet.cellOf(one.p, one.m);
      places.add(one.p);
      if (one.o === 'saved') rewritten.add(this.sheet.placeOf(cell));
      if (one.o === 'saved' || one.o === 'same') this.#settle(cell, one, sent.get(cell));
      else if (one.o === 'refused') this.#refuse(cell, one, sent.get(cell));
      else this.#clash(cell, one);
    }
    this.sheet.judgeAgain(places, answer.findings);
    this.#tryAgain(rewritten, sent);
    // What broke it before goes through: the rest follows at once, and in larger parts.
    if (again) this.#part = Math.min(mostTyped, this.#part * 2);
    const isStuck = this.#isStuck && !again;
    this.#stopped = this.#isStuck ? 'busy' : null;
    if (!isStuck) this.#retries = 0;
    this.told({ changed: [...sent.keys()], answer, group });
    if (this.count('waiting') > 0) this.#schedule(isStuck ? this.#wait : 0);
  }

  /** What a rule refused may be right beside what its row says now. */
  #tryAgain(places, sent) {
    for (const [cell, edit] of this.sheet.edits) {
      if (edit.state !== 'refused' || sent.has(cell) || !places.has(this.sheet.placeOf(cell))) continue;
      if (this.sheet.mayWrite(cell) && read(this.sheet.measureOf(cell), edit.text) !== undefined) this.#keep(cell, { ...edit, state: 'waiting' });
    }
  }

  #settle(cell, one, text) {
    this.sheet.put(cell, one.n, one.v);
    const edit = this.sheet.edits.get(cell);
    if (!edit || edit.text === text) this.#drop(cell);
    else this.#keep(cell, { ...edit, base: one.v, state: 'waiting' });
  }

  #refuse(cell, one, text) {
    const edit = this.sheet.edits.get(cell);
    this.sheet.put(cell, one.n, one.v);
    if (!edit) return;
    if (edit.text === text) this.#keep(cell, { ...edit, base: one.v, state: 'refused', sentence: one.s });
    else this.#keep(cell, { ...edit, base: one.v, state: 'waiting' });
  }

  #clash(cell, one) {
    const edit = this.sheet.edits.get(cell);
    this.sheet.put(cell, one.n, one.v);
    if (!edit) return;
    // The answer to the own earlier save was lost on the way: nobody else wrote here.
    const own = one.mine && edit.sent.some(text => same(text, one.t));
    if (own) this.#keep(cell, { ...edit, base: one.v, state: 'waiting' });
    else this.#keep(cell, { ...edit, state: 'conflict', theirs: { text: one.t, version: one.v, by: one.by ?? 'orang lain', at: one.at } });
  }

  #failed(status, sent, sentence) {
    for (const cell of sent.keys()) {
      const edit = this.sheet.edits.get(cell);
      if (edit?.state === 'sending') this.#keep(cell, { ...edit, state: 'waiting' });
    }
    this.#stopped = status === 401 ? 'session' : status === 0 ? 'offline' : status === 429 || status >= 500 ? 'busy' : status === 409 ? null : status === 400 ? 'old' : 'closed';
    this.why = sentence ?? null;
    if (status === 500) this.#stepBack([...sent.keys()]);
    this.told({ changed: [...sent.keys()], status });
    if (!this.#isOver) this.#schedule(status === 500 && this.#waiting.length > 0 && !this.#isStuck ? pause : this.#wait);
  }

  #stepBack(cells) {
    this.#part = Math.max(1, Math.floor(Math.min(cells.length, mostTyped) / 2));
    for (const cell of cells) {
      const edit = this.sheet.edits.get(cell);
      if (!edit) continue;
      const broke = (edit.broke ?? 0) + 1;
      this.sheet.edits.delete(cell);
      this.sheet.edits.set(cell, edit);
      this.#keep(cell, { ...edit, broke, group: broke < togetherFor ? edit.group : null });
    }
  }

  #keep(cell, edit) {
    const before = this.sheet.edits.get(cell);
    this.sheet.edits.set(cell, edit);
    const { text, base, group, at } = edit;
    if (before?.text === text && before.base === base && before.group === group) return;
    const [name, kept] = [this.#name(cell), JSON.stringify({ text, base, group, at })];
    try {
      localStorage.setItem(name, kept);
      this.#kept.set(name, kept);
    } catch {
      this.full = true;
    }
  }

  #drop(cell) {
    this.sheet.edits.delete(cell);
    const name = this.#name(cell);
    try {
      // Another tab may keep another text of the same cell.
      if (localStorage.getItem(name) === this.#kept.get(name)) localStorage.removeItem(name);
    } catch { /* storage is switched off: then nothing is kept in it */ }
    this.#kept.delete(name);
    if (this.sheet.edits.size === 0) this.full = false;
  }

  #name(cell) {
    return `${this.prefix}${this.sheet.placeOf(cell).id}:${this.sheet.measureOf(cell).code}`;
  }

  #adopt() {
    for (const { name, raw, kept } of left(this.prefix)) {
      const [place, code] = name.slice(this.prefix.length).split(':');
      const cell = this.sheet.cellOf(place, code);
      if (cell === undefined) {
        // A cell that the list no longer has cannot be shown: it is kept until its time is up.
        if (Date.now() - kept.at > keptFor) localStorage.removeItem(name);
        continue;
      }
      this.#kept.set(name, raw);
      const edit = { text: kept.text, base: kept.base, group: kept.group, sent: [], at: kept.at, state: 'waiting' };
      this.sheet.edits.set(cell, this.sheet.mayWrite(cell) ? edit : { ...edit, state: 'refused', sentence: 'Belum terkirim, dan sel ini tidak dapat lagi Anda isi. Catat isiannya bila masih diperlukan.' });
    }
    if (this.sheet.edits.size > 0) this.#schedule(0);
  }

  /** Another tab got the cell through; what it says now is read with the next refresh. */
  #settledElsewhere(name, raw) {
    if (raw !== this.#kept.get(name)) return;
    const [place, code] = name.slice(this.prefix.length).split(':');
    const cell = this.sheet.cellOf(place, code);
    if (this.sheet.edits.get(cell)?.state !== 'waiting') return;
    this.#drop(cell);
    this.told({ changed: [cell], stale: true });
  }
}

/** As the server reads it. Half a letter cannot be sent at all: it goes as a sign that the server calls broken. */
export function entry(sheet, cell, text, version) {
  return { p: sheet.placeOf(cell).id, m: sheet.measureOf(cell).code, t: text.replace(/\p{Surrogate}/gu, '\uffff'), v: version };
}

/** Oldest first. */
function left(prefix) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix)).map(name => ({ name, raw: localStorage.getItem(name) }))
      .map(one => ({ ...one, kept: parsed(one.raw) })).filter(one => one.kept).sort((a, b) => a.kept.at - b.kept.at);
  } catch {
    return [];
  }
}

function parsed(raw) {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

/** "1.234" and "1234" are one number. */
function same(a, b) {
  const plain = text => text.trim().toLowerCase().replaceAll('.', '').replace(/,0*$/, '');
  return plain(a) === plain(b);
}
