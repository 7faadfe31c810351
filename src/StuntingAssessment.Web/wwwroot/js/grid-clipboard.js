// Copies a rectangle and pastes one, from here or from a spreadsheet. What a paste would do is shown before it is done.

import { ask, line } from './grid-dialog.js';
import { read, whole } from './grid-numbers.js';
import { entry } from './grid-queue.js';

const named = 12;
const longest = 60;

export class Clipboard {
  #isAsking = false;

  /** `acts`: type(texts, group), note(words), isWriting. */
  constructor(view, { trial, token, acts }) {
    Object.assign(this, { view, sheet: view.sheet, trial, token, acts });
    document.addEventListener('copy', event => this.#copied(event, false));
    document.addEventListener('cut', event => this.#copied(event, true));
    document.addEventListener('paste', event => this.#pasted(event));
  }

  get #isHere() {
    return this.view.root.contains(document.activeElement) && !this.acts.isWriting();
  }

  #copied(event, isCut) {
    if (!this.#isHere) return;
    const { lines, columns } = this.view.range;
    const rows = lines.map(index => columns.map(column => {
      const cell = this.sheet.cell(this.view.lines[index].place, this.view.columns[column]);
      // A reason that begins like a formula must not become one in a spreadsheet.
      return this.sheet.text(cell).replace(/^[=+\-@\t]/, "'$&").replaceAll(/[\t\n]/g, ' ');
    }));
    event.clipboardData.setData('text/plain', rows.map(row => row.join('\t')).join('\n'));
    event.preventDefault();
    if (isCut) this.acts.empty();
  }

  async #pasted(event) {
    if (!this.#isHere) return;
    event.preventDefault();
    const rows = rectangle(event.clipboardData);
    if (rows.length === 0 || this.#isAsking) return;
    const plan = this.#plan(rows);
    if (plan.texts.size === 0) {
      await ask('Tidak ada yang dapat ditempel', [line('p', plan.locked > 0 ? 'Kolom yang dituju diisi perangkat daerah lain.' : 'Pilih sel pertama yang akan diisi, lalu tempel lagi.')], [], 'Tutup');
      return;
    }
    if (plan.texts.size === 1 && plan.locked + plan.outside === 0) {
      this.acts.type(plan.texts);
      return;
    }
    this.#isAsking = true;
    this.acts.note(`Memeriksa ${whole(plan.texts.size)} sel yang akan ditempel…`);
    const found = await this.#tryOut(plan.texts);
    this.acts.note('');
    if (found.refusal) await ask('Tidak dapat ditempel', [line('p', found.refusal)], [], 'Tutup');
    else if (await this.#confirm(found, plan)) this.acts.type(plan.texts, `${Date.now()}`);
    this.#isAsking = false;
    this.view.goTo(this.view.at.line, this.view.at.column);
  }

  /** One value fills the marked rectangle; several go down and to the right from the cursor, over the villages that are shown. */
  #plan(rows) {
    const { view, sheet } = this;
    const plan = { texts: new Map(), locked: 0, outside: 0 };
    const isOne = rows.length === 1 && rows[0].length === 1;
    const { lines, columns } = view.range;
    const places = isOne ? lines : view.lines.flatMap((one, index) => one.place !== undefined && index >= lines[0] ? [index] : []);
    const take = (index, column, text) => {
      const place = view.lines[index]?.place;
      if (place === undefined || column >= view.columns.length) plan.outside++;
      else if (!sheet.mayWrite(sheet.cell(place, view.columns[column]))) plan.locked++;
      else plan.texts.set(sheet.cell(place, view.columns[column]), text.trim());
    };
    if (isOne) for (const index of lines) for (const column of columns) take(index, column, rows[0][0]);
    else rows.forEach((row, down) => row.forEach((text, right) => take(places[down], columns[0] + right, text)));
    return plan;
  }

  /** By the server's rules; where it cannot be asked, by reading alone. */
  async #tryOut(texts) {
    const found = { fresh: 0, changed: 0, emptied: 0, same: 0, conflict: 0, bad: [], offline: false, refusal: null };
    const cells = [...texts].map(([cell, text]) => entry(this.sheet, cell, text, this.sheet.version(cell)));
    try {
      const answer = await fetch(this.trial, {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: this.token },
        body: JSON.stringify({ way: 'paste', cells }),
      });
      if (answer.status === 422) return { ...found, refusal: (await answer.json()).sentence };
      if (!answer.ok) throw new Error('no trial');
      for (const one of (await answer.json()).cells) {
        const cell = this.sheet.cellOf(one.p, one.m);
        if (one.o === 'refused') found.bad.push({ cell, text: texts.get(cell), sentence: one.s });
        else if (one.o === 'conflict') found.conflict++;
        else count(found, one.o === 'same', texts.get(cell) === '', one.o === 'new');
      }
    } catch {
      found.offline = true;
      for (const [cell, text] of texts) {
        const content = read(this.sheet.measureOf(cell), text);
        if (content === undefined) found.bad.push({ cell, text, sentence: 'Tidak terbaca sebagai isian kolom ini.' });
        else count(found, content === this.sheet.stored(cell), text === '', this.sheet.stored(cell) === null);
      }
    }
    return found;
  }

  #confirm(found, plan) {
    const facts = [
      [found.fresh, 'sel baru'], [found.changed, 'sel berubah'], [found.emptied, 'sel dikosongkan'], [found.same, 'sel sama seperti sekarang'],
      [found.conflict, 'sel baru saja diubah orang lain dan akan ditanyakan'], [plan.locked, 'sel di kolom yang terkunci dilewati'],
      [plan.outside, 'sel di luar tabel dilewati'], [found.bad.length, 'sel tidak dapat diterima'],
    ].filter(([count]) => count > 0);
    const list = line('ul', '');
    list.append(...facts.map(([count, words]) => line('li', `${whole(count)} ${words}`)));
    const body = [list];
    if (found.offline) body.push(line('p', 'Portal belum dapat dihubungi: isiannya diperiksa setelah tersambung lagi, dan sampai saat itu aman di perangkat ini.'));
    if (found.bad.length > 0) {
      body.push(line('p', 'Yang tidak dapat diterima ditandai di selnya; teksnya tidak hilang:'));
      const bad = line('ul', '');
      bad.append(...found.bad.slice(0, named).map(({ cell, text, sentence }) => line('li', `${this.sheet.placeOf(cell).name}, ${this.sheet.measureOf(cell).head}: "${text.length > longest ? `${text.slice(0, longest)}…` : text}". ${sentence}`)));
      body.push(bad);
      if (found.bad.length > named) body.push(line('p', `dan ${whole(found.bad.length - named)} sel lagi.`));
    }
    const isAllSame = found.same === plan.texts.size;
    const good = plan.texts.size - found.same - found.bad.length;
    const words = good > 0 ? `Tempel ${whole(good)} sel` : 'Tempel, lalu perbaiki di tabel';
    return ask(`Tempel ${whole(plan.texts.size)} sel?`, body, isAllSame ? [] : [['yes', words]], isAllSame ? 'Tutup' : 'Batal');
  }
}

function count(found, isSame, isEmpty, isFresh) {
  if (isSame) found.same++;
  else if (isEmpty) found.emptied++;
  else if (isFresh) found.fresh++;
  else found.changed++;
}

/** As a spreadsheet shows it: the text between tabs; a table of a page when there is no such text. */
function rectangle(data) {
  const text = data.getData('text/plain').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const html = data.getData('text/html');
  if (!/[\t\n]/.test(text.trimEnd()) && html.includes('<td')) {
    const rows = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')];
    return rows.map(row => [...row.querySelectorAll('td, th')].map(cell => cell.textContent.trim())).filter(row => row.length > 0);
  }
  return text === '' ? [] : separated(text.replace(/\n$/, ''));
}

/** A cell with a line break in it stands between quotation marks. */
function separated(text) {
  const rows = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  while (pattern.lastIndex < text.length || rows[0].length === 0) {
    const [, quoted, plain, end] = pattern.exec(text) ?? [];
    if (end === undefined) break;
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).replaceAll('\n', ' '));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter(row => row.length > 0);
}
