// @ts-check
// The keyboard and the pointer, as in a spreadsheet. A cell is written in a field of its own that stands in it only while it is written.

/** @import { Acts } from './types.js' */
/** @import { View } from './view.js' */

export class Keys {
  #byFinger = false;
  #isDragging = false;
  #leaving = false;   // Escape was pressed: the next Tab leaves the grid

  /** The cell that is being written, and how the arrows behave in it. @type {{ cell: number, steps: boolean } | null} */
  #written = null;

  #field = document.createElement('input');
  #view;
  #sheet;
  #acts;

  /** @param {View} view @param {Acts} acts */
  constructor(view, acts) {
    this.#view = view;
    this.#sheet = view.sheet;
    this.#acts = acts;
    this.#field.className = 'sheet__field';
    this.#field.type = 'text';
    this.#field.autocomplete = 'off';
    this.#field.spellcheck = false;
    this.#field.maxLength = 400;
    // Another window in front is no leaving of the cell: the field still has the cursor when this one comes back.
    this.#field.addEventListener('blur', () => document.activeElement !== this.#field && this.commit());
    view.endWriting = () => this.commit();
    const { root } = view;
    root.addEventListener('keydown', event => this.#pressed(event));
    root.addEventListener('pointerdown', event => this.#pointed(event));
    root.addEventListener('pointermove', event => this.#dragged(event));
    root.addEventListener('dblclick', event => view.positionOf(event.target) && this.write(null));
    root.addEventListener('click', event => this.#tapped(event));
    addEventListener('pagehide', () => this.commit());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'hidden' || !this.isWriting) return;
      this.commit();
      this.#comeBack();
    });
  }

  get isWriting() {
    return this.#written !== null;
  }

  /** Begins to write; with a text it replaces what was there, as typing does. @param {string | null} text */
  write(text) {
    const cell = this.#view.cell;
    if (this.#written || cell === undefined) return;
    if (!this.#sheet.mayWrite(cell)) {
      this.#acts.refuse(cell);
      return;
    }
    // Whoever scrolled away and types is brought back to the cell.
    this.#comeBack();
    const { element } = this.#view;
    if (!element) return;
    this.#written = { cell, steps: text !== null };
    const measure = this.#sheet.measureOf(cell);
    this.#field.value = text ?? this.#sheet.textToWrite(cell);
    this.#field.inputMode = measure.kind === 'yesno' ? 'text' : measure.decimals > 0 ? 'decimal' : 'numeric';
    this.#field.setAttribute('aria-label', `${measure.title}, ${this.#sheet.placeOf(cell).name}`);
    this.#view.editing = this.#field;
    element.replaceChildren(this.#field);
    this.#view.forget(element);
    this.#field.focus({ preventScroll: true });
    if (text === null) this.#field.select();
  }

  /** Takes what was written; the cell that was left shows it. */
  commit() {
    const written = this.#end();
    if (written) this.#acts.type(new Map([[written.cell, this.#field.value.trim()]]));
  }

  cancel() {
    const written = this.#end();
    if (written) this.#view.refresh([written.cell]);
  }

  #end() {
    const written = this.#written;
    this.#written = null;
    this.#view.editing = null;
    if (!written) return null;
    this.#field.remove();
    return written;
  }

  #comeBack() {
    const { line, column } = this.#view.at;
    this.#view.goTo(line, column);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.isComposing) return;
    // The cursor must not wander below the window's edge.
    this.#view.root.scrollIntoView({ block: 'nearest' });
    if (this.#written) this.#pressedWriting(event, this.#written);
    else this.#pressedMoving(event);
  }

  /** @param {KeyboardEvent} event @param {{ steps: boolean }} written */
  #pressedWriting(event, written) {
    const { key } = event;
    if (key === 'Escape') {
      this.cancel();
      this.#comeBack();
    } else if (key === 'F2') written.steps = !written.steps;
    else if (key === 'Enter' || key === 'Tab' || (written.steps && key.startsWith('Arrow'))) {
      this.commit();
      this.#comeBack();
      this.#pressedMoving(event);
      // A finger has no key that begins to write: the keyboard on the screen stays for the next cell.
      if (this.#byFinger && key === 'Enter') this.write(null);
      return;
    } else return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  #pressedMoving(event) {
    const isLeaving = this.#leaving && event.key === 'Tab';
    if (event.key !== 'Shift') this.#leaving = event.key === 'Escape';
    if (isLeaving || this.#move(event)) return;
    const act = this.#actOf(event);
    if (!act) return;
    act();
    event.preventDefault();
  }

  /** What a key does that moves nothing. @param {KeyboardEvent} event @returns {(() => void) | undefined} */
  #actOf({ key, shiftKey, altKey, ctrlKey, metaKey }) {
    const acts = this.#acts;
    if (ctrlKey || metaKey) {
      switch (key.toLowerCase()) {
        case 'enter': return acts.open;
        case 'z': return shiftKey ? acts.redo : acts.undo;
        case 'y': return acts.redo;
        case 'a': return () => this.#markAll();
      }
    }
    switch (key) {
      case 'F2': return () => this.write(null);
      case 'F8': return shiftKey ? acts.missing : acts.problem;
      case 'Delete':
      case 'Backspace': return () => this.empty();
      case 'Escape': return () => this.#comeBack();
    }
    return key.length === 1 && !ctrlKey && !metaKey && !altKey ? () => this.write(key === ' ' ? '' : key) : undefined;
  }

  /** True when the key moves the cursor. @param {KeyboardEvent} event */
  #move(event) {
    const view = this.#view;
    const { line, column } = view.at;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const last = { line: view.lineBeside(view.lines.length, -1), column: view.columns.length - 1 };
    const first = view.lineBeside(-1, 1);
    /** @param {number} step */
    const by = step => view.lineBeside(line, step);
    /** @type {Record<string, () => [line: number, column: number]>} */
    const steps = {
      ArrowUp: () => [command ? first : by(-1), column],
      ArrowDown: () => [command ? last.line : by(1), column],
      ArrowLeft: () => [line, command ? 0 : column - 1],
      ArrowRight: () => [line, command ? last.column : column + 1],
      Home: () => [command ? first : line, 0],
      End: () => [command ? last.line : line, last.column],
      PageUp: () => [this.#far(-view.page), column],
      PageDown: () => [this.#far(view.page), column],
    };
    if (Object.hasOwn(steps, key)) view.goTo(...steps[key](), true, shiftKey);
    else if (key === 'Enter' && !command) view.goTo(by(shiftKey ? -1 : 1), column);
    else if (key === 'Tab') return this.#tab(event, shiftKey ? -1 : 1, first, last.column);
    else return false;
    event.preventDefault();
    return true;
  }

  /**
   * Row by row; beyond the first and the last cell Tab leaves the grid.
   * @param {KeyboardEvent} event
   * @param {1 | -1} step
   * @param {number} first  The first line.
   * @param {number} last  The last column.
   */
  #tab(event, step, first, last) {
    const view = this.#view;
    let { line, column } = view.at;
    column += step;
    if (column < 0 || column > last) {
      const next = view.lineBeside(line, step);
      if (next === line || (step < 0 && line <= first)) return true;
      [line, column] = [next, step > 0 ? 0 : last];
    }
    event.preventDefault();
    view.goTo(line, column);
    return true;
  }

  /** @param {number} lines */
  #far(lines) {
    const view = this.#view;
    const wanted = Math.max(0, Math.min(view.lines.length - 1, view.at.line + lines));
    return view.lines[wanted].place === undefined ? view.lineBeside(wanted, lines < 0 && wanted > 0 ? -1 : 1) : wanted;
  }

  #markAll() {
    const view = this.#view;
    view.mark = { line: view.lineBeside(-1, 1), column: 0 };
    view.goTo(view.lineBeside(view.lines.length, -1), view.columns.length - 1, true, true);
  }

  empty() {
    /** @type {Map<number, string>} */
    const texts = new Map();
    const { lines, columns } = this.#view.range;
    for (const line of lines) {
      const { place } = this.#view.lines[line];
      if (place === undefined) continue;
      for (const column of columns) {
        const cell = this.#sheet.cell(place, this.#view.columns[column]);
        if (this.#sheet.mayWrite(cell)) texts.set(cell, '');
      }
    }
    if (texts.size === 0) this.#acts.refuse(this.#view.cell);
    else this.#acts.type(texts);
  }

  /** The position of a cell that is a village's; null elsewhere. @param {EventTarget | null} target */
  #placeUnder(target) {
    const position = target === this.#field ? null : this.#view.positionOf(target);
    return position && this.#view.lines[position.line].place !== undefined ? position : null;
  }

  /** @param {PointerEvent} event */
  #pointed(event) {
    if (event.target === this.#field || event.button !== 0) return;
    this.#byFinger = event.pointerType === 'touch';
    const position = this.#placeUnder(event.target);
    if (!position) return;
    this.commit();
    // A finger scrolls first; its tap comes as a click.
    if (this.#byFinger) return;
    event.preventDefault();
    this.#view.goTo(position.line, position.column, true, event.shiftKey);
    this.#isDragging = true;
    addEventListener('pointerup', () => { this.#isDragging = false; }, { once: true });
  }

  /** @param {PointerEvent} event */
  #dragged(event) {
    if (!this.#isDragging || event.buttons !== 1) return;
    const position = this.#view.positionOf(event.target);
    const { at } = this.#view;
    if (position && (position.line !== at.line || position.column !== at.column)) this.#view.goTo(position.line, position.column, true, true);
  }

  /** @param {MouseEvent} event  A click, which is a pointer's event in every browser of today. */
  #tapped(event) {
    const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
    const position = isFinger ? this.#placeUnder(event.target) : null;
    if (!position) return;
    this.#view.goTo(position.line, position.column);
    const cell = this.#view.cell;
    if (cell !== undefined && this.#sheet.mayWrite(cell)) this.write(null);
  }
}
