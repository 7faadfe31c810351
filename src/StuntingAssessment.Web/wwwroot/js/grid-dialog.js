// A question over the grid. Resolves to the name of the pressed button, or to null.

export function line(tag, text, className) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** `buttons` are [name, words]; the last way out is always there. */
export function ask(heading, body, buttons, out = 'Batal', prepare) {
  const back = document.activeElement;
  const dialog = line('dialog', '', 'dialog');
  const inner = line('div', '', 'dialog__inner');
  const title = line('h2', heading);
  title.id = 'grid-dialog-heading';
  title.tabIndex = -1;
  title.autofocus = true;
  dialog.setAttribute('aria-labelledby', title.id);
  const row = line('p', '', 'button-row');
  const form = line('form', '');
  form.method = 'dialog';
  inner.append(title, ...body, row);
  form.append(inner);
  dialog.append(form);
  buttons.forEach(([value, words], index) => {
    const button = Object.assign(line('button', words, index === 0 ? 'button' : 'button button--secondary'), { value });
    row.append(button);
  });
  row.append(Object.assign(line('button', out, buttons.length === 0 ? 'button' : 'button button--quiet'), { value: '', formNoValidate: true }));
  document.body.append(dialog);
  prepare?.(dialog);
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (back?.isConnected) back.focus({ preventScroll: true });
      resolve(dialog.returnValue || null);
    });
    dialog.showModal();
  });
}

/** One sentence, or null. */
export async function askText(heading, hint, label, value = '') {
  const field = Object.assign(document.createElement('input'), { className: 'input', id: 'grid-dialog-text', maxLength: 300, required: true, value, autocomplete: 'off' });
  const caption = line('label', label, 'field__label');
  caption.htmlFor = field.id;
  const wrap = line('div', '', 'field');
  wrap.append(caption, field);
  const answer = await ask(heading, [line('p', hint), wrap], [['yes', 'Simpan']]);
  return answer ? field.value.trim() : null;
}
