// Two people on one cell: both values, with names and times, side by side. Nothing is written over before somebody has chosen.

import { ask, line } from './grid-dialog.js';
import { moment, whole } from './grid-numbers.js';

export async function settleConflicts(sheet, queue, timeZone) {
  const open = [...sheet.edits].filter(([, edit]) => edit.state === 'conflict');
  if (open.length === 0) return;
  const groups = open.map(([cell, edit], index) => question(sheet, cell, edit, index, timeZone));
  const buttons = [['chosen', 'Pakai pilihan ini']];
  const heading = open.length === 1 ? 'Sel ini diubah orang lain' : `${whole(open.length)} sel diubah orang lain`;
  const answer = await ask(heading, [line('p', 'Sel ini berubah setelah Anda membukanya. Pilih isian yang dipakai; yang tidak dipilih tetap tercatat atau dapat Anda ketik lagi.'), ...groups.map(one => one.group)], buttons, 'Nanti');
  if (!answer) return;
  for (const { cell, group } of groups) {
    const chosen = group.querySelector('input:checked')?.value;
    if (sheet.edits.get(cell)?.state !== 'conflict') continue;
    if (chosen === 'mine') queue.insist(cell);
    else if (chosen === 'theirs') queue.yieldTo(cell);
  }
}

function question(sheet, cell, edit, index, timeZone) {
  const group = line('fieldset', '', 'field');
  group.append(line('legend', `${sheet.placeOf(cell).name}: ${sheet.measureOf(cell).title}`, 'field__label'));
  const choices = line('div', '', 'choices');
  for (const [side, words] of [
    ['mine', `Isian Anda: ${edit.text || '(dikosongkan)'}, diketik ${moment(new Date(edit.at).toISOString(), timeZone)}`],
    ['theirs', `Isian ${edit.theirs.by}: ${edit.theirs.text || '(dikosongkan)'}, disimpan ${moment(edit.theirs.at, timeZone)}`],
  ]) {
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: `sel-${index}`, id: `sel-${index}-${side}`, value: side, required: true });
    const label = line('label', words);
    label.htmlFor = radio.id;
    const choice = line('div', '', 'choice');
    choice.append(radio, label);
    choices.append(choice);
  }
  group.append(choices);
  return { cell, group };
}
