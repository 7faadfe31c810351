// What the grid knows: the office's measures, the places, what the server has in each cell, and what was typed here and is not there yet.
// A cell is one number, place times width plus measure, so that the rest need not carry pairs about.

import { read, shown, toWrite } from './grid-numbers.js';

export class Sheet {
  #places = new Map();
  #measures = new Map();

  /** By cell: { text, base, state: waiting | sending | refused | conflict, sentence, theirs, group, sent, at, broke }. */
  edits = new Map();

  /** The year before, by measure and place; null until somebody begins to work. */
  before = null;

  /** How often something was put here; an answer that was asked for before that may be older than what stands here. */
  puts = 0;

  /** `rows` are the places as the page has them: { id, code, name, district, level }; `districts` their names. */
  constructor(rows, districts, data) {
    Object.assign(this, { places: rows, districts });
    this.#places = new Map(rows.map((place, index) => [place.id, index]));
    this.take(data);
  }

  /** All of it anew; what is on its way stays. */
  take(data) {
    this.measures = data.measures;
    this.width = data.measures.length;
    this.open = data.open;
    this.lastYear = data.year - 1;
    this.#measures = new Map(this.measures.map((measure, index) => [measure.code, index]));
    this.populations = this.measures.map(measure => measure.population === null ? -1 : this.#measures.get(measure.population) ?? -1);
    this.contents = data.cells;
    this.versions = data.versions;
    this.comments = new Set(data.comments.map(([place, code]) => this.cellOf(place, code)));
    this.judge(data.findings);
  }

  judge(findings) {
    this.findings = new Map();
    this.columnFindings = new Map();
    for (const [place, code, severity, sentence, accepted] of findings) {
      const finding = { severity, sentence, accepted };
      if (place === null) push(this.columnFindings, this.#measures.get(code), finding);
      else push(this.findings, this.cellOf(place, code), finding);
    }
  }

  /** What is said about the cells of these places replaces what was said of errors there. */
  judgeAgain(places, findings) {
    for (const id of places) {
      const first = this.#places.get(id) * this.width;
      for (let cell = first; cell < first + this.width; cell++) {
        const rest = (this.findings.get(cell) ?? []).filter(finding => finding.severity !== 'error');
        if (rest.length > 0) this.findings.set(cell, rest);
        else this.findings.delete(cell);
      }
    }
    for (const [place, code, severity, sentence, accepted] of findings) push(this.findings, this.cellOf(place, code), { severity, sentence, accepted });
  }

  /** The place by its id or by its row. Undefined when the sheet has no such cell. */
  cellOf(placeId, code) {
    const place = typeof placeId === 'number' ? placeId : this.#places.get(placeId);
    const measure = this.#measures.get(code);
    return place === undefined || measure === undefined ? undefined : place * this.width + measure;
  }

  cell(place, measure) {
    return place * this.width + measure;
  }

  placeOf(cell) {
    return this.places[Math.floor(cell / this.width)];
  }

  measureOf(cell) {
    return this.measures[cell % this.width];
  }

  /** A village has no cell of what is counted once for the regency, and the other way round. */
  exists(place, measure) {
    return this.places[place].level === this.measures[measure].level;
  }

  mayWrite(cell) {
    return this.open && this.measureOf(cell).writable && this.exists(Math.floor(cell / this.width), cell % this.width);
  }

  stored(cell) {
    return this.contents[cell % this.width][Math.floor(cell / this.width)];
  }

  version(cell) {
    return this.versions[cell % this.width][Math.floor(cell / this.width)];
  }

  put(cell, content, version) {
    this.puts++;
    this.contents[cell % this.width][Math.floor(cell / this.width)] = content;
    this.versions[cell % this.width][Math.floor(cell / this.width)] = version;
  }

  /** As it counts in totals: what is on its way counts already, what was refused does not. */
  content(cell) {
    const edit = this.edits.get(cell);
    if (!edit || edit.state === 'refused' || edit.state === 'conflict') return this.stored(cell);
    const content = read(this.measureOf(cell), edit.text);
    return content === undefined ? this.stored(cell) : content;
  }

  /** As it is shown. */
  text(cell) {
    return this.edits.get(cell)?.text ?? shown(this.measureOf(cell), this.stored(cell));
  }

  /** As it is written on: what was typed here stays as it was typed. */
  textToWrite(cell) {
    return this.edits.get(cell)?.text ?? toWrite(this.measureOf(cell), this.stored(cell));
  }

  /** Whether the cell says that, however it is written. */
  says(cell, text) {
    const edit = this.edits.get(cell);
    if (!edit) return this.isStored(cell, text);
    const content = read(this.measureOf(cell), text);
    return edit.text === text || (content !== undefined && content === read(this.measureOf(cell), edit.text));
  }

  /** Whether the server has that already. */
  isStored(cell, text) {
    return read(this.measureOf(cell), text) === this.stored(cell);
  }

  lastYearText(cell) {
    return this.before === null ? '' : shown(this.measureOf(cell), this.before[cell % this.width][Math.floor(cell / this.width)]);
  }

  /** "Tidak ada sasaran": there is nobody here whom the measure could reach. */
  hasNobody(cell) {
    const population = this.populations[cell % this.width];
    return population >= 0 && this.content(cell - cell % this.width + population) === 0;
  }

  isMissing(cell) {
    return this.measureOf(cell).own && this.exists(Math.floor(cell / this.width), cell % this.width)
      && this.content(cell) === null && !this.edits.has(cell) && !this.hasNobody(cell);
  }

  isProblem(cell) {
    const edit = this.edits.get(cell);
    return edit?.state === 'refused' || edit?.state === 'conflict' || (this.findings.get(cell) ?? []).some(finding => !finding.accepted);
  }

  /** What is said about the whole column: nothing, a warning, or one that was accepted. */
  columnState(measure) {
    const findings = this.columnFindings.get(measure) ?? [];
    return findings.length === 0 ? '' : findings.every(finding => finding.accepted) ? 'accepted' : 'warning';
  }

  /**
   * Where a warning about a whole column is met: in its first number among these places. One cell stands for it, not all: otherwise a copied column
   * would make every village one to be checked, and hide the few that are wrong by themselves.
   */
  columnStops(places, measures) {
    const stops = new Set();
    for (const measure of measures) {
      if (this.columnState(measure) !== 'warning') continue;
      const place = places.find(one => this.exists(one, measure) && typeof this.content(this.cell(one, measure)) === 'number');
      if (place !== undefined) stops.add(this.cell(place, measure));
    }
    return stops;
  }

  /** Sums over the places: of the measure, and of part and whole where both are known. */
  total(measure, places) {
    const population = this.populations[measure];
    const total = { sum: 0, places: 0, part: 0, whole: 0, both: 0, of: 0 };
    for (const place of places) {
      if (!this.exists(place, measure)) continue;
      total.of++;
      const number = this.content(place * this.width + measure);
      if (typeof number !== 'number') continue;
      total.sum += number;
      total.places++;
      const whole = population < 0 ? null : this.content(place * this.width + population);
      if (typeof whole !== 'number') continue;
      total.part += number;
      total.whole += whole;
      total.both++;
    }
    return total;
  }
}

function push(map, key, item) {
  if (key === undefined) return;
  if (map.has(key)) map.get(key).push(item);
  else map.set(key, [item]);
}
