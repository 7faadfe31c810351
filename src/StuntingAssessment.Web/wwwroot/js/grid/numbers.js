// @ts-check
// Numbers as they are typed and shown in Indonesia. The server decides (CellTyping); here it is read for totals and previews while a cell is on its way.

/** @import { Content, Scale } from './types.js' */

const written = /^\+?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d*)?$/;
const englishThousands = /^\+?[1-9]\d{0,2}(?:,\d{3})+$/;
const withReason = /^tidak\s+berlaku(?![\p{L}\p{N}])[\s:\-–—]*(.*)$/isu;
const longestReason = 300;
const largest = 99_999_999;
const yes = ['ya', 'y', '1', 'ada', 'sudah', 'benar', 'true'];
const no = ['tidak', 't', '0', 'tidak ada', 'belum', 'salah', 'false'];
const formats = [0, 2].map(digits => new Intl.NumberFormat('id-ID', { maximumFractionDigits: digits }));
const percent = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const notApplicable = 'tidak berlaku';

/** @param {Scale} measure @param {Content} content */
export function shown(measure, content) {
  if (content === null) return '';
  if (typeof content === 'string') return `${notApplicable}: ${content}`;
  if (measure.kind === 'yesno') return content === 0 ? 'tidak' : 'ya';
  return whole(content / 10 ** measure.decimals, measure.decimals);
}

/**
 * As it is typed: without points between thousands, which a digit more would put in the wrong place.
 * @param {Scale} measure
 * @param {Content} content
 */
export function toWrite(measure, content) {
  return typeof content === 'number' && measure.kind !== 'yesno' ? String(content / 10 ** measure.decimals).replace('.', ',') : shown(measure, content);
}

/** What the text says, or undefined when it cannot be read. @param {Scale} measure @param {string} text @returns {Content | undefined} */
export function read(measure, text) {
  const typed = text.trim();
  if (typed === '') return null;
  const reason = withReason.exec(typed)?.[1];
  if (reason !== undefined) return asReason(reason.trim().replace(/\s+/g, ' '));
  if (measure.kind === 'yesno') return yesOrNo(typed.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/\s+/g, ' '));
  if (!written.test(typed) || englishThousands.test(typed)) return undefined;
  const steps = Number(typed.replaceAll('.', '').replace(',', '.')) * 10 ** measure.decimals;
  const rounded = Math.round(steps);
  return Math.abs(steps - rounded) < 1e-6 && rounded <= largest ? rounded : undefined;
}

/** @param {string} text */
function asReason(text) {
  return text !== '' && text.length <= longestReason ? text : undefined;
}

/** @param {string} word */
function yesOrNo(word) {
  return yes.includes(word) ? 1 : no.includes(word) ? 0 : undefined;
}

/** @param {number} number */
export function whole(number, decimals = 0) {
  return formats[decimals > 0 ? 1 : 0].format(number);
}

/** @param {number} part @param {number} total */
export function share(part, total) {
  return `${percent.format(100 * part / total)}%`;
}

/** "13 Nov 2023, 10.42", in the province's time. @param {string} iso @param {string | undefined} timeZone */
export function moment(iso, timeZone) {
  return new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));
}

/**
 * @param {string | undefined} iso  Now, when it is left out.
 * @param {string | undefined} timeZone
 */
export function clock(iso, timeZone) {
  return new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone }).format(iso ? new Date(iso) : new Date());
}
