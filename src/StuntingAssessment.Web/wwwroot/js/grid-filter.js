// What of the grid is shown: a district, a group of columns, only what is missing or to be mended. Kept in the address after #, so that a link and a
// reload show the same; "sel" names a cell there.

export class Filter {
  constructor(form, sheet, changed) {
    Object.assign(this, { form, sheet, changed });
    this.#offer('kecamatan', sheet.districts.map((name, index) => [index, name]));
    this.#offer('kolom', [...new Set(sheet.measures.map(measure => measure.group))].map(group => [group, group]));
    this.#read();
    form.addEventListener('input', () => this.#write());
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#write()));
    addEventListener('hashchange', () => {
      this.#read();
      this.changed();
    });
  }

  /** The cell that the address names; undefined without one. */
  get cell() {
    const [place, code] = (this.#address.get('sel') ?? '').split(':');
    return this.sheet.cellOf(place, code);
  }

  /** Lines to show: districts as headings over their villages, the regency first. Missing and wrong are looked for in the shown columns. */
  get lines() {
    const { sheet, form } = this;
    const { kecamatan, tampil, cari } = form.elements;
    const sought = cari.value.trim().toLowerCase();
    const columns = this.columns;
    const isNear = place =>
      (kecamatan.value === '' || place.district === Number(kecamatan.value))
      && (sought === '' || place.name.toLowerCase().includes(sought) || (place.code ?? '').includes(sought));
    const near = [...sheet.places.keys()].filter(index => isNear(sheet.places[index]));
    const stops = sheet.columnStops(near, columns);
    const asked = {
      kosong: cell => sheet.isMissing(cell),
      periksa: cell => sheet.isProblem(cell) || stops.has(cell),
      belum: cell => sheet.edits.has(cell),
    }[tampil.value];
    const lines = [];
    let district = null;
    near.forEach(index => {
      if (asked && !columns.some(measure => asked(sheet.cell(index, measure)))) return;
      const place = sheet.places[index];
      if (place.level === 0 && place.district !== district?.district) {
        district = { district: place.district, name: sheet.districts[place.district], places: [] };
        lines.push(district);
      }
      district?.places.push(index);
      lines.push({ place: index });
    });
    return lines;
  }

  get columns() {
    const group = this.form.elements.kolom.value;
    const all = this.sheet.measures.map((_, index) => index);
    if (group === '') return all;
    // A population stands beside what is divided by it.
    const shown = all.filter(index => this.sheet.measures[index].group === group);
    const populations = shown.map(index => this.sheet.populations[index]).filter(index => index >= 0);
    return all.filter(index => shown.includes(index) || populations.includes(index));
  }

  get isOn() {
    return [...this.form.elements].some(field => field.name && field.value !== '');
  }

  clear() {
    this.form.reset();
  }

  get #address() {
    return new URLSearchParams(location.hash.slice(1));
  }

  #offer(name, options) {
    const select = this.form.elements[name];
    select.append(...options.map(([value, text]) => new Option(text, value)));
    select.closest('.toolbar__item').hidden = options.length < 2;
  }

  #read() {
    const address = this.#address;
    for (const field of this.form.elements) if (field.name) field.value = address.get(field.name) ?? '';
  }

  #write() {
    const address = this.#address;
    for (const field of this.form.elements) {
      if (!field.name) continue;
      if (field.value === '') address.delete(field.name);
      else address.set(field.name, field.value);
    }
    history.replaceState(null, '', `${location.pathname}${location.search}${`${address}` === '' ? '' : `#${address}`}`);
    this.changed();
  }
}
