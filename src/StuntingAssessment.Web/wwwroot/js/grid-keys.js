// The keyboard and the pointer, as in a spreadsheet. A cell is written in a field of its own that stands in it only while it is written.

export class Keys {
  #byFinger = false;
  #leaving = false;   // Escape was pressed: the next Tab leaves the grid
  #written = null;   // the cell that is being written, and how the arrows behave in it

  /** `acts`: type(cells with text), undo, redo, open, problem, missing. */
  constructor(view, acts) {
    Object.assign(this, { view, sheet: view.sheet, acts });
    this.field = document.createElement('input');
    Object.assign(this.field, { className: 'sheet__field', type: 'text', autocomplete: 'off', spellcheck: false, maxLength: 400 });
    // Another window in front is no leaving of the cell: the field still has the cursor when this one comes back.
    this.field.addEventListener('blur', () => document.activeElement !== this.field && this.commit());
    view.endWriting = () => this.commit();
    const { root } = view;
    root.addEventListener('keydown', event => this.#pressed(event));
    root.addEventListener('pointerdown', event => this.#pointed(event));
    root.addEventListener('pointermove', event => this.#dragged(event));
    root.addEventListener('dblclick', event => view.placeOf(event.target) && this.write(null));
    root.addEventListener('click', event => this.#tapped(event));
    addEventListener('pagehide', () => this.commit());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'hidden' || !this.isWriting) return;
      this.commit();
      view.goTo(view.at.line, view.at.column);
    });
  }

  get isWriting() {
    return this.#written !== null;
  }

  /** Begins to write; with a text it replaces what was there, as typing does. */
  write(text) {
    const { view, sheet } = this;
    const cell = view.cell;
    if (this.#written || cell === undefined) return;
    if (!sheet.mayWrite(cell)) {
      this.acts.refuse(cell);
      return;
    }
    // Whoever scrolled away and types is brought back to the cell.
    view.goTo(view.at.line, view.at.column);
    this.#written = { cell, steps: text !== null };
    const measure = sheet.measureOf(cell);
    this.field.value = text ?? sheet.textToWrite(cell);
    this.field.inputMode = measure.kind === 'yesno' ? 'text' : measure.decimals > 0 ? 'decimal' : 'numeric';
    this.field.setAttribute('aria-label', `${measure.title}, ${sheet.placeOf(cell).name}`);
    view.editing = this.field;
    view.element.replaceChildren(this.field);
    view.painter.forget(view.element);
    this.field.focus({ preventScroll: true });
    if (text === null) this.field.select();
  }

  /** Takes what was written; the cell that was left shows it. */
  commit() {
    const written = this.#end();
    if (written) this.acts.type(new Map([[written.cell, this.field.value.trim()]]));
  }

  cancel() {
    const written = this.#end();
    if (written) this.view.refresh([written.cell]);
  }

  #end() {
    const written = this.#written;
    this.#written = null;
    this.view.editing = null;
    if (!written) return null;
    this.field.remove();
    return written;
  }

  #pressed(event) {
    if (event.isComposing) return;
    // The cursor must not wander below the window's edge.
    this.view.root.scrollIntoView({ block: 'nearest' });
    if (this.#written) this.#pressedWriting(event);
    else this.#pressedMoving(event);
  }

  #pressedWriting(event) {
    const { key } = event;
    if (key === 'Escape') {
      this.cancel();
      this.view.goTo(this.view.at.line, this.view.at.column);
    } else if (key === 'F2') this.#written.steps = !this.#written.steps;
    else if (key === 'Enter' || key === 'Tab' || (this.#written.steps && key.startsWith('Arrow'))) {
      this.commit();
      this.view.goTo(this.view.at.line, this.view.at.column);
      this.#pressedMoving(event);
      // A finger has no key that begins to write: the keyboard on the screen stays for the next cell.
      if (this.#byFinger && key === 'Enter') this.write(null);
      return;
    } else return;
    event.preventDefault();
  }

  #pressedMoving(event) {
    const { key } = event;
    const command = event.ctrlKey || event.metaKey;
    const isLeaving = this.#leaving && key === 'Tab';
    if (key !== 'Shift') this.#leaving = key === 'Escape';
    if (isLeaving || this.#move(event)) return;
    if (command && key === 'Enter') this.acts.open();
    else if (command && key.toLowerCase() === 'z') event.shiftKey ? this.acts.redo() : this.acts.undo();
    else if (command && key.toLowerCase() === 'y') this.acts.redo();
    else if (command && key.toLowerCase() === 'a') this.#markAll();
    else if (key === 'F2') this.write(null);
    else if (key === 'F8') event.shiftKey ? this.acts.missing() : this.acts.problem();
    else if (key === 'Delete' || key === 'Backspace') this.empty();
    else if (key === 'Escape') this.view.goTo(this.view.at.line, this.view.at.column);
    else if (key.length === 1 && !command && !event.altKey) this.write(key === ' ' ? '' : key);
    else return;
    event.preventDefault();
  }

  /** True when the key moves the cursor. */
  #move(event) {
    const { view } = this;
    const { line, column } = view.at;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const last = { line: view.lineBeside(view.lines.length, -1), column: view.columns.length - 1 };
    const first = view.lineBeside(-1, 1);
    const by = step => view.lineBeside(line, step);
    const to = {
      ArrowUp: () => [command ? first : by(-1), column],
      ArrowDown: () => [command ? last.line : by(1), column],
      ArrowLeft: () => [line, command ? 0 : column - 1],
      ArrowRight: () => [line, command ? last.column : column + 1],
      Home: () => [command ? first : line, 0],
      End: () => [command ? last.line : line, last.column],
      PageUp: () => [this.#far(-view.page), column],
      PageDown: () => [this.#far(view.page), column],
    }[key];
    if (to) view.goTo(...to(), true, shiftKey);
    else if (key === 'Enter' && !command) view.goTo(by(shiftKey ? -1 : 1), column);
    else if (key === 'Tab') return this.#tab(event, shiftKey ? -1 : 1, first, last);
    else return false;
    event.preventDefault();
    return true;
  }

  /** Row by row; beyond the first and the last cell Tab leaves the grid. */
  #tab(event, step, first, last) {
    const { view } = this;
    let { line, column } = view.at;
    column += step;
    if (column < 0 || column > last.column) {
      const next = view.lineBeside(line, step);
      if (next === line || (step < 0 && line <= first)) return true;
      [line, column] = [next, step > 0 ? 0 : last.column];
    }
    event.preventDefault();
    view.goTo(line, column);
    return true;
  }

  #far(lines) {
    const { view } = this;
    const wanted = Math.max(0, Math.min(view.lines.length - 1, view.at.line + lines));
    return view.lines[wanted].place === undefined ? view.lineBeside(wanted, lines < 0 && wanted > 0 ? -1 : 1) : wanted;
  }

  #markAll() {
    const { view } = this;
    view.mark = { line: view.lineBeside(-1, 1), column: 0 };
    view.goTo(view.lineBeside(view.lines.length, -1), view.columns.length - 1, true, true);
  }

  empty() {
    const texts = new Map();
    const { lines, columns } = this.view.range;
    for (const line of lines) {
      for (const column of columns) {
        const cell = this.sheet.cell(this.view.lines[line].place, this.view.columns[column]);
        if (this.sheet.mayWrite(cell)) texts.set(cell, '');
      }
    }
    if (texts.size === 0) this.acts.refuse(this.view.cell);
    else this.acts.type(texts);
  }

  #pointed(event) {
    if (event.target === this.field || event.button !== 0) return;
    this.#byFinger = event.pointerType === 'touch';
    const place = this.view.placeOf(event.target);
    if (!place || this.view.lines[place.line].place === undefined) return;
    this.commit();
    // A finger scrolls first; its tap comes as a click.
    if (event.pointerType === 'touch') return;
    event.preventDefault();
    this.view.goTo(place.line, place.column, true, event.shiftKey);
    this.dragging = true;
    addEventListener('pointerup', () => { this.dragging = false; }, { once: true });
  }

  #dragged(event) {
    if (!this.dragging || event.buttons !== 1) return;
    const place = this.view.placeOf(event.target);
    const { at } = this.view;
    if (place && (place.line !== at.line || place.column !== at.column)) this.view.goTo(place.line, place.column, true, true);
  }

  #tapped(event) {
    if (event.pointerType !== 'touch' || event.target === this.field) return;
    const place = this.view.placeOf(event.target);
    if (!place || this.view.lines[place.line].place === undefined) return;
    this.view.goTo(place.line, place.column);
    if (this.sheet.mayWrite(this.view.cell)) this.write(null);
  }
}
