// @ts-check
// What of the grid is shown: a district, a group of columns, only what is missing or to be mended. Kept in the address after #, so that a link and a
// reload show the same; "sel" names a cell there.

/** @import { Sheet } from './model.js' */
/** @import { Line } from './types.js' */

export class Filter {
  #sheet;
  #form;
  #changed;

  /** @param {HTMLFormElement} form @param {Sheet} sheet @param {() => void} changed */
  constructor(form, sheet, changed) {
    this.#form = form;
    this.#sheet = sheet;
    this.#changed = changed;
    this.#offer('kecamatan', sheet.districts.map((name, index) => [`${index}`, name]));
    this.#offer('kolom', [...new Set(sheet.measures.map(measure => measure.group))].map(group => [group, group]));
    this.#read();
    form.addEventListener('input', () => this.#write());
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#write()));
    addEventListener('hashchange', () => {
      this.#read();
      this.#changed();
    });
  }

  /** The cell that the address names; undefined without one. */
  get cell() {
    const [place, code = ''] = (this.#address.get('sel') ?? '').split(':');
    return this.#sheet.cellOf(place, code);
  }

  /** Lines to show: districts as headings over their villages, the regency first. Missing and wrong are looked for in the shown columns. */
  get lines() {
    const sheet = this.#sheet;
    const [district, sought] = [this.#value('kecamatan'), this.#value('cari').trim().toLowerCase()];
    const columns = this.columns;
    const near = [...sheet.places.keys()].filter(index => {
      const place = sheet.places[index];
      return (district === '' || place.district === Number(district))
        && (sought === '' || place.name.toLowerCase().includes(sought) || place.code.includes(sought));
    });
    const asked = this.#asked(sheet.columnStops(near, columns));
    /** @type {Line[]} */
    const lines = [];
    /** @type {{ district: number, name: string, places: number[] } | undefined} */
    let heading;
    for (const index of near) {
      if (asked && !columns.some(measure => asked(sheet.cell(index, measure)))) continue;
      const place = sheet.places[index];
      if (place.level === 0 && place.district !== heading?.district) {
        heading = { district: place.district, name: sheet.districts[place.district], places: [] };
        lines.push(heading);
      }
      heading?.places.push(index);
      lines.push({ place: index });
    }
    return lines;
  }

  get columns() {
    const group = this.#value('kolom');
    const { measures, populations } = this.#sheet;
    const all = [...measures.keys()];
    if (group === '') return all;
    // A population stands beside what is divided by it.
    const shown = all.filter(index => measures[index].group === group);
    const beside = shown.map(index => populations[index]).filter(index => index >= 0);
    return all.filter(index => shown.includes(index) || beside.includes(index));
  }

  get isOn() {
    return this.#fields.some(field => field.value !== '');
  }

  clear() {
    this.#form.reset();
  }

  /**
   * Which cells a line is looked for by; undefined when all lines are shown.
   * @param {Set<number>} stops
   * @returns {((cell: number) => boolean) | undefined}
   */
  #asked(stops) {
    const sheet = this.#sheet;
    switch (this.#value('tampil')) {
      case 'kosong': return cell => sheet.isMissing(cell);
      case 'periksa': return cell => sheet.isProblem(cell) || stops.has(cell);
      case 'belum': return cell => sheet.edits.has(cell);
      default: return undefined;
    }
  }

  get #address() {
    return new URLSearchParams(location.hash.slice(1));
  }

  get #fields() {
    return /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...this.#form.elements]).filter(field => field.name);
  }

  /** @param {string} name */
  #value(name) {
    return this.#fields.find(field => field.name === name)?.value ?? '';
  }

  /** @param {string} name @param {[value: string, text: string][]} options */
  #offer(name, options) {
    const select = /** @type {HTMLSelectElement} */ (this.#form.elements.namedItem(name));
    select.append(...options.map(([value, text]) => new Option(text, value)));
    const item = /** @type {HTMLElement} */ (select.closest('.toolbar__item'));
    item.hidden = options.length < 2;
  }

  #read() {
    const address = this.#address;
    for (const field of this.#fields) field.value = address.get(field.name) ?? '';
  }

  #write() {
    const address = this.#address;
    for (const field of this.#fields) {
      if (field.value === '') address.delete(field.name);
      else address.set(field.name, field.value);
    }
    history.replaceState(null, '', `${location.pathname}${location.search}${`${address}` === '' ? '' : `#${address}`}`);
    this.#changed();
  }
}
