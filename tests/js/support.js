// What the scripts find in a browser, as far as their logic asks for it: storage, the window's events, timers and a server.

import { mock } from 'node:test';
import { Sheet } from '../../src/StuntingAssessment.Web/wwwroot/js/grid/model.js';

/** Keys are properties of their own, as in a browser's storage. */
class Storage {
  getItem(name) { return Object.hasOwn(this, name) ? this[name] : null; }

  setItem(name, value) { this[name] = value; }

  removeItem(name) { delete this[name]; }
}

/** A browser of its own for each test; its clock stands still until the test lets it run. */
export function openBrowser() {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2024, 4, 20, 0, 30) });
  const window = new EventTarget();
  const browser = { localStorage: new Storage(), sessionStorage: new Storage(), addEventListener: window.addEventListener.bind(window), fetch: undefined };
  Object.assign(globalThis, browser);
  return {
    storage: browser.localStorage,

    /** Another page of the same browser, with the same storage. */
    reopen() { browser.sessionStorage = globalThis.sessionStorage = new Storage(); },

    fire(name, details = {}) { window.dispatchEvent(Object.assign(new Event(name), details)); },
  };
}

/** Lets time pass, and everything that waited for it come to its end. */
export async function pass(milliseconds = 0) {
  mock.timers.tick(milliseconds);
  await rest();
}

/** Promises that hang on each other take a few rounds. */
export async function rest() {
  for (let i = 0; i < 5; i++) await new Promise(resolve => { setImmediate(resolve); });
}

/**
 * A server that answers each request as `answer` says: with a status, with { status, type, json }, or with the JSON of a success. `null` is a line
 * that is cut. Returns the requests that came in.
 */
export function serve(answer) {
  const requests = [];
  globalThis.fetch = async (url, options = {}) => {
    const request = { url, method: options.method ?? 'GET', body: options.body && JSON.parse(options.body) };
    requests.push(request);
    const given = await answer(request, requests.length);
    if (given === null) throw new TypeError('Failed to fetch');
    const { status = 200, type = 'basic', json = given } = typeof given === 'number' ? { status: given, json: {} } : 'status' in given ? given : {};
    return { ok: status >= 200 && status < 300, status, type, json: async () => json };
  };
  return requests;
}

const measure = (code, more = {}) => ({
  code, title: `Judul ${code}`, head: code, group: 'A', kind: 'count', decimals: 0, population: null, level: 0, own: true, writable: true, owner: 'Dinas', ...more,
});

/**
 * Two districts of two villages and the regency itself. BALITA is divided by nothing, S06 by BALITA; KADER is another office's; PERDA is the regency's.
 */
export function sheetOf({ cells = {}, open = true, findings = [], comments = [] } = {}) {
  const measures = [measure('BALITA'), measure('S06', { kind: 'count', population: 'BALITA' }), measure('KADER', { own: false, writable: false }), measure('PERDA', { kind: 'yesno', level: 1 })];
  const places = [
    { id: 'r', code: '65.01', name: 'Bulungan', district: -1, level: 1 },
    { id: 'a', code: '65.01.01.2001', name: 'Apung', district: 0, level: 0 },
    { id: 'b', code: '65.01.01.2002', name: 'Buluh', district: 0, level: 0 },
    { id: 'c', code: '65.01.02.2001', name: 'Cemara', district: 1, level: 0 },
    { id: 'd', code: '65.01.02.2002', name: 'Damar', district: 1, level: 0 },
  ];
  const empty = of => measures.map(() => places.map(() => of));
  const sheet = new Sheet(places, ['Satu', 'Dua'], { year: 2023, places: 'x', open, measures, cells: empty(null), versions: empty(0), comments, findings });
  for (const [name, content] of Object.entries(cells)) sheet.put(cellIn(sheet, name), content, 1);
  return sheet;
}

/** "a:BALITA" is the cell of village a. */
export function cellIn(sheet, name) {
  return sheet.cellOf(...name.split(':'));
}

/** Texts by cell, from texts by name. */
export function textsIn(sheet, texts) {
  return new Map(Object.entries(texts).map(([name, text]) => [cellIn(sheet, name), text]));
}

/** What the server says to every cell that it gets. */
export const answering = (of = () => ({})) => ({ body }) => ({
  at: '2024-05-20T00:31:00Z',
  batch: body.way === 'paste' ? 'batch-1' : null,
  cells: body.cells.map(cell => ({ place: cell.place, measure: cell.measure, outcome: 'saved', content: Number(cell.text), version: cell.version + 1, ...of(cell) })),
  findings: [],
});
