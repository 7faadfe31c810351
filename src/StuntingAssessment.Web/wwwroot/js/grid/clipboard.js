// @ts-check
// Copies a rectangle and pastes one, from here or from a spreadsheet. What a paste would do is shown before it is done.

import { ask, line } from './dialog.js';
import { whole } from './numbers.js';
import { foundBy, foundHere, joined, planOf, separated } from './paste.js';
import { entry } from './queue.js';

/** @import { Found, Plan } from './paste.js' */
/** @import { Acts, CellAnswer } from './types.js' */
/** @import { View } from './view.js' */

const named = 12;
const longest = 60;

export class Clipboard {
  #isAsking = false;

  #view;
  #sheet;
  #trial;
  #token;
  #acts;

  /**
   * @param {View} view
   * @param {object} settings
   * @param {string} settings.trial  Where the server is asked what a paste would do.
   * @param {string} settings.token
   * @param {Acts} settings.acts
   */
  constructor(view, { trial, token, acts }) {
    this.#view = view;
    this.#sheet = view.sheet;
    this.#trial = trial;
    this.#token = token;
    this.#acts = acts;
    document.addEventListener('copy', event => this.#copied(event, false));
    document.addEventListener('cut', event => this.#copied(event, true));
    document.addEventListener('paste', event => this.#pasted(event));
  }

  get #isHere() {
    return this.#view.root.contains(document.activeElement) && !this.#acts.isWriting();
  }

  /** @param {ClipboardEvent} event @param {boolean} isCut */
  #copied(event, isCut) {
    if (!this.#isHere) return;
    const { lines, columns } = this.#view.range;
    const rows = lines.flatMap(index => {
      const { place } = this.#view.lines[index];
      return place === undefined ? [] : [columns.map(column => this.#sheet.text(this.#sheet.cell(place, this.#view.columns[column])))];
    });
    event.clipboardData?.setData('text/plain', joined(rows));
    event.preventDefault();
    if (isCut) this.#acts.empty();
  }

  /** @param {ClipboardEvent} event */
  async #pasted(event) {
    if (!this.#isHere || !event.clipboardData) return;
    event.preventDefault();
    const rows = rectangle(event.clipboardData);
    if (rows.length === 0 || this.#isAsking) return;
    const plan = planOf(this.#sheet, this.#view, rows);
    if (plan.texts.size === 0) {
      const why = plan.locked > 0 ? 'Kolom yang dituju diisi perangkat daerah lain.' : 'Pilih sel pertama yang akan diisi, lalu tempel lagi.';
      await ask('Tidak ada yang dapat ditempel', [line('p', why)], [], 'Tutup');
      return;
    }
    if (plan.texts.size === 1 && plan.locked + plan.outside === 0) {
      this.#acts.type(plan.texts);
      return;
    }
    this.#isAsking = true;
    this.#acts.note(`Memeriksa ${whole(plan.texts.size)} sel yang akan ditempel…`);
    const { refusal, found, isOffline } = await this.#tryOut(plan.texts);
    this.#acts.note('');
    if (refusal) await ask('Tidak dapat ditempel', [line('p', refusal)], [], 'Tutup');
    else if (found && await this.#confirm(found, plan, isOffline)) this.#acts.type(plan.texts, `${Date.now()}`);
    this.#isAsking = false;
    this.#view.goTo(this.#view.at.line, this.#view.at.column);
  }

  /** @param {Map<number, string>} texts @returns {Promise<{ refusal?: string, found?: Found, isOffline: boolean }>} */
  async #tryOut(texts) {
    const cells = [...texts].map(([cell, text]) => entry(this.#sheet, cell, text, this.#sheet.version(cell)));
    try {
      const answer = await fetch(this.#trial, {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: this.#token },
        body: JSON.stringify({ way: 'paste', cells }),
      });
      if (answer.status === 422) return { refusal: (await answer.json()).sentence, isOffline: false };
      if (!answer.ok) throw new Error('no trial');
      /** @type {{ cells: CellAnswer[] }} */
      const tried = await answer.json();
      return { found: foundBy(this.#sheet, texts, tried.cells), isOffline: false };
    } catch {
      return { found: foundHere(this.#sheet, texts), isOffline: true };
    }
  }

  /** @param {Found} found @param {Plan} plan @param {boolean} isOffline */
  #confirm(found, plan, isOffline) {
    const facts = /** @type {[number, string][]} */ ([
      [found.fresh, 'sel baru'], [found.changed, 'sel berubah'], [found.emptied, 'sel dikosongkan'], [found.same, 'sel sama seperti sekarang'],
      [found.conflict, 'sel baru saja diubah orang lain dan akan ditanyakan'], [plan.locked, 'sel di kolom yang terkunci dilewati'],
      [plan.outside, 'sel di luar tabel dilewati'], [found.bad.length, 'sel tidak dapat diterima'],
    ]).filter(([count]) => count > 0);
    const list = line('ul', '');
    list.append(...facts.map(([count, words]) => line('li', `${whole(count)} ${words}`)));
    /** @type {HTMLElement[]} */
    const body = [list];
    if (isOffline) body.push(line('p', 'Portal belum dapat dihubungi: isiannya diperiksa setelah tersambung lagi, dan sampai saat itu aman di perangkat ini.'));
    if (found.bad.length > 0) {
      body.push(line('p', 'Yang tidak dapat diterima ditandai di selnya; teksnya tidak hilang:'));
      const bad = line('ul', '');
      bad.append(...found.bad.slice(0, named).map(({ cell, text, sentence }) => {
        const where = `${this.#sheet.placeOf(cell).name}, ${this.#sheet.measureOf(cell).head}`;
        return line('li', `${where}: "${text.length > longest ? `${text.slice(0, longest)}…` : text}". ${sentence}`);
      }));
      body.push(bad);
      if (found.bad.length > named) body.push(line('p', `dan ${whole(found.bad.length - named)} sel lagi.`));
    }
    const isAllSame = found.same === plan.texts.size;
    const good = plan.texts.size - found.same - found.bad.length;
    const words = good > 0 ? `Tempel ${whole(good)} sel` : 'Tempel, lalu perbaiki di tabel';
    return ask(`Tempel ${whole(plan.texts.size)} sel?`, body, isAllSame ? [] : [['yes', words]], isAllSame ? 'Tutup' : 'Batal');
  }
}

/** As a spreadsheet shows it: the text between tabs; a table of a page when there is no such text. @param {DataTransfer} data */
function rectangle(data) {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (!/[\t\n\r]/.test(text.trimEnd()) && html.includes('<td')) {
    const rows = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')];
    return rows.map(row => [...row.querySelectorAll('td, th')].map(cell => (cell.textContent ?? '').trim())).filter(row => row.length > 0);
  }
  return separated(text);
}
