import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Kept } from '../../src/StuntingAssessment.Web/wwwroot/js/draft/kept.js';
import { Saving } from '../../src/StuntingAssessment.Web/wwwroot/js/draft/saving.js';
import { openBrowser, pass, rest, serve } from './support.js';

const pause = 800;

describe('Saving', () => {
  let browser;

  beforeEach(() => {
    browser = openBrowser();
  });

  /** A form on a page, as far as the saving sees it. */
  const open = ({ fields = { score: '80', note: '' }, version = 'v1', key = 'ani/lembar/1' } = {}) => {
    const form = { values: { ...fields }, said: [], complaints: {}, asked: null, heard: [], announced: [] };
    const page = {
      read: () => ({ ...form.values }),
      rendered: () => ({ ...fields }),
      write: (name, value) => { form.values[name] = value; },
      complain: (name, sentence) => {
        if (sentence === null) delete form.complaints[name];
        else form.complaints[name] = sentence;
      },
      say: (state, words) => form.said.push([state, words]),
      ask: (questions, decide) => { form.asked = { questions, decide }; },
      heard: answer => form.heard.push(answer),
      announce: (before, answer) => form.announced.push([before, answer]),
    };
    form.saving = new Saving(page, new Kept(key), { url: '/draf', token: 't', version, timeZone: 'Asia/Makassar' });
    form.saving.restore();
    form.type = (name, value) => {
      form.values[name] = value;
      form.saving.typed(name);
    };
    form.state = () => form.said.at(-1)?.[0];
    return form;
  };
  const saves = () => serve((_, count) => ({ version: `v${count + 1}`, savedAt: '2024-05-20T00:31:00Z' }));
  const drafts = () => Object.keys(browser.storage);

  it('sends what changed, with the version it was typed over, when the hands rest', async () => {
    const requests = saves();
    const form = open();

    form.type('score', '85');
    await pass(pause - 1);
    form.type('note', 'Baik');
    await pass(pause);
    form.type('note', 'Baik sekali');
    await pass(pause);

    assert.deepEqual(requests.map(r => [r.method, r.body]), [
      ['PUT', { version: 'v1', fields: { score: '85', note: 'Baik' } }],
      ['PUT', { version: 'v2', fields: { note: 'Baik sekali' } }],
    ]);
    assert.deepEqual(form.said.at(-1), ['saved', 'Tersimpan 08.31']);
    assert.deepEqual(drafts(), []);
    assert.equal(form.heard.length, 2);
  });

  it('sends nothing for the same score in other words', async () => {
    const requests = saves();
    const form = open();

    form.type('score', '80,0');
    await pass(pause);

    assert.equal(requests.length, 0);
  });

  it('keeps what was typed in the browser and takes it up after a reload, with the version of then', async () => {
    serve(() => null);
    open().type('score', '85');
    await pass(pause);
    assert.equal(drafts().length, 1);

    browser.reopen();
    const requests = saves();
    const form = open({ version: 'v7' });
    assert.equal(form.values.score, '85');
    await pass(0);

    assert.deepEqual(requests[0].body, { version: 'v1', fields: { score: '85' } }, 'so that the server can tell whether somebody saved since');
    assert.deepEqual(drafts(), []);
  });

  it('shows nobody else what a person left on this machine', () => {
    serve(() => null);
    open().type('score', '85');
    assert.equal(drafts().length, 1);

    const form = open({ key: 'budi/lembar/1' });

    assert.equal(form.values.score, '80');
    assert.deepEqual(drafts(), []);
  });

  it('leaves the draft of another form of the same person', () => {
    serve(() => null);
    open().type('score', '85');

    const form = open({ key: 'ani/lembar/2' });

    assert.equal(form.values.score, '80');
    assert.equal(drafts().length, 1);
  });

  it('takes what another person wrote into another field, and goes on with its own', async () => {
    const requests = serve((_, count) => count === 1 ? { status: 409, json: { version: 'v5', fields: { score: '80', note: 'Dari Budi' } } } : { version: 'v6' });
    const form = open();

    form.type('score', '85');
    await pass(pause);

    assert.equal(form.values.note, 'Dari Budi');
    assert.deepEqual(requests[1].body, { version: 'v5', fields: { score: '85' } });
    assert.equal(form.state(), 'saved');
  });

  it('asks which of two versions is used, and sends nothing before the answer', async () => {
    const requests = serve((_, count) => count === 1 ? { status: 409, json: { version: 'v5', fields: { score: '90' } } } : { version: 'v6' });
    const form = open();
    form.type('score', '85');
    await pass(pause);

    assert.equal(form.state(), 'conflict');
    assert.deepEqual(form.asked.questions, [{ name: 'score', mine: '85', theirs: '90' }]);
    form.type('note', 'Baik');
    await pass(60_000);
    assert.equal(requests.length, 1);

    form.asked.decide({ score: '90' });
    await pass(0);

    assert.equal(form.values.score, '90');
    assert.deepEqual(requests[1].body, { version: 'v5', fields: { note: 'Baik' } });
  });

  it('insists on the own version when that is chosen', async () => {
    const requests = serve((_, count) => count === 1 ? { status: 409, json: { version: 'v5', fields: { score: '90' } } } : { version: 'v6' });
    const form = open();
    form.type('score', '85');
    await pass(pause);

    form.asked.decide({});
    await pass(0);

    assert.deepEqual(requests[1].body, { version: 'v5', fields: { score: '85' } });
  });

  it('complains at the field that the server refuses, sends the others, and that one not again', async () => {
    const requests = serve(({ body }) => 'score' in body.fields ? { status: 422, json: { errors: { score: ['Tulis angka 0 sampai 100.'] } } } : { version: 'v2' });
    const form = open();

    form.type('score', '850');
    form.type('note', 'Baik');
    await pass(pause);

    assert.deepEqual(form.complaints, { score: 'Tulis angka 0 sampai 100.' });
    assert.deepEqual(requests.map(r => r.body.fields), [{ score: '850', note: 'Baik' }, { note: 'Baik' }]);
    assert.equal(form.state(), 'failed');
    await pass(60_000);
    assert.equal(requests.length, 2);

    form.type('score', '80');
    assert.deepEqual(form.complaints, {});
    await pass(pause);
    assert.equal(form.state(), 'saved', 'typed back to what the server has');
  });

  it('ends when the form as a whole is refused', async () => {
    const requests = serve(() => ({ status: 422, json: { errors: { '': 'Lembar ini sudah diajukan.' } } }));
    const form = open();
    form.type('score', '85');
    await pass(pause);
    form.type('score', '86');
    await pass(60_000);

    assert.equal(requests.length, 1);
    assert.deepEqual(form.said.find(([state]) => state === 'failed'), ['failed', 'Lembar ini sudah diajukan. Muat ulang halaman.']);
    assert.equal(await form.saving.maySubmit(), false);
  });

  it('waits longer each time for a line that is down, and hurries when it is back', async () => {
    let isDown = true;
    const requests = serve(() => isDown ? null : { version: 'v2' });
    const form = open();
    form.type('score', '85');
    await pass(pause);
    assert.equal(form.state(), 'waiting');
    await pass(2000);
    await pass(4999);
    assert.equal(requests.length, 2);
    await pass(1);
    assert.equal(requests.length, 3);

    isDown = false;
    form.saving.hurry();
    await pass(0);

    assert.equal(form.state(), 'saved');
    assert.deepEqual(drafts(), []);
  });

  it('says that the session has ended, and goes on when somebody signed in again', async () => {
    let isSignedOut = true;
    serve(() => isSignedOut ? { status: 0, type: 'opaqueredirect' } : { version: 'v2' });
    const form = open();
    form.type('score', '85');
    await pass(pause);
    assert.equal(form.saving.isSignedOut, true);

    isSignedOut = false;
    form.saving.schedule(0);
    await pass(0);

    assert.equal(form.saving.isSignedOut, false);
    assert.equal(form.state(), 'saved');
  });

  it('announces what it saved, and takes what another tab announced only when it builds on the same version', async () => {
    saves();
    const [here, there] = [open(), open()];
    here.type('score', '85');
    await pass(pause);

    const [before, answer] = here.announced[0];
    assert.deepEqual([before, answer.version, answer.fields], ['v1', 'v2', { score: '85' }]);
    there.saving.announced('v0', answer);
    assert.equal(there.values.score, '80');
    there.saving.announced(before, answer);

    assert.equal(there.values.score, '85');
    assert.equal(there.saving.version, 'v2');
    assert.equal(there.saving.isOpen, false);
  });

  it('lets the form be sent when all is saved, or when the server will say again what it refuses', async () => {
    serve(({ body }) => body.fields.score === '850' ? { status: 422, json: { errors: { score: 'Terlalu besar.' } } } : { version: 'v2' });
    const form = open();
    assert.equal(form.saving.isOpen, false);
    form.type('score', '85');
    assert.equal(form.saving.isOpen, true);
    assert.equal(await form.saving.maySubmit(), true);

    form.type('score', '850');
    assert.equal(await form.saving.maySubmit(), true);
  });

  it('does not let the form be sent without a line', async () => {
    serve(() => null);
    const form = open();
    form.type('score', '85');

    assert.equal(await form.saving.maySubmit(), false);
    assert.match(form.said.at(-1)[1], /^Belum terkirim/);
  });

  it('announces a save only when it is slow', async () => {
    let release;
    serve(async () => {
      await new Promise(resolve => { release = resolve; });
      return { version: 'v2' };
    });
    const form = open();
    form.type('score', '85');
    await pass(pause);
    assert.equal(form.said.length, 0);
    await pass(300);
    assert.equal(form.state(), 'saving');
    release();
    await rest();

    assert.equal(form.state(), 'saved');
  });

  it('says so when the browser keeps nothing', () => {
    serve(() => null);
    const form = open();
    Object.defineProperty(browser.storage, 'setItem', { enumerable: false, value: () => { throw new DOMException('full', 'QuotaExceededError'); } });

    form.type('score', '85');

    assert.deepEqual(form.said, [['waiting', 'Belum tersimpan']]);
  });
});
