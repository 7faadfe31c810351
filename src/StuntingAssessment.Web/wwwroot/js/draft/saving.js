// @ts-check
// What of a form the server has, what it has not, and what becomes of it: the conversation, without the page. PUT {version, fields} is answered by 200
// {version, savedAt}, by 409 {version, fields} when someone saved in between (both versions are shown), or by 422 {errors: {name: sentence}}; the empty
// name is about the form as a whole and ends the saving.

import { same, threeWay } from './versions.js';

/** @import { Kept } from './kept.js' */
/** @import { Answer, Page, Values } from './types.js' */

const pause = 800;
const waits = [2, 5, 15, 30, 60];

export class Saving {
  /** What the server has. @type {Values} */
  #known;

  /** What it may have, if an answer got lost. @type {Values} */
  #sent = {};

  /** What it will not take. @type {Values} */
  #refused = {};

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @type {Promise<boolean> | null} */
  #underWay = null;

  #retries = 0;
  #isAsking = false;
  #isBlocked = false;
  #isSignedOut = false;
  #isComplaining = false;

  #url;
  #token;
  #version;
  #timeZone;
  #page;
  #kept;

  /**
   * @param {Page} page
   * @param {Pick<Kept, 'restore' | 'keep'>} kept
   * @param {object} settings
   * @param {string} settings.url
   * @param {string} settings.token
   * @param {string | undefined} settings.version
   * @param {string | undefined} settings.timeZone
   */
  constructor(page, kept, { url, token, version, timeZone }) {
    this.#page = page;
    this.#kept = kept;
    this.#url = url;
    this.#token = token;
    this.#version = version;
    this.#timeZone = timeZone;
    this.#known = page.rendered();
  }

  get version() { return this.#version; }

  get isSignedOut() { return this.#isSignedOut; }

  /** Whether something is here that the server has not, or is on its way. */
  get isOpen() { return this.#isUnderWay || this.hasChanges; }

  get #isUnderWay() { return this.#underWay !== null; }

  get hasChanges() { return Object.keys(this.#changes).length > 0; }

  get #changes() {
    return Object.fromEntries(Object.entries(this.#page.read()).filter(([name, value]) => !same(value, this.#known[name])));
  }

  get #hasRefused() { return Object.keys(this.#refused).length > 0; }

  /** Takes up what was left here before. */
  restore() {
    for (const { version, fields, sent } of this.#kept.restore()) {
      Object.assign(this.#sent, sent);
      for (const [name, value] of Object.entries(fields)) {
        if (!(name in this.#known) || same(this.#known[name], value)) continue;
        this.#page.write(name, value);
        // The older version goes along, so that the server can tell whether somebody saved since.
        this.#version = version;
      }
    }
    this.#keep();
    if (this.hasChanges) this.schedule(0);
  }

  /** @param {string} name  Of the field that was typed into. */
  typed(name) {
    if (name in this.#refused) this.#complain(name, null);
    if (!this.#keep()) this.#page.say('waiting', 'Belum tersimpan');
    if (this.#retries === 0) this.schedule();
  }

  schedule(after = pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), after);
  }

  hurry() {
    this.#retries = 0;
    this.schedule(0);
  }

  /** Resolves to true when the server has everything. @returns {Promise<boolean>} */
  async save() {
    clearTimeout(this.#timer);
    if (this.#underWay) {
      await this.#underWay;
      return this.save();
    }
    if (this.#isAsking || this.#isBlocked) return false;
    const body = Object.fromEntries(Object.entries(this.#changes).filter(([name, value]) => !(name in this.#refused && same(this.#refused[name], value))));
    if (Object.keys(body).length === 0) {
      const done = !this.hasChanges;
      // Typed back to what the server has: there is nothing to send, and nothing to complain of any more.
      if (done && this.#isComplaining) {
        this.#isComplaining = false;
        this.#page.say('saved', 'Tersimpan');
      }
      return done;
    }
    this.#underWay = this.#put(body);
    const again = await this.#underWay;
    this.#underWay = null;
    return again ? this.save() : !this.hasChanges;
  }

  /** The form itself is sent only when the draft is: otherwise its version would be an old one. What the server refused it says again on the form. */
  async maySubmit() {
    const done = await this.save();
    const isOpen = !this.#isAsking && !this.#isBlocked;
    if (done || (this.#hasRefused && isOpen)) return true;
    if (isOpen) this.#page.say('waiting', 'Belum terkirim: menunggu jaringan. Isian Anda aman di perangkat ini.');
    return false;
  }

  /**
   * What does not build on the version seen here is left to the server, which answers the next save with all of it.
   * @param {string | undefined} before
   * @param {Answer} answer  That another tab got.
   */
  announced(before, answer) {
    if (before === this.#version) this.#merge(answer, 'Ada perubahan di tab lain');
  }

  /** Resolves to true when there is more to send at once. @param {Values} body */
  async #put(body) {
    // Only a slow save is announced: a fast one goes straight to "tersimpan".
    const slow = setTimeout(() => this.#page.say('saving', 'Menyimpan…'), 300);
    Object.assign(this.#sent, body);
    this.#keep();
    try {
      const answer = await fetch(this.#url, {
        method: 'PUT',
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: JSON.stringify(body).length < 50_000,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: this.#token },
        body: JSON.stringify({ version: this.#version, fields: body }),
      });
      clearTimeout(slow);
      if (answer.ok) return this.#acknowledge(body, await answer.json());
      if (answer.status === 409) return this.#merge(await answer.json(), 'Ada perubahan di tab lain atau oleh orang lain');
      if (answer.status === 422) return this.#refuse((await answer.json()).errors ?? {}, body);
      return this.#fail(answer.type === 'opaqueredirect' ? 401 : answer.status);
    } catch {
      clearTimeout(slow);
      return this.#wait('Menunggu jaringan; isian Anda aman di perangkat ini');
    }
  }

  /** @param {Values} body @param {Answer} answer */
  #acknowledge(body, answer) {
    this.#retries = 0;
    this.#isSignedOut = false;
    Object.assign(this.#known, body);
    for (const name of Object.keys(body)) {
      delete this.#sent[name];
      this.#complain(name, null);
    }
    const before = this.#version;
    this.#take(answer);
    this.#page.announce(before, { ...answer, fields: body });
    const more = this.hasChanges;
    if (more && this.#hasRefused) this.#page.say('failed', 'Ada isian yang perlu diperbaiki');
    else {
      this.#isComplaining = false;
      this.#page.say('saved', `Tersimpan ${clock(answer.savedAt, this.#timeZone)}`);
    }
    return more;
  }

  /** @param {Answer} answer */
  #take(answer) {
    this.#version = answer.version;
    this.#keep();
    this.#page.heard(answer);
  }

  /** @param {Answer} answer @param {string} words */
  #merge(answer, words) {
    const theirs = answer.fields ?? {};
    const { taken, open } = threeWay(this.#page.read(), this.#known, this.#sent, theirs);
    for (const [name, value] of Object.entries(taken)) this.#page.write(name, value);
    for (const name of Object.keys(this.#page.read())) if (name in theirs) this.#known[name] = theirs[name];
    this.#take(answer);
    if (open.length === 0) {
      this.#page.say('saved', 'Perubahan dari tab lain sudah disatukan');
      return this.hasChanges;
    }
    this.#isAsking = true;
    this.#page.say('conflict', words);
    this.#page.ask(open, chosen => {
      for (const [name, value] of Object.entries(chosen)) this.#page.write(name, value);
      this.#isAsking = false;
      this.#keep();
      this.#page.say('', '');
      this.schedule(0);
    });
    return false;
  }

  /** @param {Record<string, string | string[]>} errors @param {Values} body */
  #refuse(errors, body) {
    if ('' in errors) {
      this.#isBlocked = true;
      this.#page.say('failed', `${errors['']} Muat ulang halaman.`);
      return false;
    }
    for (const [name, sentence] of Object.entries(errors)) {
      this.#refused[name] = body[name];
      this.#complain(name, [sentence].flat()[0]);
    }
    this.#isComplaining = true;
    this.#page.say('failed', 'Ada isian yang perlu diperbaiki');
    return Object.keys(body).some(name => !(name in errors)) && Object.keys(errors).some(name => name in body);
  }

  /** @param {number} status */
  #fail(status) {
    if (status === 429 || status >= 500) return this.#wait('Portal sibuk; isian Anda aman di perangkat ini');
    if (status === 401) {
      this.#isSignedOut = true;
      this.#page.say('failed', 'Sesi Anda berakhir. Isian Anda aman di perangkat ini: masuk lagi di tab lain, lalu kembali ke sini.');
      return false;
    }
    this.#isBlocked = true;
    this.#page.say('failed', status === 400
      ? 'Halaman ini sudah lama terbuka. Isian Anda aman di perangkat ini: muat ulang halaman untuk menyimpannya.'
      : 'Tidak dapat disimpan: halaman ini tidak lagi terbuka bagi Anda. Muat ulang halaman.');
    return false;
  }

  /** @param {string} words */
  #wait(words) {
    this.#page.say('waiting', words);
    this.schedule(waits[Math.min(this.#retries++, waits.length - 1)] * 1000);
    return false;
  }

  /** @param {string} name @param {string | null} sentence */
  #complain(name, sentence) {
    if (sentence === null) delete this.#refused[name];
    this.#page.complain(name, sentence);
  }

  /** In this browser, until the server has it. False when the browser cannot. */
  #keep() {
    return this.#kept.keep({ version: this.#version, fields: this.#changes, sent: this.#sent });
  }
}

/** @param {string | undefined} at @param {string | undefined} timeZone */
function clock(at, timeZone) {
  const time = at ? new Date(at) : new Date();
  return new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone }).format(time);
}
