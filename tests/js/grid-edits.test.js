import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Queue } from '../../src/StuntingAssessment.Web/wwwroot/js/grid/queue.js';
import { answering, cellIn, openBrowser, pass, rest, serve, sheetOf, textsIn } from './support.js';

const pause = 350;

describe('What waits in the browser', () => {
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

  it('keeps a text in the browser until the server has answered for it', async () => {
    serve(() => null);
    type(queueOf(), { 'a:BALITA': '10' });
    await pass(pause);

    assert.deepEqual(keptNames(), ['ansit:ani|a:BALITA']);
    assert.equal(editIn('a:BALITA').state, 'waiting');

    sheet = sheetOf();
    const requests = serve(answering());
    queueOf();
    await pass(0);

    assert.deepEqual(requests[0].body.cells, [{ place: 'a', measure: 'BALITA', text: '10', version: 0 }], 'after a reload');
    assert.deepEqual(keptNames(), []);
  });

  it('leaves alone what another person kept on this machine', async () => {
    const requests = serve(answering());
    browser.storage.setItem('ansit:budi|a:BALITA', JSON.stringify({ text: '99', base: 0, group: null, at: 1 }));

    queueOf();
    await pass(pause);

    assert.equal(requests.length, 0);
    assert.equal(sheet.edits.size, 0);
    assert.deepEqual(keptNames(), ['ansit:budi|a:BALITA']);
  });

  it('shows what was kept for a cell that is no longer one’s own, and sends it not', async () => {
    const requests = serve(answering());
    browser.storage.setItem('ansit:ani|a:KADER', JSON.stringify({ text: '3', base: 0, group: null, at: 1 }));

    queueOf();
    await pass(pause);

    assert.equal(editIn('a:KADER').state, 'refused');
    assert.match(editIn('a:KADER').sentence, /Belum terkirim/);
    assert.equal(requests.length, 0);
  });

  it('forgets a text for a cell that the list no longer has after two months', async () => {
    serve(answering());
    const day = 24 * 3600 * 1000;
    browser.storage.setItem('ansit:ani|gone:BALITA', JSON.stringify({ text: '3', base: 0, group: null, at: Date.now() - 59 * day }));
    browser.storage.setItem('ansit:ani|older:BALITA', JSON.stringify({ text: '3', base: 0, group: null, at: Date.now() - 61 * day }));

    queueOf();
    await rest();

    assert.deepEqual(keptNames(), ['ansit:ani|gone:BALITA']);
  });

  it('drops what another tab got through, and asks for what it says now', async () => {
    serve(() => null);
    const queue = queueOf();
    type(queue, { 'a:BALITA': '10', 'b:BALITA': '11' });
    await pass(pause);
    const raw = browser.storage.getItem('ansit:ani|a:BALITA');

    browser.fire('storage', { key: 'ansit:ani|a:BALITA', oldValue: raw, newValue: null });
    browser.fire('storage', { key: 'ansit:ani|b:BALITA', oldValue: 'another text', newValue: null });

    assert.deepEqual(news.at(-1), { changed: [cellIn(sheet, 'a:BALITA')], stale: true });
    assert.deepEqual([...sheet.edits.keys()], [cellIn(sheet, 'b:BALITA')], 'another tab’s own text is no answer to this one');
  });

  it('says so when the browser keeps nothing more', () => {
    serve(answering());
    browser.storage.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    Object.defineProperty(browser.storage, 'setItem', { enumerable: false });
    const queue = queueOf();

    type(queue, { 'a:BALITA': '10' });
    assert.equal(queue.full, true);

    queue.yieldTo(cellIn(sheet, 'a:BALITA'));
    assert.equal(queue.full, false);
  });
});
