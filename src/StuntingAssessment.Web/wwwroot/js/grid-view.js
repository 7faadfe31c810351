// Draws the grid: only the rows and columns that can be seen are in the page, all of one size, between paddings that stand for the others. The head
// and the foot are whole.

import { element, footRow, headRow, markHead, Painter, total } from './grid-cells.js';

const beyond = 8;   // rows
const beside = 3;   // columns

export class View {
  #rows = new Map();
  #spare = [];
  #template;
  #from = 0;
  #to = 0;
  #first = 0;   // the first column in the page
  #box = null;
  #frame = 0;

  /** Where the cursor is: a line and a column of what is shown; the other corner when a rectangle is marked. */
  at = { line: 0, column: 0 };
  mark = null;

  constructor(root, sheet) {
    this.root = root;
    this.sheet = sheet;
    this.painter = new Painter(sheet);
    this.head = part(root, 'sheet__head');
    this.body = part(root, 'sheet__body');
    this.foot = part(root, 'sheet__foot');
    root.addEventListener('scroll', () => this.later(), { passive: true });
    new ResizeObserver(() => {
      this.#box = null;
      this.later();
    }).observe(root);
  }

  /** Which lines and measures are shown. */
  show(lines, columns) {
    if (this.editing) this.endWriting();
    const cell = this.cell;
    this.lines = lines;
    this.columns = columns;
    this.root.style.setProperty('--columns', columns.length);
    this.root.setAttribute('aria-rowcount', lines.length + 2);
    this.root.setAttribute('aria-colcount', columns.length + 1);
    this.head.replaceChildren(headRow(this.sheet, columns));
    this.#clear();
    this.goToCell(cell, false) || this.goTo(this.#firstLine(), 0, false);
    this.draw();
  }

  later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.draw());
  }

  /** The villages of the changed cells, or all when it is not known what changed. Sums and heads are drawn apart: `total`. */
  refresh(changed) {
    const places = changed && new Set(changed.map(cell => Math.floor(cell / this.sheet.width)));
    for (const [line, row] of this.#rows) {
      const { place } = this.lines[line];
      if (place !== undefined && (!places || places.has(place))) this.#fill(row, line);
    }
  }

  /** What is counted and said over whole columns. */
  total() {
    for (const [line, row] of this.#rows) if (this.lines[line].place === undefined) this.#fill(row, line);
    this.head.querySelectorAll('.sheet__column').forEach((head, column) => markHead(head, this.sheet, this.columns[column]));
    this.#drawFoot();
  }

  draw() {
    const held = this.body.contains(document.activeElement);
    // Rows of another number of cells are of no use any more.
    if (this.#template && this.#template.children.length !== this.#measure().count + 1) this.#clear();
    const { row: height, view } = this.#measure();
    const { scrollTop } = this.root;
    const first = Math.max(0, Math.floor(scrollTop / height) - beyond);
    const last = Math.min(this.lines.length, Math.ceil((scrollTop + view) / height) + beyond);
    const columns = this.#window();
    if (first === this.#from && last === this.#to && columns === this.#first && this.#rows.size > 0) return;
    for (const [line, row] of this.#rows) {
      if (line >= first && line < last) continue;
      this.#leave(row, [...row.children]);
      row.remove();
      this.#rows.delete(line);
      this.#spare.push(row);
    }
    if (columns !== this.#first) this.#shift(columns);
    const kept = [...this.#rows.keys()];
    const next = kept.length > 0 ? this.#rows.get(Math.min(...kept)) : null;
    for (let line = first; line < last; line++) {
      if (this.#rows.has(line)) continue;
      const row = this.#newRow(line);
      this.#rows.set(line, row);
      if (next && line < Math.min(...kept)) next.before(row);
      else this.body.append(row);
    }
    this.body.style.paddingBlock = `${first * height}px ${(this.lines.length - last) * height}px`;
    [this.#from, this.#to] = [first, last];
    if (!this.foot.firstChild) this.#drawFoot();
    if (this.mark) this.#mark();
    this.#keepFocus(held);
  }

  /** The first of the columns that have to be in the page; the one of now as long as those in view are. */
  #window() {
    const { column, width, count } = this.#measure();
    const left = Math.floor(this.root.scrollLeft / column);
    const right = Math.ceil((this.root.scrollLeft + width) / column);
    const isIn = left >= this.#first && Math.min(right, this.columns.length) <= this.#first + count;
    return isIn ? this.#first : Math.max(0, Math.min(left - beside, this.columns.length - count));
  }

  /** Cells that leave on one side come back on the other; those that stay are not touched. */
  #shift(first) {
    const { count } = this.#measure();
    const step = first - this.#first;
    const moved = Math.min(Math.abs(step), count);
    this.#first = first;
    this.body.style.setProperty('--first', first + 2);
    for (const [line, row] of this.#rows) {
      const cells = [...row.children].slice(1);
      const leaving = step > 0 ? cells.slice(0, moved) : cells.slice(-moved);
      this.#leave(row, leaving);
      if (moved < count) step > 0 ? row.append(...leaving) : row.firstChild.after(...leaving);
      this.#number(row);
      this.#fill(row, line);
    }
    for (const row of this.#spare) this.#number(row);
  }

  /** What was written in them is taken, and the cursor is elsewhere. */
  #leave(row, cells) {
    if (this.editing && cells.some(cell => cell.contains(this.editing))) this.endWriting();
    for (const cell of cells) {
      if (cell.tabIndex === 0) cell.tabIndex = -1;
      if (cell.hasAttribute('aria-selected')) cell.removeAttribute('aria-selected');
    }
  }

  #number(row) {
    for (let at = 1; at < row.children.length; at++) row.children[at].setAttribute('aria-colindex', this.#first + at + 1);
  }

  get cell() {
    const line = this.lines?.[this.at.line];
    return line?.place === undefined ? undefined : this.sheet.cell(line.place, this.columns[this.at.column]);
  }

  /** The element of the cursor's cell, when it is in view. */
  get element() {
    return this.elementOf(this.at.line, this.at.column);
  }

  elementOf(line, column) {
    return column < this.#first ? undefined : this.#rows.get(line)?.children[column - this.#first + 1];
  }

  placeOf(target) {
    const cell = target.closest?.('[role="gridcell"]');
    const row = cell?.parentElement;
    if (!row || row.parentElement !== this.body) return null;
    return { line: Number(row.getAttribute('aria-rowindex')) - 2, column: Number(cell.getAttribute('aria-colindex')) - 2 };
  }

  goTo(line, column, focus = true, extend = false) {
    const before = this.element;
    if (extend) this.mark ??= { ...this.at };
    else this.mark = null;
    this.at = { line: clamp(line, this.lines.length), column: clamp(column, this.columns.length) };
    if (before) before.tabIndex = -1;
    if (focus) this.reveal();
    this.draw();
    this.#mark();
    this.#keepFocus(focus);
    this.root.dispatchEvent(new CustomEvent('grid:at'));
  }

  /** False when a filter hides the cell. */
  goToCell(cell, focus = true) {
    if (cell === undefined) return false;
    const line = this.lines.findIndex(one => one.place === Math.floor(cell / this.sheet.width));
    const column = this.columns.indexOf(cell % this.sheet.width);
    if (line < 0 || column < 0) return false;
    this.goTo(line, column, focus);
    return true;
  }

  /** The next line that has cells, from there in that direction. */
  lineBeside(line, step) {
    for (let next = line + step; next >= 0 && next < this.lines.length; next += step) if (this.lines[next].place !== undefined) return next;
    return line;
  }

  /** Lines and columns between the two corners. */
  get range() {
    const other = this.mark ?? this.at;
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
    if (this.body.contains(document.activeElement)) this.root.focus({ preventScroll: true });
    // As high as with its rows: the browser would scroll up otherwise.
    this.#box = null;
    this.body.style.paddingBlock = `0 ${this.lines.length * this.#measure().row}px`;
    this.#rows.clear();
    this.#spare = [];
    this.#template = null;
    this.#first = 0;
    this.body.style.setProperty('--first', 2);
    this.body.replaceChildren();
    this.foot.replaceChildren();
    [this.#from, this.#to] = [0, 0];
  }

  #firstLine() {
    return Math.max(0, this.lines.findIndex(line => line.place !== undefined));
  }

  /** Sizes, asked for once: to ask makes the browser lay the page out. */
  #measure() {
    if (this.#box) return this.#box;
    const row = parseFloat(getComputedStyle(this.root).getPropertyValue('--row')) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const [name, column] = ['.sheet__name', '.sheet__column'].map(part => this.head.querySelector(part)?.offsetWidth || 1);
    const width = this.root.clientWidth - name;
    const count = Math.min(this.columns.length, Math.ceil(width / column) + 2 * beside);
    return this.#box = { row, name, column, width, count, view: this.root.clientHeight, head: this.head.offsetHeight, foot: this.foot.offsetHeight || 56 };
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

  /** One element of the grid can be reached by Tab: the cursor's cell, or the grid itself while that is out of view. */
  #keepFocus(wanted) {
    const element = this.element;
    this.root.tabIndex = element ? -1 : 0;
    if (element) element.tabIndex = 0;
    if (!wanted || this.editing) return;
    (element ?? this.root).focus({ preventScroll: true });
  }

  #mark() {
    for (const cell of this.body.querySelectorAll('[aria-selected]')) cell.removeAttribute('aria-selected');
    if (!this.mark) return;
    const { lines, columns } = this.range;
    for (const line of lines) {
      if (this.#rows.has(line)) for (const column of columns) this.elementOf(line, column)?.setAttribute('aria-selected', 'true');
    }
  }

  /** A row that left the view is written anew; only the first ones are made. */
  #newRow(line) {
    const row = this.#spare.pop() ?? (this.#template ??= this.#emptyRow()).cloneNode(true);
    row.setAttribute('aria-rowindex', line + 2);
    this.#fill(row, line);
    return row;
  }

  #emptyRow() {
    const row = element('div', 'sheet__row', { role: 'row' });
    row.append(element('div', 'sheet__name', { role: 'rowheader', 'aria-colindex': 1 }));
    for (let at = 0; at < this.#measure().count; at++) row.append(element('div', 'sheet__cell', { role: 'gridcell', tabindex: -1 }));
    this.#number(row);
    return row;
  }

  #fill(row, index) {
    const line = this.lines[index];
    const [name, ...cells] = row.children;
    const isDistrict = line.place === undefined;
    if (row.classList.contains('sheet__row--district') !== isDistrict) {
      row.classList.toggle('sheet__row--district', isDistrict);
      for (const cell of row.children) this.painter.wipe(cell);
    }
    const words = isDistrict ? line.name : this.sheet.places[line.place].name;
    if (name.textContent !== words) name.textContent = words;
    cells.forEach((cell, at) => {
      const measure = this.columns[this.#first + at];
      if (isDistrict) total(cell, this.sheet, measure, line.places);
      else if (!this.editing || !cell.contains(this.editing)) this.painter.paint(cell, line.place, measure);
    });
  }

  #drawFoot() {
    this.foot.replaceChildren(footRow(this.sheet, this.columns, this.lines));
  }
}

function part(root, name) {
  const made = element('div', name, { role: 'rowgroup' });
  root.append(made);
  return made;
}

const clamp = (value, count) => Math.max(0, Math.min(count - 1, value));
