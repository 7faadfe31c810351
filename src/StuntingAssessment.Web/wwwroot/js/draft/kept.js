// @ts-check
// What a form keeps in this browser until the server has it, by tab: another tab's text is left to that tab.

/** @import { Draft, Values } from './types.js' */

const prefix = 'draf:';

export class Kept {
  /** What closed tabs left behind. @type {{ name: string, fields: Values }[]} */
  #adopted = [];

  #own;

  /** @param {string} key  The person, and what is written about. */
  constructor(key) {
    this.slot = `${prefix}${key}#`;
    this.#own = this.slot + tab();
    forgetOthers(key.split('/')[0]);
  }

  /** All drafts of this thing, oldest first. */
  restore() {
    const found = load(this.slot);
    this.#adopted = found;
    return found;
  }

  /** Nothing is kept of a draft without fields. False when the browser keeps nothing. @param {Draft} draft */
  keep({ version, fields, sent }) {
    try {
      if (Object.keys(fields).length === 0) localStorage.removeItem(this.#own);
      else localStorage.setItem(this.#own, JSON.stringify({ version, fields, sent, at: Date.now() }));
      for (const kept of this.#adopted) {
        if (kept.name !== this.#own && Object.keys(kept.fields).every(name => !(name in fields))) localStorage.removeItem(kept.name);
      }
      return true;
    } catch {
      return false;
    }
  }
}

/** @param {string} slot @returns {(Draft & { name: string, at: number })[]} */
function load(slot) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(slot))
      .map(name => ({ name, ...JSON.parse(localStorage.getItem(name) ?? '') }))
      .sort((a, b) => a.at - b.at);
  } catch {
    return [];
  }
}

function tab() {
  try {
    return sessionStorage.tab ??= Math.random().toString(36).slice(2);
  } catch {
    return 'x';
  }
}

/** Whoever signs in on this machine next is not shown what another person wrote. @param {string} user */
function forgetOthers(user) {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(prefix) && !name.startsWith(`${prefix}${user}/`)) localStorage.removeItem(name);
    }
  } catch { /* storage is switched off: then there is nothing to forget */ }
}
