import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foundBy, foundHere, joined, planOf, separated } from '../../src/StuntingAssessment.Web/wwwroot/js/grid/paste.js';
import { cellIn, sheetOf, textsIn } from './support.js';

describe('The text of a spreadsheet', () => {
  for (const [name, text, rows] of [
    ['is a line for each row and a tab between cells', '1\t2\n3\t4', [['1', '2'], ['3', '4']]],
    ['ends with a line break or without', '1\t2\n', [['1', '2']]],
    ['may come from Windows', '1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['may come from an old Mac', '1\r2', [['1'], ['2']]],
    ['keeps empty cells and empty rows', '1\t\n\n\t4', [['1', ''], [''], ['', '4']]],
    ['holds a cell with a line break between quotation marks', '"a\nb"\t2\n3\t4', [['a b', '2'], ['3', '4']]],
    ['doubles a quotation mark within them', '"a ""b"""\t2', [['a "b"', '2']]],
    ['means nothing by a quotation mark in the middle', 'a "b"\t2', [['a "b"', '2']]],
    ['may be one value', '12', [['12']]],
    ['may be nothing', '', []],
  ]) it(name, () => assert.deepEqual(separated(text), rows));

  it('comes back as it went', () => assert.deepEqual(separated(joined([['1.234', ''], ['tidak berlaku: x', '5']])), [['1.234', ''], ['tidak berlaku: x', '5']]));

  it('becomes no formula elsewhere', () => assert.equal(joined([['=1+1', '-5', '@x', 'a=b', 'a\tb']]), "'=1+1\t'-5\t'@x\ta=b\ta b"));
});

describe('A paste', () => {
  // As it is shown: a heading for each district over its villages.
  const lines = [{ name: 'Satu', places: [1, 2] }, { place: 1 }, { place: 2 }, { name: 'Dua', places: [3, 4] }, { place: 3 }, { place: 4 }];
  const viewOf = (from, more = {}) => ({ lines, columns: [0, 1, 2], range: { lines: [from.line], columns: [from.column] }, ...more });
  const named = (sheet, texts) => Object.fromEntries([...texts].map(([cell, text]) => [`${sheet.placeOf(cell).id}:${sheet.measureOf(cell).code}`, text]));

  it('goes down over the villages and passes the headings', () => {
    const sheet = sheetOf();

    const plan = planOf(sheet, viewOf({ line: 2, column: 0 }), [['1', '2'], [' 3 ', '4']]);

    assert.deepEqual(named(sheet, plan.texts), { 'b:BALITA': '1', 'b:S06': '2', 'c:BALITA': '3', 'c:S06': '4' });
    assert.deepEqual([plan.locked, plan.outside], [0, 0]);
  });

  it('counts what falls on locked cells and outside of the table', () => {
    const sheet = sheetOf();

    const plan = planOf(sheet, viewOf({ line: 5, column: 1 }), [['1', '2', '3'], ['4', '5', '6']]);

    assert.deepEqual(named(sheet, plan.texts), { 'd:S06': '1' });
    assert.deepEqual([plan.locked, plan.outside], [1, 4]);
  });

  it('fills the marked rectangle with one value', () => {
    const sheet = sheetOf();

    const plan = planOf(sheet, viewOf({}, { range: { lines: [1, 2, 4], columns: [0, 1] } }), [['0']]);

    assert.equal(plan.texts.size, 6);
    assert.deepEqual(new Set(plan.texts.values()), new Set(['0']));
  });

  it('is told by the server’s trial', () => {
    const sheet = sheetOf();
    const texts = textsIn(sheet, { 'a:BALITA': '1', 'b:BALITA': '2', 'c:BALITA': '', 'd:BALITA': '4', 'a:S06': 'x', 'b:S06': '6' });
    const outcomes = { 'a:BALITA': 'new', 'b:BALITA': 'changed', 'c:BALITA': 'changed', 'd:BALITA': 'same', 'a:S06': 'refused', 'b:S06': 'conflict' };
    const answers = Object.entries(outcomes).map(([name, outcome]) => ({ place: name.split(':')[0], measure: name.split(':')[1], outcome, sentence: outcome === 'refused' ? 'Tidak.' : null }));

    assert.deepEqual(foundBy(sheet, texts, answers), { fresh: 1, changed: 1, emptied: 1, same: 1, conflict: 1, bad: [{ cell: cellIn(sheet, 'a:S06'), text: 'x', sentence: 'Tidak.' }] });
  });

  it('is read here when the server cannot be asked', () => {
    const sheet = sheetOf({ cells: { 'b:BALITA': 1, 'c:BALITA': 3, 'd:BALITA': 1234 } });
    const texts = textsIn(sheet, { 'a:BALITA': '1', 'b:BALITA': '2', 'c:BALITA': '', 'd:BALITA': '1.234', 'a:S06': 'enam' });

    const found = foundHere(sheet, texts);

    assert.deepEqual({ ...found, bad: found.bad.map(b => b.text) }, { fresh: 1, changed: 1, emptied: 1, same: 1, conflict: 0, bad: ['enam'] });
  });
});
