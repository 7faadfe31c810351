// @ts-check
// The grid of one office: puts its parts together. Each part has its own file; this one only lets them hear of each other.

import { Clipboard } from './grid/clipboard.js';
import { askText, settleConflicts } from './grid/dialog.js';
import { Drawer } from './grid/drawer.js';
import { Filter } from './grid/filter.js';
import { History } from './grid/history.js';
import { Keys } from './grid/keys.js';
import { notApplicable } from './grid/numbers.js';
import { Queue } from './grid/queue.js';
import { get, readSheet } from './grid/source.js';
import { about, countCells, Status } from './grid/status.js';
import { View } from './grid/view.js';

/** @import { Sheet } from './grid/model.js' */
/** @import { Acts, Answer, CommentedCell, Content, FoundAt, News, SheetData } from './grid/types.js' */

const quiet = 3000;
const stale = 60_000;
const unhurried = 80;

for (const region of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-grid]'))) start(region);

/** @param {HTMLElement} region */
async function start(region) {
  const sheet = await readSheet(region).catch(() => null);
  // Without its numbers the list of villages with its forms is still there.
  region.dataset.grid = sheet ? 'ready' : 'failed';
  if (sheet) new Grid(region, sheet).begin();
}

class Grid {
  #readAt = Date.now();
  #judging = 0;
  #refreshing = 0;
  #summing = 0;
  #isAsking = false;

  #region;
  #url;
  #sheet;
  #status;
  #view;
  #filter;
  #queue;
  #history;
  #drawer;
  #keys;

  /** @param {HTMLElement} region @param {Sheet} sheet */
  constructor(region, sheet) {
    const { gridUrl: url = '', gridSlot: slot, gridTimezone: timeZone } = region.dataset;
    const token = /** @type {HTMLInputElement} */ (region.querySelector('input[name="__RequestVerificationToken"]')).value;
    this.#region = region;
    this.#url = url;
    this.#sheet = sheet;
    this.#status = new Status(this.#find('state'), this.#find('note'), { conflicts: this.#find('conflicts'), timeZone });
    this.#view = new View(this.#find('sheet'), sheet);
    this.#filter = new Filter(/** @type {HTMLFormElement} */ (this.#find('filter')), sheet, () => this.#show());
    this.#queue = new Queue(sheet, { url: `${url}/isian`, token, slot, keep: 'gridKeep' in region.dataset, told: news => this.#heard(news) });
    this.#history = new History(sheet, this.#queue, { undoUrl: batch => `${url}/kumpulan/${batch}/pembatalan`, token, told: words => this.#undone(words) });
    this.#drawer = new Drawer(this.#find('drawer'), { urlOf: cell => this.#cellUrl(cell), token, closed: () => this.#comeBack(), changed: () => this.#judgeSoon() });
    const acts = this.#acts(timeZone);
    this.#keys = new Keys(this.#view, acts);
    new Clipboard(this.#view, { trial: `${url}/isian/coba`, token, acts });
  }

  begin() {
    const [view, filter] = [this.#view, this.#filter];
    view.root.addEventListener('grid:at', () => this.#moved());
    view.root.addEventListener('focusin', () => this.#readYearBefore());
    addEventListener('hashchange', () => view.goToCell(filter.cell));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && Date.now() - this.#readAt > stale) this.#refresh();
    });
    addEventListener('beforeunload', event => this.#queue.full && this.#sheet.edits.size > 0 && event.preventDefault());
    this.#show();
    if (filter.cell !== undefined && !view.goToCell(filter.cell)) {
      filter.clear();
      setTimeout(() => view.goToCell(filter.cell));
    }
    this.#status.tell(this.#queue);
  }

  /** @param {string} name */
  #find(name) {
    return /** @type {HTMLElement} */ (this.#region.querySelector(`[data-grid-${name}]`));
  }

  /** @param {string | undefined} timeZone @returns {Acts} */
  #acts(timeZone) {
    const acts = {
      /** @param {Map<number, string>} texts @param {string | null} group */
      type: (texts, group = null) => this.#history.type(texts, group),
      undo: async () => { this.#view.goToCell(await this.#history.undo()); },
      redo: async () => { this.#view.goToCell(await this.#history.redo()); },
      open: async () => {
        if (this.#view.cell === undefined) return;
        await this.#drawer.open(this.#view.cell);
        this.#view.reveal();
      },
      problem: () => this.#goToProblem(),
      missing: () => this.#jump(cell => this.#sheet.isMissing(cell), 'Tidak ada sel kosong lagi pada kolom yang tampil.'),
      /** @param {number | undefined} cell */
      refuse: cell => this.#status.note(this.#whyLocked(cell)),
      /** @param {string} words */
      note: words => this.#status.note(words),
      empty: () => this.#keys.empty(),
      isWriting: () => this.#keys.isWriting,
    };
    const buttons = {
      undo: acts.undo, redo: acts.redo, open: acts.open, problem: acts.problem, gap: acts.missing,
      apart: () => this.#markApart(acts),
      conflicts: () => settleConflicts(this.#sheet, this.#queue, timeZone).then(() => this.#comeBack()),
    };
    for (const [name, act] of Object.entries(buttons)) this.#find(name)?.addEventListener('click', act);
    return acts;
  }

  #show() {
    const [view, lines] = [this.#view, this.#filter.lines];
    this.#find('empty').hidden = lines.length > 0;
    this.#find('reset').hidden = !this.#filter.isOn;
    view.root.hidden = lines.length === 0;
    this.#find('count').textContent = `${lines.filter(line => line.place !== undefined).length} dari ${this.#sheet.places.length} baris`;
    if (lines.length > 0) view.show(lines, this.#filter.columns);
  }

  #comeBack() {
    this.#view.goTo(this.#view.at.line, this.#view.at.column);
  }

  #moved() {
    const cell = this.#view.cell;
    if (cell === undefined) return;
    about(this.#find('about'), this.#sheet, cell);
    this.#drawer.follow(cell);
  }

  /** The queue told of a change; an answer of the server brings the time and, of a paste, its batch. @param {News} news */
  #heard({ changed, answer, group, stale: isStale }) {
    if (answer?.batch) this.#history.taken(group, answer.batch);
    this.#afterChange(answer, changed);
    if (answer) this.#judgeSoon();
    if (isStale) this.#refresh();
  }

  /** @param {string} words */
  #undone(words) {
    this.#status.note(words);
    this.#afterChange();
    this.#judgeSoon();
  }

  /**
   * The cells at once; what is counted over the whole table follows when the key has been answered.
   * @param {Answer} [answer]
   * @param {number[]} [changed]
   */
  #afterChange(answer, changed) {
    const cell = this.#view.cell;
    this.#view.refresh(changed);
    clearTimeout(this.#summing);
    this.#summing = setTimeout(() => {
      this.#view.total();
      countCells(this.#sheet);
    }, unhurried);
    if (cell !== undefined) about(this.#find('about'), this.#sheet, cell);
    this.#status.tell(this.#queue, answer);
    /** @type {HTMLButtonElement} */ (this.#find('undo')).disabled = !this.#history.canUndo;
    /** @type {HTMLButtonElement} */ (this.#find('redo')).disabled = !this.#history.canRedo;
  }

  /** Warnings hold villages against each other: they are asked for when the hands rest. */
  #judgeSoon() {
    clearTimeout(this.#judging);
    this.#judging = setTimeout(async () => {
      if (this.#queue.busy || this.#queue.stopped) return;
      try {
        const { puts } = this.#sheet;
        /** @type {{ findings: FoundAt<number | null>[], comments: CommentedCell[] }} */
        const { findings, comments } = await get(`${this.#url}/temuan.json`);
        if (this.#sheet.puts !== puts) return;
        this.#sheet.judge(findings);
        this.#sheet.remark(comments);
        this.#afterChange();
      } catch { /* the next change asks again */ }
    }, quiet);
  }

  /** What others wrote meanwhile; later, when somebody writes here meanwhile. */
  async #refresh() {
    clearTimeout(this.#refreshing);
    try {
      const { puts } = this.#sheet;
      /** @type {SheetData | null} */
      const data = this.#keys.isWriting ? null : await get(`${this.#url}/isian.json`);
      if (!data || this.#keys.isWriting || this.#sheet.puts !== puts) {
        this.#refreshing = setTimeout(() => this.#refresh(), quiet);
        return;
      }
      if (data.measures.length !== this.#sheet.width || data.places !== this.#region.dataset.gridPlaces) {
        this.#status.note('Daftar desa/kelurahan atau kolom berubah. Muat ulang halaman untuk melihatnya.');
        return;
      }
      this.#sheet.take(data);
      this.#readAt = Date.now();
      this.#afterChange();
      this.#moved();
    } catch { /* without a line the grid stays as it is */ }
  }

  /** As much again as the numbers of this year: for whoever works here, not for whoever only looks in. */
  async #readYearBefore() {
    if (this.#sheet.before || this.#isAsking) return;
    this.#isAsking = true;
    try {
      /** @type {Content[][]} */
      const before = await get(`${this.#url}/tahun-lalu.json`);
      this.#sheet.before = before;
      this.#moved();
    } catch { /* the next time the cursor comes in */ }
    this.#isAsking = false;
  }

  #goToProblem() {
    const stops = this.#sheet.columnStops(this.#view.lines.flatMap(line => line.place ?? []), this.#view.columns);
    this.#jump(cell => this.#sheet.isProblem(cell) || stops.has(cell), 'Tidak ada masalah lagi pada kolom yang tampil.');
  }

  /**
   * From the cursor on, column by column within a village, around the end back to the start.
   * @param {(cell: number) => boolean} isWanted
   * @param {string} otherwise
   */
  #jump(isWanted, otherwise) {
    const { lines, columns, cell: from, root } = this.#view;
    const cells = lines.flatMap(({ place }) => place === undefined ? [] : columns.map(column => this.#sheet.cell(place, column)));
    const after = from === undefined ? 0 : cells.indexOf(from) + 1;
    const next = [...cells.slice(after), ...cells.slice(0, after)].find(isWanted);
    if (next === undefined) {
      this.#status.note(otherwise);
      return;
    }
    root.scrollIntoView({ block: 'nearest' });
    this.#view.goToCell(next);
  }

  /** @param {Acts} acts */
  async #markApart(acts) {
    const [cell, sheet] = [this.#view.cell, this.#sheet];
    if (cell === undefined || !sheet.mayWrite(cell)) {
      acts.refuse(cell);
      return;
    }
    const content = sheet.content(cell);
    const where = `${sheet.measureOf(cell).title}, ${sheet.placeOf(cell).name}`;
    const reason = await askText('Tidak berlaku di sini', where, 'Alasan', typeof content === 'string' ? content : '');
    if (reason) acts.type(new Map([[cell, `${notApplicable}: ${reason}`]]));
    this.#view.goToCell(cell);
  }

  /** @param {number | undefined} cell */
  #whyLocked(cell) {
    if (cell === undefined) return 'Pilih sel sebuah desa/kelurahan.';
    const sheet = this.#sheet;
    if (!sheet.exists(sheet.rowOf(cell), sheet.columnOf(cell))) return 'Kolom ini tidak diisi pada baris ini.';
    // The sentence stands above the grid, not in it.
    return sheet.open ? `Kolom ini diisi ${sheet.measureOf(cell).owner}.` : this.#find('closed')?.textContent?.trim() || 'Tabel ini hanya dapat dibaca.';
  }

  /** @param {number} cell */
  #cellUrl(cell) {
    return `${this.#region.dataset.gridCells}/${this.#sheet.placeOf(cell).id}/${this.#sheet.measureOf(cell).code}`;
  }
}
