// A form with data-draft-url saves itself. What was typed is kept in this browser until the server has acknowledged it, so a lost line, a
// closed lid or a second tab loses nothing. PUT {version, fields} is answered by 200 {version, savedAt}, by 409 {version, fields} when
// someone saved in between (both versions are shown), or by 422 {errors: {name: sentence}}; the empty name is about the form as a whole and
// ends the saving. Each answer that was taken in is told to the form as the event "draft:answer". A field whose shown value is not what the
// server has carries that in data-draft-known.

const prefix = 'draf:';
const pause = 800;
const waits = [2, 5, 15, 30, 60];
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('draf') : null;

for (const form of document.querySelectorAll('form[data-draft-url]')) keep(form);

function keep(form) {
  const { draftUrl: url, draftKey: key, draftTimezone: timeZone } = form.dataset;
  const slot = `${prefix}${key}#`;
  const own = slot + tab();
  let adopted = [];              // what closed tabs left behind
  const token = form.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';
  const versionField = form.querySelector('input[name="Version"]');
  const state = stateOf(form);

  let version = form.dataset.draftVersion ?? versionField?.defaultValue;
  let timer, retries = 0, saving = null, asking = false, blocked = false, signedOut = false, complaining = false;
  const known = read(rendered);  // what the server has
  const sent = {};               // what it may have, if an answer got lost
  const refused = {};            // what it will not take

  forgetOthers(key.split('/')[0]);
  restore();

  function fields() {
    return [...form.elements].filter(field => field.name && !field.name.startsWith('__') && !('draftSkip' in field.dataset)
      && !['hidden', 'file', 'password', 'submit', 'button', 'fieldset'].includes(field.type));
  }

  function read(valueOf = field => field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value) {
    const values = {};
    for (const field of fields()) {
      const value = valueOf(field);
      if (field.type === 'radio') {
        values[field.name] ??= '';
        if (value) values[field.name] = field.value;
      } else {
        values[field.name] = String(value);
      }
    }
    return values;
  }

  function write(name, value) {
    for (const field of fields().filter(one => one.name === name)) {
      if (field.type === 'radio') field.checked = field.value === value;
      else if (field.type === 'checkbox') field.checked = value === 'true';
      else field.value = value ?? '';
    }
  }

  function changes() {
    const now = read();
    return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, known[name])));
  }

  function restore() {
    adopted = load(slot);
    for (const kept of adopted) {
      Object.assign(sent, kept.sent);
      for (const [name, value] of Object.entries(kept.fields)) {
        if (!(name in known) || same(known[name], value)) continue;
        write(name, value);
        // The older version goes along, so that the server can tell whether somebody saved since.
        version = kept.version;
      }
    }
    remember();
    if (Object.keys(changes()).length > 0) schedule(0);
  }

  function remember() {
    const left = changes();
    try {
      if (Object.keys(left).length === 0) localStorage.removeItem(own);
      else localStorage.setItem(own, JSON.stringify({ version, fields: left, sent, at: Date.now() }));
      for (const kept of adopted) {
        if (kept.name !== own && Object.keys(kept.fields).every(name => !(name in left))) localStorage.removeItem(kept.name);
      }
      return true;
    } catch {
      return false;
    }
  }

  function schedule(after = pause) {
    clearTimeout(timer);
    timer = setTimeout(save, after);
  }

  /** Resolves to true when the server has everything. */
  async function save() {
    clearTimeout(timer);
    if (saving) {
      await saving;
      return save();
    }
    if (asking || blocked) return false;
    const body = Object.fromEntries(Object.entries(changes()).filter(([name, value]) => !(name in refused && same(refused[name], value))));
    if (Object.keys(body).length === 0) {
      const done = Object.keys(changes()).length === 0;
      // Typed back to what the server has: there is nothing to send, and nothing to complain of any more.
      if (done && complaining) {
        complaining = false;
        state('saved', 'Tersimpan');
      }
      return done;
    }
    saving = put(body);
    const again = await saving;
    saving = null;
    return again ? save() : Object.keys(changes()).length === 0;
  }

  /** Resolves to true when there is more to send at once. */
  async function put(body) {
    // Only a slow save is announced: a fast one goes straight to "tersimpan".
    const slow = setTimeout(() => state('saving', 'Menyimpan…'), 300);
    Object.assign(sent, body);
    remember();
    try {
      const answer = await fetch(url, {
        method: 'PUT',
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: JSON.stringify(body).length < 50_000,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: token },
        body: JSON.stringify({ version, fields: body }),
      });
      clearTimeout(slow);
      if (answer.ok) return acknowledged(body, await answer.json());
      if (answer.status === 409) return merged(await answer.json(), 'Ada perubahan di tab lain atau oleh orang lain');
      if (answer.status === 422) return complained((await answer.json()).errors ?? {}, body);
      if (answer.type === 'opaqueredirect' || answer.status === 401) {
        signedOut = true;
        return failed('Sesi Anda berakhir. Isian Anda aman di perangkat ini: masuk lagi di tab lain, lalu kembali ke sini.');
      }
      if (answer.status === 429 || answer.status >= 500) return waiting('Portal sibuk; isian Anda aman di perangkat ini');
      blocked = true;
      return failed(answer.status === 400
        ? 'Halaman ini sudah lama terbuka. Isian Anda aman di perangkat ini: muat ulang halaman untuk menyimpannya.'
        : 'Tidak dapat disimpan: halaman ini tidak lagi terbuka bagi Anda. Muat ulang halaman.');
    } catch {
      clearTimeout(slow);
      return waiting('Menunggu jaringan; isian Anda aman di perangkat ini');
    }
  }

  function acknowledged(body, answer) {
    retries = 0;
    Object.assign(known, body);
    for (const name of Object.keys(body)) {
      delete sent[name];
      complain(name, null);
    }
    signedOut = false;
    const before = version;
    accept(answer.version);
    remember();
    tell(answer);
    channel?.postMessage({ slot, before, answer: { ...answer, fields: body } });
    const more = Object.keys(changes()).length > 0;
    if (more && Object.keys(refused).length > 0) state('failed', 'Ada isian yang perlu diperbaiki');
    else {
      complaining = false;
      state('saved', `Tersimpan ${clock(answer.savedAt, timeZone)}`);
    }
    return more;
  }

  function accept(newer) {
    version = newer;
    if (versionField) versionField.value = newer;
  }

  /** Three-way: what only the other side changed is taken, what only this side changed is sent, the rest is asked. */
  function merged(answer, words) {
    const { version: newer, fields: theirs } = answer;
    const mine = read();
    const open = [];
    for (const [name, value] of Object.entries(theirs)) {
      if (!(name in mine)) continue;
      const untouched = same(mine[name], known[name]);
      if (!same(value, mine[name]) && untouched) write(name, value);
      else if (!same(value, mine[name]) && !same(value, known[name]) && !same(value, sent[name])) open.push({ name, mine: mine[name], theirs: value });
      known[name] = value;
    }
    accept(newer);
    remember();
    tell(answer);
    if (open.length === 0) {
      state('saved', 'Perubahan dari tab lain sudah disatukan');
      return Object.keys(changes()).length > 0;
    }
    asking = true;
    state('conflict', words);
    ask(form, open, taken => {
      for (const [name, value] of Object.entries(taken)) write(name, value);
      asking = false;
      remember();
      state('', '');
      schedule(0);
    });
    return false;
  }

  function tell(answer) {
    form.dispatchEvent(new CustomEvent('draft:answer', { detail: answer }));
  }

  function complained(errors, body) {
    if ('' in errors) {
      blocked = true;
      return failed(`${errors['']} Muat ulang halaman.`);
    }
    for (const [name, sentence] of Object.entries(errors)) {
      refused[name] = body[name];
      complain(name, sentence);
    }
    complaining = true;
    state('failed', 'Ada isian yang perlu diperbaiki');
    return Object.keys(body).some(name => !(name in errors)) && Object.keys(errors).some(name => name in body);
  }

  function complain(name, sentence) {
    if (sentence === null) delete refused[name];
    const field = fields().find(one => one.name === name);
    const id = `${field?.id}-draf`;
    document.getElementById(id)?.remove();
    if (!field || (sentence === null && !field.dataset.draftRefused)) return;
    const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
    if (sentence === null) {
      delete field.dataset.draftRefused;
      field.removeAttribute('aria-invalid');
    } else {
      field.dataset.draftRefused = 'true';
      field.setAttribute('aria-invalid', 'true');
      others.push(id);
      (field.closest('.score, .field') ?? field.parentElement)
        .append(Object.assign(document.createElement('p'), { id, className: 'field__error', textContent: [sentence].flat()[0] }));
    }
    if (others.length > 0) field.setAttribute('aria-describedby', others.join(' '));
    else field.removeAttribute('aria-describedby');
  }

  function waiting(words) {
    state('waiting', words);
    schedule(waits[Math.min(retries++, waits.length - 1)] * 1000);
    return false;
  }

  function failed(words) {
    state('failed', words);
    return false;
  }

  form.addEventListener('input', event => {
    if (event.target.name in refused) complain(event.target.name, null);
    if (!remember()) state('waiting', 'Belum tersimpan');
    if (retries === 0) schedule();
  });
  form.addEventListener('change', () => schedule(150));

  // The form itself is sent only when the draft is: otherwise its version would be an old one.
  form.addEventListener('submit', async event => {
    if (form.dataset.draftSubmit === 'true' || (Object.keys(changes()).length === 0 && !saving)) return;
    event.preventDefault();
    const button = event.submitter;
    button?.setAttribute('aria-busy', 'true');
    const done = await save();
    button?.removeAttribute('aria-busy');
    if (!done && !(Object.keys(refused).length > 0 && !asking && !blocked)) {
      if (!asking && !blocked) state('waiting', 'Belum terkirim: menunggu jaringan. Isian Anda aman di perangkat ini.');
      return;
    }
    form.dataset.draftSubmit = 'true';
    form.requestSubmit(button ?? undefined);
    setTimeout(() => delete form.dataset.draftSubmit, 0);
  });

  addEventListener('online', () => {
    retries = 0;
    schedule(0);
  });
  // Signed in again in another tab: what waits here goes out by itself.
  addEventListener('focus', () => {
    if (signedOut) schedule(0);
  });
  document.addEventListener('visibilitychange', () => {
    if ((document.visibilityState === 'hidden' || signedOut) && Object.keys(changes()).length > 0) save();
  });
  channel?.addEventListener('message', ({ data }) => {
    // What does not build on the version seen here is left to the server, which answers the next save with all of it.
    if (data.slot === slot && data.before === version) merged(data.answer, 'Ada perubahan di tab lain');
  });
}

/** As the page came, not as the browser filled it in again after a reload. */
function rendered(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.defaultChecked;
  if ('draftKnown' in field.dataset) return field.dataset.draftKnown;
  if (field.tagName !== 'SELECT') return field.defaultValue;
  return ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? '';
}

function stateOf(form) {
  let place = form.querySelector('[data-draft-state]') ?? document.querySelector(`[data-draft-state="${form.id}"]`);
  if (!place) {
    place = document.createElement('p');
    form.append(place);
  }
  place.classList.add('draft-state');
  place.setAttribute('role', 'status');
  place.hidden = place.textContent.trim() === '';
  return (name, words) => {
    place.hidden = words === '';
    place.dataset.state = name;
    if (place.textContent !== words) place.textContent = words;
  };
}

function ask(form, open, decide) {
  const panel = document.createElement('section');
  panel.className = 'notice notice--warning';
  panel.tabIndex = -1;
  const body = Object.assign(document.createElement('div'), { className: 'notice__body' });
  body.append(Object.assign(document.createElement('p'), { className: 'notice__heading', textContent: 'Ada dua versi. Pilih yang dipakai untuk tiap isian.' }));

  const questions = open.map((question, index) => {
    const group = Object.assign(document.createElement('fieldset'), { className: 'field' });
    group.append(Object.assign(document.createElement('legend'), { className: 'field__label', textContent: labelOf(form, question.name) }));
    const choices = Object.assign(document.createElement('div'), { className: 'choices' });
    for (const [side, who] of [['mine', 'Isian Anda di sini'], ['theirs', 'Yang tersimpan']]) {
      const radio = Object.assign(document.createElement('input'), { type: 'radio', name: `pilihan-${index}`, id: `pilihan-${index}-${side}`, value: side, checked: side === 'mine' });
      const label = Object.assign(document.createElement('label'), { htmlFor: radio.id, textContent: `${who}: ${wordOf(form, question.name, question[side])}` });
      const choice = Object.assign(document.createElement('div'), { className: 'choice' });
      choice.append(radio, label);
      choices.append(choice);
    }
    group.append(choices);
    return { ...question, group };
  });

  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: 'Pakai pilihan ini' });
  button.addEventListener('click', () => {
    panel.remove();
    decide(Object.fromEntries(questions
      .filter(({ group }) => group.querySelector('input:checked').value === 'theirs')
      .map(({ name, theirs }) => [name, theirs])));
  });
  body.append(...questions.map(question => question.group), button);
  panel.append(body);
  form.before(panel);
  panel.focus();
}

const controlsOf = (form, name) => [...form.elements].filter(field => field.name === name);

function labelOf(form, name) {
  const field = controlsOf(form, name)[0];
  const label = field?.closest('fieldset')?.querySelector('legend') && field.type === 'radio'
    ? field.closest('fieldset').querySelector('legend')
    : field?.labels?.[0];
  return label?.textContent.trim() || name;
}

function wordOf(form, name, value) {
  if (value === '' || value === null || value === undefined) return '(kosong)';
  const field = controlsOf(form, name).find(one => one.type !== 'hidden');
  if (field?.type === 'checkbox') return value === 'true' ? 'ya' : 'tidak';
  if (field?.type === 'radio') return controlsOf(form, name).find(one => one.value === value)?.labels?.[0]?.textContent.trim() ?? value;
  if (field?.tagName === 'SELECT') return [...field.options].find(option => option.value === value)?.text ?? value;
  return value;
}

/** "85,50" and "85,5" are one score; "85.5" is none, and the server says so. A text is compared as it stands. */
function same(a, b) {
  const plain = value => {
    const text = String(value ?? '').replaceAll('\r\n', '\n').trim();
    return /^\d+(,\d+)?$/.test(text) ? String(Number(text.replace(',', '.'))) : text;
  };
  return plain(a) === plain(b);
}

function clock(at, timeZone) {
  const time = at ? new Date(at) : new Date();
  return new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone }).format(time);
}

/** What is kept for this thing, oldest first, by this tab and by others. */
function load(slot) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(slot))
      .map(name => ({ name, ...JSON.parse(localStorage.getItem(name)) }))
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

function forgetOthers(user) {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(prefix) && !name.startsWith(`${prefix}${user}/`)) localStorage.removeItem(name);
    }
  } catch { /* storage is switched off: then there is nothing to forget */ }
}
