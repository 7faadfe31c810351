// Draws the grid: only the rows that can be seen are in the page, all of one height, between paddings that stand for the others.

import { element, Painter, total } from './grid-cells.js';

const beyond = 8;

export class View {
  #rows = new Map();
  #spare = [];
  #template;
  #from = 0;
  #to = 0;
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
      this.height = undefined;
      this.later();
    }).observe(root);
  }

  /** Which lines and measures are shown. */
  show(lines, columns) {
    const cell = this.cell;
    this.lines = lines;
    this.columns = columns;
    this.root.style.setProperty('--columns', columns.length);
    this.root.setAttribute('aria-rowcount', lines.length + 2);
    this.root.setAttribute('aria-colcount', columns.length + 1);
    this.head.replaceChildren(this.#headRow());
    this.#template = this.#emptyRow();
    this.#spare = [];
    this.#clear();
    this.goToCell(cell, false) || this.goTo(this.#firstLine(), 0, false);
    this.draw();
  }

  later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.draw());
  }

  /** What changed may stand anywhere in view. */
  refresh() {
    for (const [line, row] of this.#rows) this.#fill(row, line);
    this.#drawFoot();
  }

  draw() {
    const height = this.#measure();
    const first = Math.max(0, Math.floor(this.root.scrollTop / height) - beyond);
    const last = Math.min(this.lines.length, Math.ceil((this.root.scrollTop + this.root.clientHeight) / height) + beyond);
    if (first === this.#from && last === this.#to && this.#rows.size > 0) return;
    const held = this.body.contains(document.activeElement);
    for (const [line, row] of this.#rows) {
      if (line >= first && line < last) continue;
      if (this.editing && row.contains(this.editing)) this.editing.blur();
      row.remove();
      this.#rows.delete(line);
      for (const cell of row.querySelectorAll('[tabindex="0"], [aria-selected]')) {
        cell.tabIndex = -1;
        cell.removeAttribute('aria-selected');
      }
      this.#spare.push(row);
    }
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

  get cell() {
    const line = this.lines?.[this.at.line];
    return line?.place === undefined ? undefined : this.sheet.cell(line.place, this.columns[this.at.column]);
  }

  /** The element of the cursor's cell, when it is in view. */
  get element() {
    return this.#rows.get(this.at.line)?.children[this.at.column + 1];
  }

  elementOf(line, column) {
    return this.#rows.get(line)?.children[column + 1];
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
    return Math.max(1, Math.floor((this.root.clientHeight - this.head.offsetHeight - this.foot.offsetHeight) / this.#measure()) - 1);
  }

  #clear() {
    this.#rows.clear();
    this.body.replaceChildren();
    this.foot.replaceChildren();
    [this.#from, this.#to] = [0, 0];
  }

  #firstLine() {
    return Math.max(0, this.lines.findIndex(line => line.place !== undefined));
  }

  #measure() {
    return this.height ??= parseFloat(getComputedStyle(this.root).getPropertyValue('--row')) * parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  reveal() {
    const height = this.#measure();
    const [head, foot] = [this.head.offsetHeight, this.foot.offsetHeight];
    const top = this.at.line * height;
    // A district's first village shows its heading.
    const heading = this.lines[this.at.line - 1]?.place === undefined ? height : 0;
    if (top - heading < this.root.scrollTop) this.root.scrollTop = top - heading;
    else if (top + height > this.root.scrollTop + this.root.clientHeight - head - foot) this.root.scrollTop = top + height - this.root.clientHeight + head + foot;
    const name = this.head.querySelector('.sheet__name').offsetWidth;
    const heads = this.head.querySelectorAll('.sheet__column');
    const column = heads[this.at.column];
    if (!column) return;
    const left = name + this.at.column * column.offsetWidth;
    if (left < this.root.scrollLeft + name) this.root.scrollLeft = left - name;
    else if (left + column.offsetWidth > this.root.scrollLeft + this.root.clientWidth) this.root.scrollLeft = left + column.offsetWidth - this.root.clientWidth;
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
    for (const line of lines) for (const column of columns) this.elementOf(line, column)?.setAttribute('aria-selected', 'true');
  }

  #headRow() {
    const row = element('div', 'sheet__row', { role: 'row', 'aria-rowindex': 1 });
    row.append(element('div', 'sheet__name', { role: 'columnheader', 'aria-colindex': 1 }, 'Desa/kelurahan'));
    let group = null;
    this.columns.forEach((index, column) => {
      const measure = this.sheet.measures[index];
      const head = element('div', 'sheet__column', { role: 'columnheader', 'aria-colindex': column + 2, title: measure.title });
      if (!measure.writable) head.dataset.locked = '';
      head.append(element('span', 'sheet__group', { 'aria-hidden': 'true' }, measure.group === group ? '' : measure.group));
      group = measure.group;
      head.append(element('span', 'sheet__short', {}, measure.head));
      head.append(element('span', 'sheet__code', {}, measure.code));
      if (!measure.own) head.append(element('span', 'visually-hidden', {}, `, diisi ${measure.owner}`));
      row.append(head);
    });
    return row;
  }

  /** A row that left the view is written anew; only the first ones are made. */
  #newRow(line) {
    const row = this.#spare.pop() ?? this.#template.cloneNode(true);
    row.setAttribute('aria-rowindex', line + 2);
    this.#fill(row, line);
    return row;
  }

  #emptyRow() {
    const row = element('div', 'sheet__row', { role: 'row' });
    row.append(element('div', 'sheet__name', { role: 'rowheader', 'aria-colindex': 1 }));
    this.columns.forEach((_, column) => row.append(element('div', 'sheet__cell', { role: 'gridcell', 'aria-colindex': column + 2, tabindex: -1 })));
    return row;
  }

  #fill(row, index) {
    const line = this.lines[index];
    const cells = row.children;
    const isDistrict = line.place === undefined;
    if (row.classList.contains('sheet__row--district') !== isDistrict) {
      row.classList.toggle('sheet__row--district', isDistrict);
      for (const cell of row.children) this.painter.wipe(cell);
    }
    if (isDistrict) {
      cells[0].textContent = line.name;
      this.columns.forEach((measure, column) => total(cells[column + 1], this.sheet, measure, line.places));
      return;
    }
    cells[0].textContent = this.sheet.places[line.place].name;
    this.columns.forEach((measure, column) => {
      if (!this.editing || !cells[column + 1].contains(this.editing)) this.painter.paint(cells[column + 1], line.place, measure);
    });
  }

  #drawFoot() {
    const row = element('div', 'sheet__row', { role: 'row', 'aria-rowindex': this.lines.length + 2 });
    row.append(element('div', 'sheet__name', { role: 'rowheader', 'aria-colindex': 1 }, 'Jumlah yang tampil'));
    const places = this.lines.flatMap(line => line.place === undefined ? [] : [line.place]);
    this.columns.forEach((measure, column) => {
      const cell = element('div', 'sheet__cell', { role: 'gridcell', 'aria-colindex': column + 2 });
      total(cell, this.sheet, measure, places, true);
      row.append(cell);
    });
    this.foot.replaceChildren(row);
  }
}

function part(root, name) {
  const made = element('div', name, { role: 'rowgroup' });
  root.append(made);
  return made;
}

const clamp = (value, count) => Math.max(0, Math.min(count - 1, value));
