import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { History } from '../../src/StuntingAssessment.Web/wwwroot/js/grid/history.js';
import { Queue } from '../../src/StuntingAssessment.Web/wwwroot/js/grid/queue.js';
import { cellIn, openBrowser, pass, rest, serve, sheetOf, textsIn } from './support.js';

describe('History', () => {
  let sheet;
  let queue;
  let history;
  let said;
  let undone;

  beforeEach(() => {
    openBrowser();
    said = [];
    undone = () => ({ cells: [], sentence: '' });
    sheet = sheetOf({ cells: { 'a:BALITA': 5 } });
    queue = new Queue(sheet, { url: '/isian', token: 't', slot: 'ani', keep: true, told: ({ answer, group }) => answer?.batch && history.taken(group, answer.batch) });
    history = new History(sheet, queue, { undoUrl: batch => `/kumpulan/${batch}/pembatalan`, token: 't', told: words => said.push(words) });
    serve(request => request.url === '/isian' ? saved(request) : undone(request));
  });

  const saved = ({ body }) => ({
    at: '', batch: body.way === 'paste' ? 'batch-1' : null, findings: [],
    cells: body.cells.map(c => ({ place: c.place, measure: c.measure, outcome: 'saved', content: c.text === '' ? null : Number(c.text), version: c.version + 1 })),
  });
  const type = (texts, group) => history.type(textsIn(sheet, texts), group);
  const text = name => sheet.text(cellIn(sheet, name));

  /** Until everything typed has its answer. */
  const arrive = async () => {
    await pass(350);
    await pass(0);
  };

  it('types the earlier text again, and the later one after that', async () => {
    type({ 'a:BALITA': '6' });
    await arrive();

    assert.equal(await history.undo(), cellIn(sheet, 'a:BALITA'));
    assert.equal(text('a:BALITA'), '5');
    assert.deepEqual([history.canUndo, history.canRedo], [false, true]);
    await arrive();

    assert.equal(await history.redo(), cellIn(sheet, 'a:BALITA'));
    assert.equal(text('a:BALITA'), '6');
    assert.deepEqual([history.canUndo, history.canRedo], [true, false]);
  });

  it('remembers nothing when nothing changed', () => {
    type({ 'a:BALITA': '5' });

    assert.equal(history.canUndo, false);
  });

  it('forgets what was undone when something new is typed', async () => {
    type({ 'a:BALITA': '6' });
    await history.undo();
    type({ 'b:BALITA': '7' });

    assert.equal(history.canRedo, false);
    assert.equal(await history.redo(), undefined);
  });

  it('leaves what somebody changed since, and says so', async () => {
    type({ 'a:BALITA': '6', 'b:BALITA': '7' });
    await arrive();
    sheet.put(cellIn(sheet, 'a:BALITA'), 60, 9);

    await history.undo();

    assert.equal(text('a:BALITA'), '60');
    assert.equal(text('b:BALITA'), '');
    assert.deepEqual(said, ['1 sel yang diubah sesudahnya dibiarkan.']);
  });

  it('withdraws what waits for a choice between two versions', async () => {
    type({ 'a:BALITA': '6' });
    const cell = cellIn(sheet, 'a:BALITA');
    sheet.edits.set(cell, { ...sheet.edits.get(cell), state: 'conflict', theirs: { text: '9', version: 3, by: 'Budi', at: '' } });

    await history.undo();

    assert.equal(sheet.edits.has(cell), false);
  });

  it('takes a paste back on the server as one batch', async () => {
    const requests = [];
    undone = request => {
      requests.push(request.url);
      return { cells: [{ place: 'a', measure: 'BALITA', content: 5, version: 3 }, { place: 'b', measure: 'BALITA', content: null, version: 2 }], sentence: '2 sel dikembalikan seperti sebelumnya.' };
    };
    type({ 'a:BALITA': '6', 'b:BALITA': '7' }, 'g');
    await arrive();

    await history.undo();

    assert.deepEqual(requests, ['/kumpulan/batch-1/pembatalan']);
    assert.deepEqual([text('a:BALITA'), text('b:BALITA'), sheet.version(cellIn(sheet, 'a:BALITA'))], ['5', '', 3]);
    assert.deepEqual(said, ['2 sel dikembalikan seperti sebelumnya.']);
    assert.equal(sheet.edits.size, 0, 'nothing is sent besides');
  });

  it('waits for the number of a paste that is on its way', async () => {
    const urls = [];
    let arrived;
    serve(async request => {
      urls.push(request.url);
      if (request.url !== '/isian') return { cells: [], sentence: 'ya' };
      await new Promise(resolve => { arrived = resolve; });
      return saved(request);
    });
    type({ 'a:BALITA': '6', 'b:BALITA': '7' }, 'g');
    await pass(350);

    const undoing = history.undo();
    await rest();
    assert.deepEqual(urls, ['/isian']);
    arrived();
    await undoing;

    assert.deepEqual(urls, ['/isian', '/kumpulan/batch-1/pembatalan']);
  });

  for (const [why, answer] of [['cannot be asked', null], ['breaks', 500]]) {
    it(`types the earlier texts of a paste again when the server ${why}`, async () => {
      undone = () => answer;
      type({ 'a:BALITA': '6', 'b:BALITA': '7' }, 'g');
      await arrive();

      await history.undo();

      assert.deepEqual([text('a:BALITA'), text('b:BALITA')], ['5', '']);
      assert.equal(sheet.edits.get(cellIn(sheet, 'b:BALITA')).state, 'waiting');
    });
  }

  it('does again only what has been undone to its end', async () => {
    let release;
    undone = async () => {
      await new Promise(resolve => { release = resolve; });
      return { cells: [{ place: 'a', measure: 'BALITA', content: 5, version: 3 }], sentence: 'ya' };
    };
    type({ 'a:BALITA': '6' }, 'g');
    await arrive();

    const both = Promise.all([history.undo(), history.redo()]);
    await rest();
    assert.equal(sheet.edits.size, 0, 'the batch is still being taken back');
    release();
    await both;

    assert.equal(text('a:BALITA'), '6');
    assert.equal(sheet.edits.get(cellIn(sheet, 'a:BALITA')).base, 3);
  });

  it('tells the server’s reason when a paste cannot be taken back, and types nothing', async () => {
    undone = () => ({ status: 422, json: { sentence: 'Tahapnya sudah lewat.' } });
    type({ 'a:BALITA': '6', 'b:BALITA': '7' }, 'g');
    await arrive();

    await history.undo();

    assert.deepEqual(said, ['Tahapnya sudah lewat.']);
    assert.deepEqual([text('a:BALITA'), sheet.edits.size], ['6', 0]);
  });

  it('gives a paste that is done again a number of its own', async () => {
    undone = () => ({ cells: [{ place: 'a', measure: 'BALITA', content: 5, version: 3 }, { place: 'b', measure: 'BALITA', content: null, version: 2 }], sentence: 'ya' });
    type({ 'a:BALITA': '6', 'b:BALITA': '7' }, 'g');
    await arrive();
    await history.undo();

    await history.redo();

    const groups = new Set([...sheet.edits.values()].map(e => e.group));
    assert.equal(groups.size, 1);
    assert.notEqual([...groups][0], 'g');
    assert.notEqual([...groups][0], null);
  });

  it('undoes in the order of the keys, however fast they come', async () => {
    type({ 'a:BALITA': '6' });
    type({ 'a:BALITA': '7' });

    const cells = await Promise.all([history.undo(), history.undo(), history.undo()]);

    assert.deepEqual(cells, [cellIn(sheet, 'a:BALITA'), cellIn(sheet, 'a:BALITA'), undefined]);
    assert.equal(text('a:BALITA'), '5');
  });

  it('remembers two hundred steps', async () => {
    for (let i = 0; i < 205; i++) type({ 'a:BALITA': `${100 + i}` });
    let steps = 0;
    while (history.canUndo) {
      await history.undo();
      steps++;
    }

    assert.equal(steps, 200);
    assert.equal(text('a:BALITA'), '104');
  });
});
