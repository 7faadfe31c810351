// @ts-check
// A form with data-upload sends its files one by one with a bar for each. The answers it understands are those of the plain form
// (a redirect, or the form again with an error summary) and JSON: {version} for a stored file, {error} or {errors: {field: sentence}}.

/**
 * @typedef {{ item: HTMLElement, words: HTMLElement }} Row  A file in the list, and what is said about it.
 * @typedef {{ version?: string, error?: string, errors?: Record<string, string | string[]> }} Answer
 */

const kilobyte = 1024;

/** @param {number} bytes */
const size = bytes => bytes < kilobyte * kilobyte
  ? `${Math.max(1, Math.round(bytes / kilobyte))} kB`
  : `${(bytes / kilobyte / kilobyte).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;

/** @type {Record<number, string>} */
const refusals = {
  0: 'Jaringan terputus. Berkas belum tersimpan; coba lagi.',
  401: 'Sesi Anda berakhir. Masuk lagi, lalu unggah ulang.',
  403: 'Anda tidak berwenang mengunggah di sini.',
  404: 'Tempat berkas ini sudah tidak ada. Muat ulang halaman.',
  409: 'Data telah berubah sejak halaman dibuka. Muat ulang halaman, lalu unggah lagi.',
  413: 'Berkas terlalu besar.',
  429: 'Terlalu banyak unggahan. Tunggu satu menit, lalu coba lagi.',
};

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 */
const element = (tag, className, text = '') => Object.assign(document.createElement(tag), { className, textContent: text });

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-upload]'))) prepare(form);
showWhatHappened();

/** @param {HTMLFormElement} form */
function prepare(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector('input[type="file"]'));
  const zone = /** @type {HTMLElement | null} */ (form.querySelector('[data-drop]'));
  const list = element('ul', 'uploads');
  const said = element('p', 'visually-hidden');
  said.setAttribute('role', 'status');
  (zone ?? input.closest('.field') ?? input).after(list, said);

  input.addEventListener('change', () => {
    list.replaceChildren(...filesOf(input).map(file => row(file, 'siap diunggah').item));
    if (form.dataset.upload === 'now' && filesOf(input).length > 0) form.requestSubmit();
  });

  for (const name of ['dragenter', 'dragover']) {
    zone?.addEventListener(name, event => {
      event.preventDefault();
      zone.classList.add('drop--over');
    });
  }
  for (const name of ['dragleave', 'drop']) {
    zone?.addEventListener(name, event => {
      event.preventDefault();
      zone.classList.remove('drop--over');
    });
  }
  zone?.addEventListener('drop', event => {
    const dropped = [...event.dataTransfer?.files ?? []];
    if (dropped.length === 0) return;
    choose(input, input.multiple ? dropped : dropped.slice(0, 1));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

  form.addEventListener('submit', event => {
    if (filesOf(input).length === 0 || event.defaultPrevented) return;
    event.preventDefault();
    if (!form.dataset.uploading) sendAll(form, input, list, said, event.submitter);
  });
}

/** @param {HTMLInputElement} input */
function filesOf(input) {
  return [...input.files ?? []];
}

/** @param {HTMLInputElement} input @param {File[]} files */
function choose(input, files) {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
}

/** @param {File} file @param {string} state @returns {Row} */
function row(file, state) {
  const item = element('li', 'upload');
  const words = element('span', 'upload__state', state);
  item.append(element('span', 'upload__name', `${file.name} (${size(file.size)})`), words);
  return { item, words };
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {HTMLElement} said
 * @param {HTMLElement | null} button
 */
async function sendAll(form, input, list, said, button) {
  form.dataset.uploading = 'true';
  button?.setAttribute('aria-busy', 'true');
  const files = filesOf(input);
  const limit = Number(input.dataset.maxBytes) || Infinity;
  const rows = files.map(file => row(file, 'menunggu'));
  list.replaceChildren(...rows.map(r => r.item));

  const failed = [];
  for (const [index, file] of files.entries()) {
    said.textContent = `Mengunggah berkas ${index + 1} dari ${files.length}`;
    const problem = file.size > limit ? `Berkas lebih besar dari ${size(limit)}. Perkecil, lalu unggah lagi.`
      : file.size === 0 ? 'Berkas ini kosong. Pilih berkas lain.'
        : await send(form, input, file, rows[index]);
    rows[index].item.classList.add(problem ? 'upload--failed' : 'upload--done');
    rows[index].item.querySelector('progress')?.remove();
    rows[index].words.textContent = problem ?? 'tersimpan';
    if (problem) failed.push(file);
  }

  delete form.dataset.uploading;
  button?.removeAttribute('aria-busy');
  const stored = files.length - failed.length;
  const summary = `${stored} dari ${files.length} berkas tersimpan.`;
  said.textContent = summary;
  const done = form.dataset.uploadDone ?? location.href.split('#')[0];
  if (failed.length === 0) {
    try { sessionStorage.setItem('unggah', summary); } catch { /* the list of files tells it as well */ }
    location.assign(done);
    return;
  }

  // What failed stays chosen, so that one press tries it again.
  choose(input, failed);
  if (stored > 0) {
    const item = element('li', 'upload');
    item.append(Object.assign(element('a', '', 'Lihat yang sudah tersimpan'), { href: done }));
    list.append(item);
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {File} file
 * @param {Row} row
 * @returns {Promise<string | undefined>}
 */
function send(form, input, file, { item, words }) {
  return new Promise(resolve => {
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', `Mengunggah ${file.name}`);
    item.append(bar);

    const body = new FormData(form);
    body.delete(input.name);
    body.append(input.name, file, file.name);

    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json, text/html;q=0.9');
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.upload.addEventListener('progress', event => {
      if (!event.lengthComputable) return;
      const percent = Math.floor(event.loaded / event.total * 100);
      bar.value = percent;
      words.textContent = percent < 100 ? `${percent}%` : 'memeriksa isi…';
    });
    request.addEventListener('load', () => resolve(problemIn(request, form)));
    for (const name of ['error', 'abort', 'timeout']) request.addEventListener(name, () => resolve(refusals[0]));
    request.send(body);
  });
}

/**
 * The sentence of a refusal, or undefined when the file is stored. Hidden fields (the version) are brought up to date for the next one.
 * @param {XMLHttpRequest} request
 * @param {HTMLFormElement} form
 */
function problemIn(request, form) {
  const good = request.status >= 200 && request.status < 300;
  const general = refusals[request.status] ?? 'Berkas tidak dapat disimpan. Coba lagi, atau hubungi admin provinsi.';
  if ((request.getResponseHeader('Content-Type') ?? '').includes('json')) {
    /** @type {Answer} */
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch { /* an empty answer */ }
    const version = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name="Version"]'));
    if (version && answer.version) version.value = answer.version;
    return good ? undefined : answer.error ?? Object.values(answer.errors ?? {}).flat()[0] ?? general;
  }

  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  const complaint = page.querySelector('.error-summary li')?.textContent?.trim();
  const signIn = page.querySelector('input[type="password"]');
  if (good && signIn && !document.querySelector('input[type="password"]')) return refusals[401];
  const redirected = new URL(request.responseURL || form.action, location.href).pathname !== new URL(form.action, location.href).pathname;
  if (!good || (complaint && !redirected)) return complaint || general;

  const action = form.getAttribute('action');
  const fresh = [...page.forms].find(other => other.getAttribute('action') === action);
  for (const hidden of /** @type {HTMLInputElement[]} */ ([...fresh?.querySelectorAll('input[type="hidden"]') ?? []])) {
    const own = /** @type {HTMLInputElement | null} */ (form.querySelector(`input[type="hidden"][name="${CSS.escape(hidden.name)}"]`));
    if (own) own.value = hidden.value;
  }
  return undefined;
}

function showWhatHappened() {
  let summary;
  try {
    summary = sessionStorage.getItem('unggah');
    sessionStorage.removeItem('unggah');
  } catch { /* storage is switched off */ }
  if (!summary) return;
  const notice = element('div', 'notice notice--success notice--page');
  notice.setAttribute('role', 'status');
  document.querySelector('main')?.prepend(notice);
  notice.append(element('div', 'notice__body', summary));
}
