// The grid of one office: puts its parts together. Each part has its own file; this one only lets them hear of each other.

import { Clipboard } from './grid-clipboard.js';
import { settleConflicts } from './grid-conflicts.js';
import { askText } from './grid-dialog.js';
import { Drawer } from './grid-drawer.js';
import { Filter } from './grid-filter.js';
import { History } from './grid-history.js';
import { Keys } from './grid-keys.js';
import { Sheet } from './grid-model.js';
import { notApplicable } from './grid-numbers.js';
import { Queue } from './grid-queue.js';
import { about, Status } from './grid-status.js';
import { View } from './grid-view.js';

const quiet = 3000;
const stale = 60_000;
const unhurried = 80;

for (const region of document.querySelectorAll('[data-grid]')) start(region);

async function start(region) {
  const { gridUrl, gridSlot, gridTimezone: timeZone } = region.dataset;
  const find = name => region.querySelector(`[data-grid-${name}]`);
  const token = region.querySelector('input[name="__RequestVerificationToken"]').value;
  let sheet;
  try {
    const data = await get(`${gridUrl}/isian.json`);
    if (data.places !== region.dataset.gridPlaces) throw new Error('other places');
    sheet = new Sheet(...rowsOf(region.nextElementSibling), data);
  } catch {
    // The list of villages with its forms is still there.
    region.dataset.grid = 'failed';
    return;
  }

  region.dataset.grid = 'ready';
  let readAt = Date.now();
  let judging, refreshing, summing;
  let asking = false;
  const status = new Status(find('state'), find('note'), { conflicts: find('conflicts'), timeZone });
  const view = new View(find('sheet'), sheet);
  const filter = new Filter(find('filter'), sheet, () => show());
  const queue = new Queue(sheet, { url: `${gridUrl}/isian`, token, slot: gridSlot, keep: 'gridKeep' in region.dataset, told: heard });
  const history = new History(sheet, queue, { undoUrl: batch => `${gridUrl}/kumpulan/${batch}/pembatalan`, token, told: words => { status.note(words); afterChange(); judgeSoon(); } });
  const drawer = new Drawer(find('drawer'), { urlOf: cellUrl, token, closed: () => view.goTo(view.at.line, view.at.column), changed: judgeSoon });
  const acts = {
    type: (texts, group = null) => history.type(texts, group),
    undo: async () => { view.goToCell(await history.undo()); },
    redo: async () => { view.goToCell(await history.redo()); },
    open: () => view.cell !== undefined && drawer.open(view.cell).then(() => view.reveal()),
    problem,
    missing: () => jump(cell => sheet.isMissing(cell), 'Tidak ada sel kosong lagi pada kolom yang tampil.'),
    refuse: cell => status.note(whyLocked(cell)),
    note: words => status.note(words),
    empty: () => keys.empty(),
    isWriting: () => keys.isWriting,
  };
  const keys = new Keys(view, acts);
  new Clipboard(view, { trial: `${gridUrl}/isian/coba`, token, acts });

  for (const [name, act] of Object.entries({ undo: acts.undo, redo: acts.redo, open: acts.open, problem: acts.problem, gap: acts.missing, apart: markApart, conflicts: settle })) {
    find(name)?.addEventListener('click', act);
  }
  view.root.addEventListener('grid:at', moved);
  view.root.addEventListener('focusin', readYearBefore);
  addEventListener('hashchange', () => view.goToCell(filter.cell));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && Date.now() - readAt > stale && refresh());
  addEventListener('beforeunload', event => queue.full && sheet.edits.size > 0 && event.preventDefault());
  show();
  if (filter.cell !== undefined && !view.goToCell(filter.cell)) {
    filter.clear();
    setTimeout(() => view.goToCell(filter.cell));
  }
  status.tell(sheet, queue);

  function show() {
    const lines = filter.lines;
    find('empty').hidden = lines.length > 0;
    find('reset').hidden = !filter.isOn;
    view.root.hidden = lines.length === 0;
    find('count').textContent = `${lines.filter(line => line.place !== undefined).length} dari ${sheet.places.length} baris`;
    if (lines.length > 0) view.show(lines, filter.columns);
  }

  function moved() {
    const cell = view.cell;
    if (cell === undefined) return;
    about(find('about'), sheet, cell);
    drawer.follow(cell);
  }

  /** The queue told of a change; an answer of the server brings the time and, of a paste, its batch. */
  function heard({ changed, answer, group, stale: isStale }) {
    if (answer?.batch) history.taken(group, answer.batch);
    afterChange(answer, changed);
    if (answer) judgeSoon();
    if (isStale) refresh();
  }

  /** The cells at once; what is counted over the whole table follows when the key has been answered. */
  function afterChange(answer, changed) {
    view.refresh(changed);
    clearTimeout(summing);
    summing = setTimeout(() => {
      view.total();
      status.count(sheet);
    }, unhurried);
    if (view.cell !== undefined) about(find('about'), sheet, view.cell);
    status.tell(sheet, queue, answer);
    find('undo').disabled = !history.canUndo;
    find('redo').disabled = !history.canRedo;
  }

  /** Warnings hold villages against each other: they are asked for when the hands rest. */
  function judgeSoon() {
    clearTimeout(judging);
    judging = setTimeout(async () => {
      if (queue.busy || queue.stopped) return;
      try {
        const { puts } = sheet;
        const { findings, comments } = await get(`${gridUrl}/temuan.json`);
        if (sheet.puts !== puts) return;
        sheet.judge(findings);
        sheet.comments = new Set(comments.map(([place, code]) => sheet.cellOf(place, code)));
        afterChange();
      } catch { /* the next change asks again */ }
    }, quiet);
  }

  /** What others wrote meanwhile; later, when somebody writes here meanwhile. */
  async function refresh() {
    clearTimeout(refreshing);
    try {
      const { puts } = sheet;
      const data = keys.isWriting ? null : await get(`${gridUrl}/isian.json`);
      if (keys.isWriting || sheet.puts !== puts) {
        refreshing = setTimeout(refresh, quiet);
        return;
      }
      if (data.measures.length !== sheet.width || data.places !== region.dataset.gridPlaces) return status.note('Daftar desa/kelurahan atau kolom berubah. Muat ulang halaman untuk melihatnya.');
      sheet.take(data);
      readAt = Date.now();
      afterChange();
      moved();
    } catch { /* without a line the grid stays as it is */ }
  }

  /** As much again as the numbers of this year: for whoever works here, not for whoever only looks in. */
  async function readYearBefore() {
    if (sheet.before || asking) return;
    asking = true;
    try {
      sheet.before = await get(`${gridUrl}/tahun-lalu.json`);
      moved();
    } catch { /* the next time the cursor comes in */ }
    asking = false;
  }

  function problem() {
    const stops = sheet.columnStops(view.lines.flatMap(line => line.place ?? []), view.columns);
    jump(cell => sheet.isProblem(cell) || stops.has(cell), 'Tidak ada masalah lagi pada kolom yang tampil.');
  }

  /** From the cursor on, column by column within a village, around the end back to the start. */
  function jump(isWanted, otherwise) {
    const cells = view.lines.flatMap(line => line.place === undefined ? [] : view.columns.map(column => sheet.cell(line.place, column)));
    const from = cells.indexOf(view.cell) + 1;
    const next = [...cells.slice(from), ...cells.slice(0, from)].find(isWanted);
    if (next === undefined) {
      status.note(otherwise);
      return;
    }
    view.root.scrollIntoView({ block: 'nearest' });
    view.goToCell(next);
  }

  async function markApart() {
    const cell = view.cell;
    if (cell === undefined || !sheet.mayWrite(cell)) return acts.refuse(cell);
    const where = `${sheet.measureOf(cell).title}, ${sheet.placeOf(cell).name}`;
    const reason = await askText('Tidak berlaku di sini', where, 'Alasan', typeof sheet.content(cell) === 'string' ? sheet.content(cell) : '');
    if (reason) history.type(new Map([[cell, `${notApplicable}: ${reason}`]]));
    view.goToCell(cell);
  }

  async function settle() {
    await settleConflicts(sheet, queue, timeZone);
    view.goTo(view.at.line, view.at.column);
  }

  function whyLocked(cell) {
    if (cell === undefined) return 'Pilih sel sebuah desa/kelurahan.';
    const measure = sheet.measureOf(cell);
    if (!sheet.exists(Math.floor(cell / sheet.width), cell % sheet.width)) return 'Kolom ini tidak diisi pada baris ini.';
    return sheet.open ? `Kolom ini diisi ${measure.owner}.` : find('closed')?.textContent.trim() || 'Tabel ini hanya dapat dibaca.';
  }

  function cellUrl(cell) {
    return `${region.dataset.gridCells}/${sheet.placeOf(cell).id}/${sheet.measureOf(cell).code}`;
  }
}

/** The page has the places already, each with the way to its form: the regency first when it has columns of its own, then its districts. */
function rowsOf(plain) {
  const groups = [...plain.querySelectorAll('tbody')];
  const districts = groups.flatMap(group => group.dataset.district ?? []);
  const places = groups.flatMap((group, index) => [...group.querySelectorAll('a')].map(link => ({
    id: link.pathname.split('/').at(-1),
    code: link.closest('tr').querySelector('td').textContent,
    name: link.textContent,
    district: index - (groups.length - districts.length),
    level: group.dataset.district === undefined ? 1 : 0,
  })));
  return [places, districts];
}

async function get(url) {
  const answer = await fetch(url, { credentials: 'same-origin', redirect: 'error', headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
