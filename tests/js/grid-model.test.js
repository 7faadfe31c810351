import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellIn, sheetOf } from './support.js';

const edit = (text, state = 'waiting') => ({ text, base: 0, state, group: null, sent: [], at: 0 });

describe('Sheet', () => {
  it('names a cell by its place and its measure', () => {
    const sheet = sheetOf();
    const cell = cellIn(sheet, 'b:S06');

    assert.equal(sheet.placeOf(cell).name, 'Buluh');
    assert.equal(sheet.measureOf(cell).code, 'S06');
    assert.equal(sheet.cellOf(2, 'S06'), cell);
    assert.equal(sheet.cellOf('nowhere', 'S06'), undefined);
    assert.equal(sheet.cellOf('b', 'NOTHING'), undefined);
  });

  it('has no cell of the regency in a village, and none of a village in the regency', () => {
    const sheet = sheetOf();

    assert.equal(sheet.exists(0, 3), true);
    assert.equal(sheet.exists(0, 0), false);
    assert.equal(sheet.exists(1, 3), false);
  });

  it('is written where it is open, own and there', () => {
    const sheet = sheetOf();

    assert.equal(sheet.mayWrite(cellIn(sheet, 'a:BALITA')), true);
    assert.equal(sheet.mayWrite(cellIn(sheet, 'a:KADER')), false, 'another office fills it');
    assert.equal(sheet.mayWrite(cellIn(sheet, 'r:BALITA')), false, 'the regency has no such cell');
    assert.equal(sheetOf({ open: false }).mayWrite(cellIn(sheet, 'a:BALITA')), false, 'the phase is over');
  });

  it('counts what is on its way, and not what was refused', () => {
    const sheet = sheetOf({ cells: { 'a:BALITA': 10 } });
    const cell = cellIn(sheet, 'a:BALITA');
    sheet.edits.set(cell, edit('12'));
    assert.equal(sheet.content(cell), 12);

    sheet.edits.set(cell, edit('12', 'sending'));
    assert.equal(sheet.content(cell), 12);

    for (const state of ['refused', 'conflict']) {
      sheet.edits.set(cell, edit('12', state));
      assert.equal(sheet.content(cell), 10, state);
      assert.equal(sheet.text(cell), '12', 'what was typed is still shown');
    }

    sheet.edits.set(cell, edit('dua belas'));
    assert.equal(sheet.content(cell), 10, 'nobody can count with that');
  });

  it('misses an own cell that is empty, unless there is nobody to reach', () => {
    const sheet = sheetOf({ cells: { 'b:BALITA': 0 } });

    assert.equal(sheet.isMissing(cellIn(sheet, 'a:BALITA')), true);
    assert.equal(sheet.isMissing(cellIn(sheet, 'a:KADER')), false, 'another office owes it');
    assert.equal(sheet.isMissing(cellIn(sheet, 'r:BALITA')), false, 'there is no such cell');
    assert.equal(sheet.isMissing(cellIn(sheet, 'b:S06')), false, 'its population is zero');
    assert.equal(sheet.hasNobody(cellIn(sheet, 'b:S06')), true);

    sheet.edits.set(cellIn(sheet, 'a:BALITA'), edit('lima'));
    assert.equal(sheet.isMissing(cellIn(sheet, 'a:BALITA')), false, 'something was typed');
  });

  it('says the same in other words', () => {
    const sheet = sheetOf({ cells: { 'a:BALITA': 1234 } });
    const cell = cellIn(sheet, 'a:BALITA');

    assert.equal(sheet.isStored(cell, '1.234'), true);
    assert.equal(sheet.says(cell, '1234'), true);

    sheet.edits.set(cell, edit('1.300'));
    assert.equal(sheet.says(cell, '1300'), true);
    assert.equal(sheet.says(cell, '1234'), false);

    sheet.edits.set(cell, edit('banyak'));
    assert.equal(sheet.says(cell, 'banyak'), true, 'what cannot be read says itself');
    assert.equal(sheet.says(cell, 'sedikit'), false);
  });

  it('adds up what is known, and a share only where part and whole are', () => {
    const sheet = sheetOf({ cells: { 'a:BALITA': 40, 'a:S06': 10, 'b:S06': 5, 'c:BALITA': 60, 'd:S06': 'tidak ada posyandu' } });

    assert.deepEqual(sheet.total(1, [0, 1, 2, 3, 4]), { sum: 15, places: 2, part: 10, whole: 40, both: 1, of: 4 });
    assert.deepEqual(sheet.total(0, [1, 3]), { sum: 100, places: 2, part: 0, whole: 0, both: 0, of: 2 });
  });

  it('takes the year before when it is there', () => {
    const sheet = sheetOf();
    const cell = cellIn(sheet, 'c:BALITA');
    assert.equal(sheet.lastYearText(cell), '');

    sheet.before = sheet.measures.map(() => sheet.places.map(() => 1500));
    assert.equal(sheet.lastYearText(cell), '1.500');
    assert.equal(sheet.lastYear, 2022);
  });

  it('replaces the errors of a row, and leaves its warnings', () => {
    const warning = { place: 1, measure: 'BALITA', severity: 'warning', sentence: 'Naik dua kali lipat.', accepted: null };
    const error = { place: 1, measure: 'S06', severity: 'error', sentence: 'Lebih dari sasarannya.', accepted: null };
    const sheet = sheetOf({ findings: [warning, error, { ...error, place: 2 }] });

    sheet.judgeAgain(['a'], [{ place: 'a', measure: 'BALITA', severity: 'error', sentence: 'Baru.', accepted: null }]);

    assert.deepEqual(sheet.findings.get(cellIn(sheet, 'a:BALITA')).map(f => f.sentence), ['Naik dua kali lipat.', 'Baru.']);
    assert.equal(sheet.findings.get(cellIn(sheet, 'a:S06')), undefined);
    assert.equal(sheet.findings.get(cellIn(sheet, 'b:S06')).length, 1, 'another row was not asked about');
  });

  it('meets a warning about a column in its first number', () => {
    const finding = { place: null, measure: 'BALITA', severity: 'warning', sentence: 'Semua sama.', accepted: null };
    const sheet = sheetOf({ findings: [finding], cells: { 'b:BALITA': 7, 'c:BALITA': 7 } });

    assert.equal(sheet.columnState(0), 'warning');
    assert.deepEqual([...sheet.columnStops([1, 2, 3, 4], [0, 1])], [cellIn(sheet, 'b:BALITA')]);
    assert.deepEqual([...sheet.columnStops([3, 4], [0, 1])], [cellIn(sheet, 'c:BALITA')], 'among the places that are shown');

    sheet.judge([{ ...finding, accepted: 'Memang sama.' }]);
    assert.equal(sheet.columnState(0), 'accepted');
    assert.equal(sheet.columnStops([1, 2, 3, 4], [0]).size, 0);
  });

  it('calls a problem what is refused, in conflict or not accepted', () => {
    const finding = { place: 1, measure: 'BALITA', severity: 'warning', sentence: 'Turun.', accepted: 'Pindah.' };
    const sheet = sheetOf({ findings: [finding, { ...finding, place: 2, accepted: null }] });

    assert.equal(sheet.isProblem(cellIn(sheet, 'a:BALITA')), false);
    assert.equal(sheet.isProblem(cellIn(sheet, 'b:BALITA')), true);
    sheet.edits.set(cellIn(sheet, 'a:BALITA'), edit('5', 'conflict'));
    assert.equal(sheet.isProblem(cellIn(sheet, 'a:BALITA')), true);
  });

  it('keeps what is on its way when all is read anew', () => {
    const sheet = sheetOf();
    const cell = cellIn(sheet, 'a:BALITA');
    sheet.edits.set(cell, edit('5'));
    const fresh = sheetOf({ cells: { 'a:BALITA': 4 } });

    const byCell = of => fresh.measures.map((_, measure) => fresh.places.map((__, place) => of(fresh.cell(place, measure))));
    sheet.take({
      year: 2023, open: true, measures: fresh.measures, cells: byCell(one => fresh.stored(one)), versions: byCell(() => 1),
      comments: [{ place: 1, measure: 'S06' }], findings: [],
    });

    assert.equal(sheet.stored(cell), 4);
    assert.equal(sheet.text(cell), '5');
    assert.deepEqual([...sheet.comments], [cellIn(sheet, 'a:S06')]);
  });
});
