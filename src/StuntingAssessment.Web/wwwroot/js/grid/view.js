// @ts-check
// Draws the grid: only the rows and columns that can be seen are in the page, all of one size, between paddings that stand for the others. The head
// and the foot are whole.

import { footRow, headRow, make, markHead } from './cells.js';
import { Rows } from './rows.js';

/** @import { Sheet } from './model.js' */
/** @import { Line, Position } from './types.js' */

/** @typedef {{ row: number, name: number, column: number, width: number, count: number, view: number, head: number, foot: number }} Box */

const beyond = 8;   // rows
const beside = 3;   // columns

export class View {
  #from = 0;
  #to = 0;

  /** @type {Box | null} */
  #box = null;

  #frame = 0;
  #head;
  #body;
  #foot;

  /** @type {Rows} */
  #rows;

  /** Where the cursor is. @type {Position} */
  at = { line: 0, column: 0 };

  /** The other corner when a rectangle is marked. @type {Position | null} */
  mark = null;

  /** @type {Line[]} */
  lines = [];

  /** Measures, in the order in which they are shown. @type {number[]} */
  columns = [];

  /** The field in which a cell is written. @type {HTMLInputElement | null} */
  editing = null;

  /** Takes what is being written; whoever writes sets it. */
  endWriting = () => {};

  /** @param {HTMLElement} root @param {Sheet} sheet */
  constructor(root, sheet) {
    this.root = root;
    this.sheet = sheet;
    this.#head = part(root, 'sheet__head');
    this.#body = part(root, 'sheet__body');
    this.#foot = part(root, 'sheet__foot');
    this.#rows = new Rows(this, this.#body);
    root.addEventListener('scroll', () => this.#later(), { passive: true });
    new ResizeObserver(() => {
      this.#box = null;
      this.#later();
    }).observe(root);
  }

  /** Which lines and measures are shown. @param {Line[]} lines @param {number[]} columns */
  show(lines, columns) {
    if (this.editing) this.endWriting();
    const cell = this.cell;
    this.lines = lines;
    this.columns = columns;
    this.root.style.setProperty('--columns', `${columns.length}`);
    this.root.setAttribute('aria-rowcount', `${lines.length + 2}`);
    this.root.setAttribute('aria-colcount', `${columns.length + 1}`);
    this.#head.replaceChildren(headRow(this.sheet, columns));
    this.#clear();
    if (!this.goToCell(cell, false)) this.goTo(this.#firstLine(), 0, false);
    this.#draw();
  }

  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  /**
   * The villages of the changed cells, or all when it is not known what changed. Sums and heads are drawn apart: `total`.
   * @param {number[]} [changed]
   */
  refresh(changed) {
    const places = changed && new Set(changed.map(cell => this.sheet.rowOf(cell)));
    this.#rows.refresh(place => place !== undefined && (!places || places.has(place)));
  }

  /** What is counted and said over whole columns. */
  total() {
    this.#rows.refresh(place => place === undefined);
    const heads = /** @type {NodeListOf<HTMLElement>} */ (this.#head.querySelectorAll('.sheet__column'));
    heads.forEach((head, column) => markHead(head, this.sheet, this.columns[column]));
    this.#drawFoot();
  }

  #draw() {
    const held = this.#body.contains(document.activeElement);
    if (!this.#rows.fit(this.#measure().count)) this.#clear();
    const { row: height, view, count } = this.#measure();
    const { scrollTop } = this.root;
    const first = Math.max(0, Math.floor(scrollTop / height) - beyond);
    const last = Math.min(this.lines.length, Math.ceil((scrollTop + view) / height) + beyond);
    const column = this.#firstColumn();
    if (first === this.#from && last === this.#to && column === this.#rows.first && !this.#rows.isEmpty) return;
    this.#rows.show(first, last, column, count);
    this.#body.style.paddingBlock = `${first * height}px ${(this.lines.length - last) * height}px`;
    [this.#from, this.#to] = [first, last];
    if (!this.#foot.firstChild) this.#drawFoot();
    if (this.mark) this.#mark();
    this.#keepFocus(held);
  }

  /** The first of the columns that have to be in the page; the one of now as long as those in view are. */
  #firstColumn() {
    const { column, width, count } = this.#measure();
    const left = Math.floor(this.root.scrollLeft / column);
    const right = Math.ceil((this.root.scrollLeft + width) / column);
    const isIn = left >= this.#rows.first && Math.min(right, this.columns.length) <= this.#rows.first + count;
    return isIn ? this.#rows.first : Math.max(0, Math.min(left - beside, this.columns.length - count));
  }

  get cell() {
    const place = this.lines[this.at.line]?.place;
    return place === undefined ? undefined : this.sheet.cell(place, this.columns[this.at.column]);
  }

  /** The element of the cursor's cell, when it is in view. */
  get element() {
    return this.#rows.elementOf(this.at.line, this.at.column);
  }

  /** Where an event happened; null outside of the cells. @param {EventTarget | null} target @returns {Position | null} */
  positionOf(target) {
    const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
    const row = cell?.parentElement;
    if (!cell || row?.parentElement !== this.#body) return null;
    return { line: Number(row.getAttribute('aria-rowindex')) - 2, column: Number(cell.getAttribute('aria-colindex')) - 2 };
  }

  /**
   * @param {number} line
   * @param {number} column
   * @param {boolean} focus
   * @param {boolean} extend  Whether the marked rectangle grows to there.
   */
  goTo(line, column, focus = true, extend = false) {
    const before = this.element;
    if (extend) this.mark ??= { ...this.at };
    else this.mark = null;
    this.at = { line: clamp(line, this.lines.length), column: clamp(column, this.columns.length) };
    if (before) before.tabIndex = -1;
    if (focus) this.reveal();
    this.#draw();
    this.#mark();
    this.#keepFocus(focus);
    this.root.dispatchEvent(new CustomEvent('grid:at'));
  }

  /** False when a filter hides the cell. @param {number | undefined} cell @param {boolean} focus */
  goToCell(cell, focus = true) {
    if (cell === undefined) return false;
    const line = this.lines.findIndex(one => one.place === this.sheet.rowOf(cell));
    const column = this.columns.indexOf(this.sheet.columnOf(cell));
    if (line < 0 || column < 0) return false;
    this.goTo(line, column, focus);
    return true;
  }

  /** The next line that has cells, from there in that direction. @param {number} line @param {number} step */
  lineBeside(line, step) {
    for (let next = line + step; next >= 0 && next < this.lines.length; next += step) if (this.lines[next].place !== undefined) return next;
    return line;
  }

  /** Lines and columns between the two corners. */
  get range() {
    const other = this.mark ?? this.at;
    /** @param {number} a @param {number} b */
    const between = (a, b) => Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => Math.min(a, b) + i);
    return {
      lines: between(this.at.line, other.line).filter(line => this.lines[line]?.place !== undefined),
      columns: between(this.at.column, other.column),
    };
  }

  get page() {
    const { row, view, head, foot } = this.#measure();
    return Math.max(1, Math.floor((view - head - foot) / row) - 1);
  }

  #clear() {
    if (this.editing) this.endWriting();
    if (this.#body.contains(document.activeElement)) this.root.focus({ preventScroll: true });
    // As high as with its rows: the browser would scroll up otherwise.
    this.#box = null;
    this.#body.style.paddingBlock = `0 ${this.lines.length * this.#measure().row}px`;
    this.#rows.clear();
    this.#foot.replaceChildren();
    [this.#from, this.#to] = [0, 0];
  }

  #firstLine() {
    return Math.max(0, this.lines.findIndex(line => line.place !== undefined));
  }

  /** Sizes, asked for once: to ask makes the browser lay the page out. */
  #measure() {
    if (this.#box) return this.#box;
    const row = parseFloat(getComputedStyle(this.root).getPropertyValue('--row')) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const [name, column] = ['.sheet__name', '.sheet__column'].map(head => /** @type {HTMLElement | null} */ (this.#head.querySelector(head))?.offsetWidth || 1);
    const width = this.root.clientWidth - name;
    const count = Math.min(this.columns.length, Math.ceil(width / column) + 2 * beside);
    this.#box = { row, name, column, width, count, view: this.root.clientHeight, head: this.#head.offsetHeight, foot: this.#foot.offsetHeight || 56 };
    return this.#box;
  }

  reveal() {
    const { row, column, width, view, head, foot } = this.#measure();
    const top = this.at.line * row;
    // A district's first village shows its heading.
    const heading = this.lines[this.at.line - 1]?.place === undefined ? row : 0;
    const { scrollTop, scrollLeft } = this.root;
    if (top - heading < scrollTop) this.root.scrollTop = top - heading;
    else if (top + row > scrollTop + view - head - foot) this.root.scrollTop = top + row - view + head + foot;
    const left = this.at.column * column;
    if (left < scrollLeft) this.root.scrollLeft = left;
    else if (left + column > scrollLeft + width) this.root.scrollLeft = left + column - width;
  }

  /**
   * One element of the grid can be reached by Tab: the cursor's cell, or the grid itself while that is out of view.
   * @param {boolean} wanted
   */
  #keepFocus(wanted) {
    const element = this.element;
    this.root.tabIndex = element ? -1 : 0;
    if (element) element.tabIndex = 0;
    if (!wanted || this.editing) return;
    (element ?? this.root).focus({ preventScroll: true });
  }

  #mark() {
    for (const cell of this.#body.querySelectorAll('[aria-selected]')) cell.removeAttribute('aria-selected');
    if (!this.mark) return;
    const { lines, columns } = this.range;
    for (const line of lines) for (const column of columns) this.#rows.elementOf(line, column)?.setAttribute('aria-selected', 'true');
  }

  /** Something else stands in the cell now: what is drawn next in it is drawn wholly. @param {HTMLElement} element */
  forget(element) {
    this.#rows.forget(element);
  }

  #drawFoot() {
    this.#foot.replaceChildren(footRow(this.sheet, this.columns, this.lines));
  }
}

/** @param {HTMLElement} root @param {string} name */
function part(root, name) {
  const made = make('div', name, { role: 'rowgroup' });
  root.append(made);
  return made;
}

/** @param {number} value @param {number} count */
const clamp = (value, count) => Math.max(0, Math.min(count - 1, value));
