// @ts-check
// Two versions of one form, and what became of each field.

/** @import { Question, Values } from './types.js' */

/**
 * What only the other side changed is taken, what only this side changed is sent, the rest is asked.
 * @param {Values} mine
 * @param {Values} known  What both began from.
 * @param {Values} sent  What may be the own text come back.
 * @param {Values} theirs
 */
export function threeWay(mine, known, sent, theirs) {
  /** @type {Values} */
  const taken = {};
  /** @type {Question[]} */
  const open = [];
  for (const [name, value] of Object.entries(theirs)) {
    if (!(name in mine) || same(value, mine[name])) continue;
    if (same(mine[name], known[name])) taken[name] = value;
    else if (!same(value, known[name]) && !same(value, sent[name])) open.push({ name, mine: mine[name], theirs: value });
  }
  return { taken, open };
}

/**
 * "85,50" and "85,5" are one score; "85.5" is none, and the server says so. A text is compared as it stands.
 * @param {string | null | undefined} a
 * @param {string | null | undefined} b
 */
export function same(a, b) {
  /** @param {string | null | undefined} value */
  const plain = value => {
    const text = String(value ?? '').replaceAll('\r\n', '\n').trim();
    return /^\d+(,\d+)?$/.test(text) ? String(Number(text.replace(',', '.'))).replace('.', ',') : text;
  };
  return plain(a) === plain(b);
}
