// @ts-check
// What there is to know about one cell, beside the grid: the cell's own page, without what stands around it.

const rest = 250;

export class Drawer {
  /** The address of what is shown or awaited. @type {string | null} */
  #asked = null;

  #timer = 0;

  /** What was begun to be written about a cell, by its address: texts by their field. @type {Map<string, Map<string, string>>} */
  #drafts = new Map();

  #panel;
  #content;
  #heading;
  #urlOf;
  #token;
  #closed;
  #changed;

  /**
   * @param {HTMLElement} panel  The aside with a part for the content and a button that closes it.
   * @param {object} settings
   * @param {(cell: number) => string} settings.urlOf  The page of a cell.
   * @param {string} settings.token
   * @param {() => void} settings.closed
   * @param {() => void} settings.changed
   */
  constructor(panel, { urlOf, token, closed, changed }) {
    this.#panel = panel;
    this.#content = /** @type {HTMLElement} */ (panel.querySelector('[data-grid-drawer-content]'));
    this.#heading = /** @type {HTMLElement} */ (panel.querySelector('[data-grid-drawer-heading]'));
    this.#urlOf = urlOf;
    this.#token = token;
    this.#closed = closed;
    this.#changed = changed;
    panel.querySelector('[data-grid-drawer-close]')?.addEventListener('click', () => this.close());
    panel.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
    panel.addEventListener('submit', event => this.#submitted(event));
    panel.addEventListener('input', () => {
      if (this.#asked !== null) this.#drafts.set(this.#asked, new Map(this.#texts.map(field => [field.id, field.value])));
    });
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  /** @param {number} cell */
  async open(cell) {
    this.#panel.hidden = false;
    await this.#load(this.#urlOf(cell));
    this.#heading.focus();
  }

  /** The cursor moved while the drawer is open; where it rests, is asked for. @param {number} cell */
  follow(cell) {
    clearTimeout(this.#timer);
    if (this.isOpen) this.#timer = setTimeout(() => this.#load(this.#urlOf(cell)), rest);
  }

  close() {
    clearTimeout(this.#timer);
    this.#panel.hidden = true;
    this.#asked = null;
    this.#closed();
  }

  /** @param {string} url */
  async #load(url) {
    if (this.#asked === url) return;
    this.#asked = url;
    this.#content.setAttribute('aria-busy', 'true');
    try {
      // A redirect leads to the sign-in page, which has nothing to say here.
      const answer = await fetch(url, { credentials: 'same-origin', redirect: 'error', headers: { Accept: 'text/html', 'X-Fragment': '1' } });
      if (this.#asked !== url) return;
      if (!answer.ok || !this.#show(url, await answer.text())) throw new Error('no details');
    } catch {
      if (this.#asked !== url) return;
      this.#asked = null;
      this.#content.textContent = 'Rincian tidak dapat dimuat. Periksa jaringan Anda, atau masuk lagi di tab lain, lalu coba lagi.';
    }
    this.#content.removeAttribute('aria-busy');
  }

  /**
   * The page's own part, with what was begun to be written into it. False when the answer is another page.
   * @param {string} url
   * @param {string} html
   */
  #show(url, html) {
    const part = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-fragment]');
    if (!part) return false;
    this.#content.replaceChildren(...document.importNode(part, true).childNodes);
    for (const field of this.#texts) field.value = this.#drafts.get(url)?.get(field.id) ?? field.value;
    return true;
  }

  get #texts() {
    return [...this.#content.querySelectorAll('textarea')];
  }

  /** A note or an acceptance is sent from here, and the grid stays where it is. @param {SubmitEvent} event */
  async #submitted(event) {
    const form = /** @type {HTMLFormElement} */ (event.target);
    const url = this.#asked;
    if (form.method !== 'post') return;
    event.preventDefault();
    event.stopPropagation();
    if (url === null) return;
    const empty = [...form.querySelectorAll('textarea')].find(field => field.value.trim() === '');
    if (empty) {
      empty.focus();
      this.#complain('Tulis dahulu isinya.');
      return;
    }
    const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form, event.submitter)]));
    if (!body.has('__RequestVerificationToken')) body.set('__RequestVerificationToken', this.#token);
    event.submitter?.setAttribute('aria-busy', 'true');
    try {
      // Not as for a page: a session that has ended is then refused and does not lead to the sign-in page.
      const answer = await fetch(form.action, { method: 'POST', credentials: 'same-origin', headers: { Accept: '*/*', 'X-Fragment': '1' }, body });
      if (!answer.ok && answer.status !== 422) throw new Error('not taken');
      if (answer.redirected) {
        this.#drafts.delete(url);
        this.#changed();
      }
      const html = await answer.text();
      if (this.#asked !== url) return;
      if (!this.#show(url, html)) {
        this.#asked = null;
        await this.#load(url);
      }
      this.#heading.focus();
    } catch {
      event.submitter?.removeAttribute('aria-busy');
      this.#complain('Tidak tersimpan; yang Anda tulis masih ada di sini. Periksa jaringan Anda, atau masuk lagi di tab lain, lalu coba lagi.');
    }
  }

  /** @param {string} words */
  #complain(words) {
    this.#content.querySelector('[data-grid-complaint]')?.remove();
    const line = Object.assign(document.createElement('p'), { className: 'field__error', textContent: words });
    line.dataset.gridComplaint = '';
    line.setAttribute('role', 'alert');
    this.#content.prepend(line);
  }
}
