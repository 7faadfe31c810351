// @ts-check
// The rows that are in the page, and the columns of them: what leaves the view on one side is written anew on the other.

import { make, Painter, total } from './cells.js';

/** @import { View } from './view.js' */

export class Rows {
  /** By line. @type {Map<number, HTMLElement>} */
  #rows = new Map();

  /** @type {HTMLElement[]} */
  #spare = [];

  /** @type {HTMLElement | null} */
  #template = null;

  #first = 0;
  #view;
  #body;
  #painter;

  /** @param {View} view @param {HTMLElement} body */
  constructor(view, body) {
    this.#view = view;
    this.#body = body;
    this.#painter = new Painter(view.sheet);
  }

  /** The first column that is in the page. */
  get first() { return this.#first; }

  get isEmpty() { return this.#rows.size === 0; }

  /** Rows of another number of cells are of no use any more. @param {number} count */
  fit(count) {
    return !this.#template || this.#template.children.length === count + 1;
  }

  clear() {
    this.#rows.clear();
    this.#spare = [];
    this.#template = null;
    this.#first = 0;
    this.#body.style.setProperty('--first', '2');
    this.#body.replaceChildren();
  }

  /**
   * Brings these lines into the page, from the first one to before the last.
   * @param {number} first
   * @param {number} last
   * @param {number} column  The first one.
   * @param {number} count  Of columns.
   */
  show(first, last, column, count) {
    for (const [line, row] of this.#rows) {
      if (line >= first && line < last) continue;
      this.#leave(cellsIn(row));
      row.remove();
      this.#rows.delete(line);
      this.#spare.push(row);
    }
    if (column !== this.#first) this.#shift(column, count);
    const kept = Math.min(...this.#rows.keys());
    const next = this.#rows.get(kept);
    for (let line = first; line < last; line++) {
      if (this.#rows.has(line)) continue;
      const row = this.#newRow(line, count);
      this.#rows.set(line, row);
      if (next && line < kept) next.before(row);
      else this.#body.append(row);
    }
  }

  /** Writes those lines anew whose place is wanted. @param {(place: number | undefined) => boolean} isWanted */
  refresh(isWanted) {
    for (const [line, row] of this.#rows) if (isWanted(this.#view.lines[line].place)) this.#fill(row, line);
  }

  /** The element of a cell, when it is in the page. @param {number} line @param {number} column */
  elementOf(line, column) {
    return column < this.#first ? undefined : /** @type {HTMLElement | undefined} */ (this.#rows.get(line)?.children[column - this.#first + 1]);
  }

  /** What is drawn next in it is drawn wholly. @param {HTMLElement} element */
  forget(element) {
    this.#painter.forget(element);
  }

  /** Cells that leave on one side come back on the other; those that stay are not touched. @param {number} first @param {number} count */
  #shift(first, count) {
    const step = first - this.#first;
    const moved = Math.min(Math.abs(step), count);
    this.#first = first;
    this.#body.style.setProperty('--first', `${first + 2}`);
    for (const [line, row] of this.#rows) {
      const [name, ...cells] = cellsIn(row);
      const leaving = step > 0 ? cells.slice(0, moved) : cells.slice(-moved);
      this.#leave(leaving);
      if (moved < count) {
        if (step > 0) row.append(...leaving);
        else name.after(...leaving);
      }
      this.#number(row);
      this.#fill(row, line);
    }
    for (const row of this.#spare) this.#number(row);
  }

  /** What was written in them is taken, and the cursor is elsewhere. @param {HTMLElement[]} cells */
  #leave(cells) {
    const { editing } = this.#view;
    if (editing && cells.some(cell => cell.contains(editing))) this.#view.endWriting();
    for (const cell of cells) {
      if (cell.tabIndex === 0) cell.tabIndex = -1;
      if (cell.hasAttribute('aria-selected')) cell.removeAttribute('aria-selected');
    }
  }

  /** @param {HTMLElement} row */
  #number(row) {
    for (let at = 1; at < row.children.length; at++) row.children[at].setAttribute('aria-colindex', `${this.#first + at + 1}`);
  }

  /** A row that left the view is written anew; only the first ones are made. @param {number} line @param {number} count */
  #newRow(line, count) {
    const row = this.#spare.pop() ?? /** @type {HTMLElement} */ ((this.#template ??= this.#emptyRow(count)).cloneNode(true));
    row.setAttribute('aria-rowindex', `${line + 2}`);
    this.#fill(row, line);
    return row;
  }

  /** @param {number} count */
  #emptyRow(count) {
    const row = make('div', 'sheet__row', { role: 'row' });
    row.append(make('div', 'sheet__name', { role: 'rowheader', 'aria-colindex': 1 }));
    for (let at = 0; at < count; at++) row.append(make('div', 'sheet__cell', { role: 'gridcell', tabindex: -1 }));
    this.#number(row);
    return row;
  }

  /** @param {HTMLElement} row @param {number} index */
  #fill(row, index) {
    const { sheet, editing, columns } = this.#view;
    const { place, name: district = '', places = [] } = this.#view.lines[index];
    const [name, ...cells] = cellsIn(row);
    const isDistrict = place === undefined;
    if (row.classList.contains('sheet__row--district') !== isDistrict) {
      row.classList.toggle('sheet__row--district', isDistrict);
      for (const cell of [name, ...cells]) this.#painter.wipe(cell);
    }
    const words = isDistrict ? district : sheet.places[place].name;
    if (name.textContent !== words) name.textContent = words;
    cells.forEach((cell, at) => {
      const measure = columns[this.#first + at];
      if (isDistrict) total(cell, sheet, measure, places);
      else if (!editing || !cell.contains(editing)) this.#painter.paint(cell, place, measure);
    });
  }
}

/** @param {HTMLElement} row */
const cellsIn = row => /** @type {HTMLElement[]} */ ([...row.children]);
