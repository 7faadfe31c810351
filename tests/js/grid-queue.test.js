import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { entry, Queue } from '../../src/StuntingAssessment.Web/wwwroot/js/grid/queue.js';
import { answering, cellIn, openBrowser, pass, rest, serve, sheetOf, textsIn } from './support.js';

const pause = 350;

describe('Queue', () => {
  let browser;
  let sheet;
  let news;

  beforeEach(() => {
    browser = openBrowser();
    sheet = sheetOf();
    news = [];
  });

  const queueOf = (more = {}) => new Queue(sheet, { url: '/isian', token: 't', slot: 'ani', keep: true, told: one => news.push(one), ...more });
  const type = (queue, texts, group) => queue.add(textsIn(sheet, texts), group);
  const editIn = name => sheet.edits.get(cellIn(sheet, name));
  const keptNames = () => Object.keys(browser.storage);

  it('sends what was typed in one request when the hands rest', async () => {
    const requests = serve(answering());
    const queue = queueOf();

    type(queue, { 'a:BALITA': '10' });
    await pass(pause - 1);
    type(queue, { 'b:BALITA': '12' });
    await pass(pause - 1);
    assert.equal(requests.length, 0);
    await pass(1);

    assert.deepEqual(requests.map(r => r.body), [{
      way: 'grid',
      cells: [{ place: 'a', measure: 'BALITA', text: '10', version: 0 }, { place: 'b', measure: 'BALITA', text: '12', version: 0 }],
    }]);
    assert.equal(sheet.stored(cellIn(sheet, 'a:BALITA')), 10);
    assert.equal(sheet.version(cellIn(sheet, 'a:BALITA')), 1);
    assert.equal(sheet.edits.size, 0);
    assert.deepEqual(keptNames(), []);
  });

  it('sends nothing while an admin looks as somebody else', async () => {
    const requests = serve(answering());
    browser.storage.setItem('ansit:ani|a:BALITA', JSON.stringify({ text: '3', base: 0, group: null, at: 1 }));

    const queue = queueOf({ keep: false });
    assert.equal(sheet.edits.size, 0);
    type(queue, { 'b:BALITA': '4' });
    await pass(60_000);

    assert.equal(requests.length, 0);
  });

  it('does not send what the server has already, however it is written', async () => {
    sheet = sheetOf({ cells: { 'a:BALITA': 1234 } });
    const requests = serve(answering());
    const queue = queueOf();

    assert.deepEqual(type(queue, { 'a:BALITA': '1.234' }), []);
    type(queue, { 'a:BALITA': '5' });
    type(queue, { 'a:BALITA': '1234' });
    await pass(pause);

    assert.equal(requests.length, 0);
    assert.equal(sheet.edits.size, 0);
    assert.deepEqual(keptNames(), []);
  });

  it('sends one request at a time, and what was typed meanwhile over the version that came back', async () => {
    let release;
    const requests = serve(async (request, count) => {
      if (count === 1) await new Promise(resolve => { release = resolve; });
      return answering()(request);
    });
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);

    type(queue, { 'a:BALITA': '11', 'b:BALITA': '12' });
    await pass(10_000);
    assert.equal(requests.length, 1);
    release();
    await rest();
    await pass(0);

    assert.deepEqual(requests[1].body.cells, [{ place: 'a', measure: 'BALITA', text: '11', version: 1 }, { place: 'b', measure: 'BALITA', text: '12', version: 0 }]);
    assert.equal(sheet.stored(cellIn(sheet, 'a:BALITA')), 11);
  });

  it('sends the old text after the new one that is on its way', async () => {
    let release;
    const requests = serve(async (request, count) => {
      if (count === 1) await new Promise(resolve => { release = resolve; });
      return answering(({ text }) => ({ content: text === '' ? null : Number(text) }))(request);
    });
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);

    type(queue, { 'a:BALITA': '' });
    release();
    await rest();
    await pass(0);

    assert.deepEqual(requests.map(r => r.body.cells[0].text), ['10', '']);
    assert.equal(sheet.stored(cellIn(sheet, 'a:BALITA')), null);
  });

  it('keeps a refused text with its sentence, and tries it again beside what its row says now', async () => {
    const requests = serve(answering(({ measure, text }) => measure === 'S06' && text === '20' && sheet.stored(cellIn(sheet, 'a:BALITA')) !== 30
      ? { outcome: 'refused', content: null, version: 0, sentence: 'Lebih dari sasarannya.' }
      : {}));
    const queue = queueOf();
    type(queue, { 'a:S06': '20' });
    await pass(pause);
    assert.deepEqual([editIn('a:S06').state, editIn('a:S06').sentence], ['refused', 'Lebih dari sasarannya.']);

    type(queue, { 'a:BALITA': '30' });
    await pass(pause);
    await pass(0);

    assert.deepEqual(requests.map(r => r.body.cells.map(c => c.measure)), [['S06'], ['BALITA'], ['S06']]);
    assert.equal(sheet.stored(cellIn(sheet, 'a:S06')), 20);
    assert.equal(sheet.edits.size, 0);
  });

  it('asks when somebody else wrote in between, and sends the own text again over that', async () => {
    const theirs = { outcome: 'conflict', content: 7, version: 4, text: '7', by: 'Budi', at: '2024-05-20T00:00:00Z' };
    const requests = serve((request, count) => answering(() => count === 1 ? theirs : { content: 10, version: 5 })(request));
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);
    assert.equal(queue.count('conflict'), 1);
    assert.deepEqual(editIn('a:BALITA').theirs, { text: '7', version: 4, by: 'Budi', at: '2024-05-20T00:00:00Z' });
    assert.equal(sheet.stored(cellIn(sheet, 'a:BALITA')), 7);

    queue.insist(cellIn(sheet, 'a:BALITA'));
    await pass(0);

    assert.deepEqual(requests[1].body.cells, [{ place: 'a', measure: 'BALITA', text: '10', version: 4 }]);
    assert.equal(sheet.stored(cellIn(sheet, 'a:BALITA')), 10);
  });

  it('yields to the other one without another request', async () => {
    const requests = serve(answering(() => ({ outcome: 'conflict', content: 7, version: 4, text: '7', by: 'Budi', at: '2024-05-20T00:00:00Z' })));
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);

    queue.yieldTo(cellIn(sheet, 'a:BALITA'));
    await pass(10_000);

    assert.equal(requests.length, 1);
    assert.equal(sheet.text(cellIn(sheet, 'a:BALITA')), '7');
  });

  it('knows the own text again when only the answer got lost', async () => {
    const requests = serve((request, count) => count === 1 ? null
      : answering(() => count === 2 ? { outcome: 'conflict', content: 1234, version: 1, text: '1.234', mine: true } : { content: 1300, version: 2 })(request));
    const queue = queueOf();
    type(queue, { 'a:BALITA': '1234' });
    await pass(pause);
    type(queue, { 'a:BALITA': '1300' });
    await pass(pause);
    await pass(0);

    assert.equal(queue.count('conflict'), 0);
    assert.deepEqual(requests.at(-1).body.cells, [{ place: 'a', measure: 'BALITA', text: '1300', version: 1 }]);
    assert.equal(sheet.stored(cellIn(sheet, 'a:BALITA')), 1300);
  });

  it('waits longer each time for a line that is down, and sends at once when it is back', async () => {
    let isDown = true;
    const requests = serve(request => isDown ? null : answering()(request));
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);
    assert.equal(queue.stopped, 'offline');
    await pass(2000);
    assert.equal(requests.length, 2);
    await pass(4999);
    assert.equal(requests.length, 2);
    await pass(1);
    assert.equal(requests.length, 3);

    isDown = false;
    browser.fire('online');
    await pass(0);

    assert.equal(requests.length, 4);
    assert.equal(queue.stopped, null);
    assert.equal(sheet.edits.size, 0);
  });

  it('goes on when the person has signed in again in another tab', async () => {
    let isSignedOut = true;
    const requests = serve(request => isSignedOut ? { status: 0, type: 'opaqueredirect', json: {} } : answering()(request));
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);
    assert.equal(queue.stopped, 'session');

    isSignedOut = false;
    browser.fire('focus');
    await pass(0);

    assert.equal(requests.length, 2);
    assert.equal(sheet.edits.size, 0);
  });

  for (const [status, stopped, json, why] of [[400, 'old', {}, null], [404, 'closed', {}, null], [422, 'closed', { sentence: 'Tahapnya sudah lewat.' }, 'Tahapnya sudah lewat.']]) {
    it(`stops for good at ${status}, and says why`, async () => {
      const requests = serve(() => ({ status, json }));
      const queue = queueOf();
      type(queue, { 'a:BALITA': '10' });
      await pass(pause);
      browser.fire('online');
      await pass(120_000);

      assert.deepEqual([queue.stopped, queue.why, requests.length], [stopped, why, 1]);
      assert.deepEqual(keptNames(), ['ansit:ani|a:BALITA'], 'the text is safe');
    });
  }

  it('sends a paste as a whole, under its own way, and what was typed apart', async () => {
    const requests = serve(answering());
    const queue = queueOf();
    type(queue, { 'a:BALITA': '1', 'b:BALITA': '2' }, 'g');
    type(queue, { 'c:BALITA': '3' });
    await pass(pause);
    await pass(0);

    assert.deepEqual(requests.map(r => [r.body.way, r.body.cells.length]), [['paste', 2], ['grid', 1]]);
    assert.deepEqual(news.filter(n => n.answer).map(n => [n.group, n.answer.batch]), [['g', 'batch-1'], [null, null]]);
  });

  it('keeps a paste over which the portal breaks together three times, then sends it in parts, and other texts before it', async () => {
    const sizes = [];
    serve(({ body }) => {
      sizes.push(body.cells.map(c => c.place).join(''));
      return body.cells.length > 1 ? 500 : answering()({ body });
    });
    const queue = queueOf();
    type(queue, { 'a:BALITA': '1', 'b:BALITA': '2', 'c:BALITA': '3' }, 'g');
    await pass(pause);
    type(queue, { 'd:BALITA': '4' });
    await pass(pause);
    for (let i = 0; i < 8; i++) await pass(60_000);

    assert.deepEqual(sizes, ['abc', 'd', 'abc', 'abc', 'a', 'bc', 'b', 'c']);
    assert.equal(sheet.edits.size, 0);
    assert.equal(queue.stopped, null);
  });

  it('tries a refused text again when it is typed again', async () => {
    const requests = serve((request, count) => answering(() => count === 1 ? { outcome: 'refused', content: null, version: 0, sentence: 'Tidak.' } : {})(request));
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);
    type(queue, { 'a:BALITA': '10' });
    await pass(pause);

    assert.equal(requests.length, 2);
    assert.equal(sheet.edits.size, 0);
  });

  it('sends half a letter as a sign that the server calls broken', () => {
    assert.equal(entry(sheet, cellIn(sheet, 'a:BALITA'), 'a\ud83d', 0).text, 'a\uffff');
    assert.equal(entry(sheet, cellIn(sheet, 'a:BALITA'), 'a\ud83d\ude00', 0).text, 'a\ud83d\ude00');
  });
});
