// @ts-check
// What a paste would do: how the text of a spreadsheet falls into cells, where they go, and what becomes of each.

import { read } from './numbers.js';

/** @import { Sheet } from './model.js' */
/** @import { CellAnswer, Line } from './types.js' */

/** @typedef {{ texts: Map<number, string>, locked: number, outside: number }} Plan  Texts by cell, and how many have no cell to go to. */
/** @typedef {{ cell: number, text: string, sentence: string }} Bad */
/** @typedef {{ fresh: number, changed: number, emptied: number, same: number, conflict: number, bad: Bad[] }} Found  How many cells would become what. */

/**
 * What of the grid is shown, and what of it is marked.
 * @typedef {object} Shown
 * @property {Line[]} lines
 * @property {number[]} columns
 * @property {{ lines: number[], columns: number[] }} range
 */

/**
 * As a spreadsheet puts it into a text: tabs between cells, a line for each row. A cell with a line break in it stands between quotation marks.
 * @param {string} text
 * @returns {string[][]}
 */
export function separated(text) {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (plain === '') return [];
  const table = plain.replace(/\n$/, '');
  /** @type {string[][]} */
  const rows = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  while (pattern.lastIndex < table.length || rows[0].length === 0) {
    const [, quoted, unquoted, end] = pattern.exec(table) ?? [];
    if (end === undefined) break;
    rows[rows.length - 1].push((quoted?.replaceAll('""', '"') ?? unquoted).replaceAll('\n', ' '));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter(row => row.length > 0);
}

/** For a spreadsheet. A reason that begins like a formula must not become one there. @param {string[][]} rows */
export function joined(rows) {
  return rows.map(row => row.map(text => text.replace(/^[=+\-@\t]/, "'$&").replaceAll(/[\t\n]/g, ' ')).join('\t')).join('\n');
}

/**
 * One value fills the marked rectangle; several go down and to the right from the cursor, over the villages that are shown.
 * @param {Sheet} sheet
 * @param {Shown} view
 * @param {string[][]} rows
 * @returns {Plan}
 */
export function planOf(sheet, view, rows) {
  /** @type {Plan} */
  const plan = { texts: new Map(), locked: 0, outside: 0 };
  const { lines, columns } = view.range;

  /** @param {number} line @param {number} column @param {string} text */
  const take = (line, column, text) => {
    const place = view.lines[line]?.place;
    if (place === undefined || column >= view.columns.length) plan.outside++;
    else if (!sheet.mayWrite(sheet.cell(place, view.columns[column]))) plan.locked++;
    else plan.texts.set(sheet.cell(place, view.columns[column]), text.trim());
  };

  if (rows.length === 1 && rows[0].length === 1) {
    for (const line of lines) for (const column of columns) take(line, column, rows[0][0]);
  } else {
    const below = view.lines.flatMap((one, line) => one.place !== undefined && line >= lines[0] ? [line] : []);
    rows.forEach((row, down) => row.forEach((text, right) => take(below[down], columns[0] + right, text)));
  }
  return plan;
}

/** By the server's rules, as its trial answers. @param {Sheet} sheet @param {Map<number, string>} texts @param {CellAnswer[]} answers */
export function foundBy(sheet, texts, answers) {
  const found = nothing();
  for (const { place, measure, outcome, sentence } of answers) {
    const cell = sheet.cellOf(place, measure) ?? NaN;
    const text = texts.get(cell) ?? '';
    if (outcome === 'refused') found.bad.push({ cell, text, sentence: sentence ?? '' });
    else if (outcome === 'conflict') found.conflict++;
    else count(found, outcome === 'same', text === '', outcome === 'new');
  }
  return found;
}

/** By reading alone, where the server cannot be asked. @param {Sheet} sheet @param {Map<number, string>} texts */
export function foundHere(sheet, texts) {
  const found = nothing();
  for (const [cell, text] of texts) {
    const content = read(sheet.measureOf(cell), text);
    if (content === undefined) found.bad.push({ cell, text, sentence: 'Tidak terbaca sebagai isian kolom ini.' });
    else count(found, content === sheet.stored(cell), text === '', sheet.stored(cell) === null);
  }
  return found;
}

/** @returns {Found} */
function nothing() {
  return { fresh: 0, changed: 0, emptied: 0, same: 0, conflict: 0, bad: [] };
}

/** @param {Found} found @param {boolean} isSame @param {boolean} isEmpty @param {boolean} isFresh */
function count(found, isSame, isEmpty, isFresh) {
  if (isSame) found.same++;
  else if (isEmpty) found.emptied++;
  else if (isFresh) found.fresh++;
  else found.changed++;
}
