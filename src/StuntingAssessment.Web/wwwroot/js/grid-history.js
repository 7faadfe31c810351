// Undo and redo of what was typed on this page. A paste that the server has is taken back there as one batch, so that what others changed since stays.

export class History {
  #done = [];
  #undone = [];

  constructor(sheet, queue, { undoUrl, token, told }) {
    Object.assign(this, { sheet, queue, undoUrl, token, told });
  }

  get canUndo() { return this.#done.length > 0; }

  get canRedo() { return this.#undone.length > 0; }

  /** Types, and remembers what stood there before. */
  type(texts, group = null) {
    const before = new Map([...texts.keys()].map(cell => [cell, this.sheet.text(cell)]));
    const changed = this.queue.add(texts, group);
    if (changed.length === 0) return;
    this.#done.push({ before: pick(before, changed), after: pick(texts, changed), group, batch: null });
    this.#undone = [];
    if (this.#done.length > 200) this.#done.shift();
  }

  /** The server keeps what was pasted under this number. */
  taken(group, batch) {
    const step = this.#done.find(one => one.group === group);
    if (step) step.batch = batch;
  }

  async undo() {
    const step = this.#done.pop();
    if (!step) return undefined;
    const cells = [...step.before.keys()];
    if (step.batch === null || !await this.#takeBack(step)) this.queue.add(step.before, null);
    this.#undone.push(step);
    return cells[0];
  }

  redo() {
    const step = this.#undone.pop();
    if (!step) return undefined;
    step.group = step.group === null ? null : `${Date.now()}`;
    step.batch = null;
    this.queue.add(step.after, step.group);
    this.#done.push(step);
    return [...step.after.keys()][0];
  }

  /** False when the server could not be asked: then the earlier texts are typed again. */
  async #takeBack(step) {
    try {
      const answer = await fetch(this.undoUrl(step.batch), { method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json', RequestVerificationToken: this.token } });
      if (!answer.ok) return false;
      const { cells, sentence } = await answer.json();
      for (const { p, m, n, v } of cells) this.sheet.put(this.sheet.cellOf(p, m), n, v);
      this.queue.yieldTo(...[...step.before.keys()].filter(cell => ['refused', 'conflict'].includes(this.sheet.edits.get(cell)?.state)));
      this.told(sentence);
      return true;
    } catch {
      return false;
    }
  }
}

const pick = (texts, cells) => new Map(cells.map(cell => [cell, texts.get(cell)]));
