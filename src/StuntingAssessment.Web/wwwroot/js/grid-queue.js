// What was typed goes out by itself, several cells in one request, one request at a time. Until the server has answered for a cell, its text is kept
// in this browser under the person's name: a lost line, a closed lid or a reload loses nothing, and nobody else on this machine sends or sees it.

const waits = [2, 5, 15, 30, 60];
const pause = 350;
const mostTyped = 200;
const keptFor = 60 * 24 * 3600 * 1000;

export class Queue {
  #busy = false;
  #timer;
  #retries = 0;
  #stopped = null;

  /** `told` hears { changed, answer } after each change; `keep` is false while an admin looks as somebody else. */
  constructor(sheet, { url, token, slot, keep, told }) {
    Object.assign(this, { sheet, url, token, prefix: `ansit:${slot}|`, keep, told });
    if (keep) this.#adopt();
    addEventListener('online', () => this.hurry());
    addEventListener('focus', () => this.#stopped === 'session' && this.hurry());
    addEventListener('storage', event => event.key?.startsWith(this.prefix) && event.newValue === null && this.#settledElsewhere(event.key));
  }

  /** offline, session, closed: why nothing goes out; null when it does. */
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
      if (text === (now ? now.text : this.sheet.storedText(cell))) continue;
      changed.push(cell);
      if (now?.state !== 'sending' && text === this.sheet.storedText(cell)) this.#drop(cell);
      else this.#keep(cell, { text, base: now?.base ?? this.sheet.version(cell), state: 'waiting', group, sent: now?.sent ?? [], at: Date.now() });
    }
    this.told({ changed });
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
    for (const cell of cells) {
      const { theirs } = this.sheet.edits.get(cell);
      if (theirs) this.sheet.put(cell, theirs.content, theirs.version);
      this.#drop(cell);
    }
    this.told({ changed: cells });
  }

  hurry() {
    this.#retries = 0;
    this.#schedule(0);
  }

  #schedule(after) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), after);
  }

  #next() {
    const waiting = [...this.sheet.edits].filter(([, edit]) => edit.state === 'waiting');
    const group = waiting[0]?.[1].group ?? null;
    const together = waiting.filter(([, edit]) => edit.group === group);
    return { group, cells: group === null ? together.slice(0, mostTyped) : together };
  }

  async #send() {
    if (this.#busy || !this.keep || this.#stopped === 'closed') return;
    const { group, cells } = this.#next();
    if (cells.length === 0) return;
    this.#busy = true;
    const sent = new Map(cells.map(([cell, edit]) => [cell, edit.text]));
    for (const [cell, edit] of cells) this.#keep(cell, { ...edit, state: 'sending', sent: [...edit.sent, edit.text].slice(-3) });
    this.told({ changed: [...sent.keys()] });
    const answer = await this.#post({
      way: group === null ? 'grid' : 'paste',
      cells: cells.map(([cell, edit]) => ({ p: this.sheet.placeOf(cell).id, m: this.sheet.measureOf(cell).code, t: edit.text, v: edit.base })),
    });
    this.#busy = false;
    if (answer.cells) this.#take(answer, sent, group);
    else this.#failed(answer.status, sent, answer.sentence);
  }

  async #post(body) {
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: this.token },
        body: JSON.stringify(body),
      });
      if (answer.ok) return await answer.json();
      return { status: answer.type === 'opaqueredirect' ? 401 : answer.status, sentence: answer.status === 422 ? (await answer.json()).sentence : null };
    } catch {
      return { status: 0 };
    }
  }

  #take(answer, sent, group) {
    this.#retries = 0;
    this.#stopped = null;
    const places = new Set();
    for (const one of answer.cells) {
      const cell = this.sheet.cellOf(one.p, one.m);
      places.add(one.p);
      if (one.o === 'saved' || one.o === 'same') this.#settle(cell, one, sent.get(cell));
      else if (one.o === 'refused') this.#refuse(cell, one, sent.get(cell));
      else this.#clash(cell, one);
    }
    this.sheet.judgeAgain(places, answer.findings);
    this.told({ changed: [...sent.keys()], answer, group });
    if (this.count('waiting') > 0) this.#schedule(0);
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
    if (edit.text === text) this.#keep(cell, { ...edit, base: one.v, state: 'refused', sentence: one.s });
    else this.#keep(cell, { ...edit, base: one.v, state: 'waiting' });
  }

  #clash(cell, one) {
    const edit = this.sheet.edits.get(cell);
    // The answer to the own earlier save was lost on the way: nobody else wrote here.
    const own = one.mine && edit.sent.some(text => same(text, one.t));
    if (own) this.#keep(cell, { ...edit, base: one.v, state: 'waiting' });
    else this.#keep(cell, { ...edit, state: 'conflict', theirs: { content: one.n, text: one.t, version: one.v, by: one.by, at: one.at } });
  }

  #failed(status, sent, sentence) {
    for (const cell of sent.keys()) {
      const edit = this.sheet.edits.get(cell);
      if (edit?.state === 'sending') this.#keep(cell, { ...edit, state: 'waiting' });
    }
    this.#stopped = status === 401 ? 'session' : status === 0 || status === 429 || status >= 500 ? 'offline' : status === 409 ? null : 'closed';
    this.why = sentence ?? null;
    this.told({ changed: [...sent.keys()], status });
    if (this.#stopped !== 'closed') this.#schedule(waits[Math.min(this.#retries++, waits.length - 1)] * 1000);
  }

  #keep(cell, edit) {
    const before = this.sheet.edits.get(cell);
    this.sheet.edits.set(cell, edit);
    const { text, base, group, at } = edit;
    if (before?.text === text && before.base === base && before.group === group) return;
    try {
      localStorage.setItem(this.#name(cell), JSON.stringify({ text, base, group, at }));
    } catch {
      this.full = true;
    }
  }

  #drop(cell) {
    this.sheet.edits.delete(cell);
    try {
      localStorage.removeItem(this.#name(cell));
    } catch { /* storage is switched off: then nothing is kept in it */ }
  }

  #name(cell) {
    return `${this.prefix}${this.sheet.placeOf(cell).id}:${this.sheet.measureOf(cell).code}`;
  }

  #adopt() {
    for (const [name, kept] of left(this.prefix)) {
      const [place, code] = name.slice(this.prefix.length).split(':');
      const cell = this.sheet.cellOf(place, code);
      if (Date.now() - kept.at > keptFor) localStorage.removeItem(name);
      // A cell that the list no longer has cannot be shown: it is kept until its time is up.
      if (cell === undefined) continue;
      const edit = { text: kept.text, base: kept.base, group: kept.group, sent: [], at: kept.at, state: 'waiting' };
      this.sheet.edits.set(cell, this.sheet.mayWrite(cell) ? edit : { ...edit, state: 'refused', sentence: 'Belum terkirim, dan sel ini tidak dapat lagi Anda isi. Catat isiannya bila masih diperlukan.' });
    }
    if (this.sheet.edits.size > 0) this.#schedule(0);
  }

  /** Another tab got the cell through; what it says now is read with the next refresh. */
  #settledElsewhere(name) {
    const [place, code] = name.slice(this.prefix.length).split(':');
    const cell = this.sheet.cellOf(place, code);
    if (this.sheet.edits.get(cell)?.state !== 'waiting') return;
    this.sheet.edits.delete(cell);
    this.told({ changed: [cell], stale: true });
  }
}

function left(prefix) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix)).map(name => [name, JSON.parse(localStorage.getItem(name))]).sort(([, a], [, b]) => a.at - b.at);
  } catch {
    return [];
  }
}

/** "1.234" and "1234" are one number. */
function same(a, b) {
  const plain = text => text.trim().toLowerCase().replaceAll('.', '').replace(/,0*$/, '');
  return plain(a) === plain(b);
}
