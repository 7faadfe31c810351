// @ts-check
// What the grid knows: the office's measures, the places, what the server has in each cell, and what was typed here and is not there yet.
// A cell is one number, place times width plus measure, so that the rest need not carry pairs about.

import { read, shown, toWrite } from './numbers.js';

/** @import { CommentedCell, Content, Edit, Finding, FoundAt, Measure, Place, SheetData } from './types.js' */
/** @typedef {{ sum: number, places: number, part: number, whole: number, both: number, of: number }} Total */

export class Sheet {
  /** @type {Map<string, number>} */
  #places;

  /** @type {Map<string, number>} */
  #measures = new Map();

  /** @type {Content[][]} */
  #contents = [];

  /** @type {number[][]} */
  #versions = [];

  /** @type {Measure[]} */
  measures = [];

  /** Of each measure the column of its population, or -1. @type {number[]} */
  populations = [];

  /** What is said about cells. @type {Map<number, Finding[]>} */
  findings = new Map();

  /** What is said about whole columns. @type {Map<number, Finding[]>} */
  columnFindings = new Map();

  /** Cells that somebody remarked on. @type {Set<number>} */
  comments = new Set();

  /** @type {Map<number, Edit>} */
  edits = new Map();

  /** The year before, by measure and place; null until somebody begins to work. @type {Content[][] | null} */
  before = null;

  /** How often something was put here; an answer that was asked for before that may be older than what stands here. */
  puts = 0;

  width = 0;
  open = false;
  lastYear = 0;

  /**
   * @param {Place[]} places  As the page has them.
   * @param {string[]} districts  Their names.
   * @param {SheetData} data
   */
  constructor(places, districts, data) {
    this.places = places;
    this.districts = districts;
    this.#places = new Map(places.map((place, index) => [place.id, index]));
    this.take(data);
  }

  /** All of it anew; what is on its way stays. @param {SheetData} data */
  take(data) {
    this.measures = data.measures;
    this.width = data.measures.length;
    this.open = data.open;
    this.lastYear = data.year - 1;
    this.#measures = new Map(this.measures.map((measure, index) => [measure.code, index]));
    this.populations = this.measures.map(measure => measure.population === null ? -1 : this.#measures.get(measure.population) ?? -1);
    this.#contents = data.cells;
    this.#versions = data.versions;
    this.remark(data.comments);
    this.judge(data.findings);
  }

  /** @param {CommentedCell[]} comments */
  remark(comments) {
    this.comments = new Set(comments.flatMap(({ place, measure }) => this.cellOf(place, measure) ?? []));
  }

  /** @param {FoundAt<number | null>[]} findings */
  judge(findings) {
    this.findings = new Map();
    this.columnFindings = new Map();
    for (const { place, measure, ...finding } of findings) {
      if (place === null) push(this.columnFindings, this.#measures.get(measure), finding);
      else push(this.findings, this.cellOf(place, measure), finding);
    }
  }

  /**
   * What is said about the cells of these places replaces what was said of errors there.
   * @param {Iterable<string>} places
   * @param {FoundAt<string>[]} findings
   */
  judgeAgain(places, findings) {
    for (const id of places) {
      const first = (this.#places.get(id) ?? NaN) * this.width;
      for (let cell = first; cell < first + this.width; cell++) {
        const rest = (this.findings.get(cell) ?? []).filter(finding => finding.severity !== 'error');
        if (rest.length > 0) this.findings.set(cell, rest);
        else this.findings.delete(cell);
      }
    }
    for (const { place, measure, ...finding } of findings) push(this.findings, this.cellOf(place, measure), finding);
  }

  /**
   * Undefined when the sheet has no such cell.
   * @param {string | number} place  Its id or its row.
   * @param {string} code
   */
  cellOf(place, code) {
    const index = typeof place === 'number' ? place : this.#places.get(place);
    const measure = this.#measures.get(code);
    return index === undefined || measure === undefined ? undefined : index * this.width + measure;
  }

  /** @param {number} place @param {number} measure */
  cell(place, measure) {
    return place * this.width + measure;
  }

  /** @param {number} cell */
  rowOf(cell) {
    return Math.floor(cell / this.width);
  }

  /** @param {number} cell */
  columnOf(cell) {
    return cell % this.width;
  }

  /** @param {number} cell */
  placeOf(cell) {
    return this.places[this.rowOf(cell)];
  }

  /** @param {number} cell */
  measureOf(cell) {
    return this.measures[this.columnOf(cell)];
  }

  /**
   * A village has no cell of what is counted once for the regency, and the other way round.
   * @param {number} place
   * @param {number} measure
   */
  exists(place, measure) {
    return this.places[place].level === this.measures[measure].level;
  }

  /** @param {number} cell */
  mayWrite(cell) {
    return this.open && this.measureOf(cell).writable && this.exists(this.rowOf(cell), this.columnOf(cell));
  }

  /** @param {number} cell */
  stored(cell) {
    return this.#contents[this.columnOf(cell)][this.rowOf(cell)];
  }

  /** @param {number} cell */
  version(cell) {
    return this.#versions[this.columnOf(cell)][this.rowOf(cell)];
  }

  /** @param {number} cell @param {Content} content @param {number} version */
  put(cell, content, version) {
    this.puts++;
    this.#contents[this.columnOf(cell)][this.rowOf(cell)] = content;
    this.#versions[this.columnOf(cell)][this.rowOf(cell)] = version;
  }

  /** As it counts in totals: what is on its way counts already, what was refused does not. @param {number} cell */
  content(cell) {
    const edit = this.edits.get(cell);
    if (!edit || edit.state === 'refused' || edit.state === 'conflict') return this.stored(cell);
    const content = read(this.measureOf(cell), edit.text);
    return content === undefined ? this.stored(cell) : content;
  }

  /** As it is shown. @param {number} cell */
  text(cell) {
    return this.edits.get(cell)?.text ?? shown(this.measureOf(cell), this.stored(cell));
  }

  /** As it is written on: what was typed here stays as it was typed. @param {number} cell */
  textToWrite(cell) {
    return this.edits.get(cell)?.text ?? toWrite(this.measureOf(cell), this.stored(cell));
  }

  /** Whether the cell says that, however it is written. @param {number} cell @param {string} text */
  says(cell, text) {
    const edit = this.edits.get(cell);
    if (!edit) return this.isStored(cell, text);
    const content = read(this.measureOf(cell), text);
    return edit.text === text || (content !== undefined && content === read(this.measureOf(cell), edit.text));
  }

  /** Whether the server has that already. @param {number} cell @param {string} text */
  isStored(cell, text) {
    return read(this.measureOf(cell), text) === this.stored(cell);
  }

  /** @param {number} cell */
  lastYearText(cell) {
    return this.before === null ? '' : shown(this.measureOf(cell), this.before[this.columnOf(cell)][this.rowOf(cell)]);
  }

  /** "Tidak ada sasaran": there is nobody here whom the measure could reach. @param {number} cell */
  hasNobody(cell) {
    const population = this.populations[this.columnOf(cell)];
    return population >= 0 && this.content(cell - this.columnOf(cell) + population) === 0;
  }

  /** @param {number} cell */
  isMissing(cell) {
    return this.measureOf(cell).own && this.exists(this.rowOf(cell), this.columnOf(cell))
      && this.content(cell) === null && !this.edits.has(cell) && !this.hasNobody(cell);
  }

  /** @param {number} cell */
  isProblem(cell) {
    const edit = this.edits.get(cell);
    return edit?.state === 'refused' || edit?.state === 'conflict' || (this.findings.get(cell) ?? []).some(finding => !finding.accepted);
  }

  /** What is said about the whole column: nothing, a warning, or one that was accepted. @param {number} measure */
  columnState(measure) {
    const findings = this.columnFindings.get(measure) ?? [];
    return findings.length === 0 ? '' : findings.every(finding => finding.accepted) ? 'accepted' : 'warning';
  }

  /**
   * Where a warning about a whole column is met: in its first number among these places. One cell stands for it, not all: otherwise a copied column
   * would make every village one to be checked, and hide the few that are wrong by themselves.
   * @param {number[]} places
   * @param {number[]} measures
   */
  columnStops(places, measures) {
    /** @type {Set<number>} */
    const stops = new Set();
    for (const measure of measures) {
      if (this.columnState(measure) !== 'warning') continue;
      const place = places.find(one => this.exists(one, measure) && typeof this.content(this.cell(one, measure)) === 'number');
      if (place !== undefined) stops.add(this.cell(place, measure));
    }
    return stops;
  }

  /**
   * Sums over the places: of the measure, and of part and whole where both are known.
   * @param {number} measure
   * @param {number[]} places
   * @returns {Total}
   */
  total(measure, places) {
    const population = this.populations[measure];
    const total = { sum: 0, places: 0, part: 0, whole: 0, both: 0, of: 0 };
    for (const place of places) {
      if (!this.exists(place, measure)) continue;
      total.of++;
      const number = this.content(this.cell(place, measure));
      if (typeof number !== 'number') continue;
      total.sum += number;
      total.places++;
      const whole = population < 0 ? null : this.content(this.cell(place, population));
      if (typeof whole !== 'number') continue;
      total.part += number;
      total.whole += whole;
      total.both++;
    }
    return total;
  }
}

/**
 * @template T
 * @param {Map<number, T[]>} map
 * @param {number | undefined} key
 * @param {T} item
 */
function push(map, key, item) {
  if (key === undefined) return;
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
