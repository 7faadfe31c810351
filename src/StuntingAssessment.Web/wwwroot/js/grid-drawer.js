// What there is to know about one cell, beside the grid: the cell's own page, without what stands around it.

const rest = 250;

export class Drawer {
  #asked = null;
  #timer;
  #drafts = new Map();   // what was begun to be written about a cell, by its address

  /** `panel` is the aside with a part for the content and a button that closes it; `urlOf` gives the page of a cell. */
  constructor(panel, { urlOf, token, closed, changed }) {
    Object.assign(this, { panel, urlOf, token, closed, changed });
    this.content = panel.querySelector('[data-grid-drawer-content]');
    panel.querySelector('[data-grid-drawer-close]').addEventListener('click', () => this.close());
    panel.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
    panel.addEventListener('submit', event => this.#submitted(event));
    panel.addEventListener('input', () => this.#drafts.set(this.#asked, new Map(this.#texts.map(field => [field.id, field.value]))));
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  async open(cell) {
    this.panel.hidden = false;
    await this.#load(this.urlOf(cell));
    this.panel.querySelector('[data-grid-drawer-heading]').focus();
  }

  /** The cursor moved while the drawer is open; where it rests, is asked for. */
  follow(cell) {
    clearTimeout(this.#timer);
    if (this.isOpen && cell !== undefined) this.#timer = setTimeout(() => this.#load(this.urlOf(cell)), rest);
  }

  close() {
    clearTimeout(this.#timer);
    this.panel.hidden = true;
    this.#asked = null;
    this.closed();
  }

  async #load(url) {
    if (this.#asked === url) return;
    this.#asked = url;
    this.content.setAttribute('aria-busy', 'true');
    try {
      // A redirect leads to the sign-in page, which has nothing to say here.
      const answer = await fetch(url, { credentials: 'same-origin', redirect: 'error', headers: { Accept: 'text/html', 'X-Fragment': '1' } });
      if (this.#asked !== url) return;
      if (!answer.ok || !this.#show(await answer.text())) throw new Error('no details');
    } catch {
      if (this.#asked !== url) return;
      this.#asked = null;
      this.content.textContent = 'Rincian tidak dapat dimuat. Periksa jaringan Anda, atau masuk lagi di tab lain, lalu coba lagi.';
    }
    this.content.removeAttribute('aria-busy');
  }

  /** The page's own part, with what was begun to be written into it. False when the answer is another page. */
  #show(html) {
    const part = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-fragment]');
    if (!part) return false;
    this.content.replaceChildren(...document.importNode(part, true).childNodes);
    for (const field of this.#texts) field.value = this.#drafts.get(this.#asked)?.get(field.id) ?? field.value;
    return true;
  }

  get #texts() {
    return [...this.content.querySelectorAll('textarea')];
  }

  /** A note or an acceptance is sent from here, and the grid stays where it is. */
  async #submitted(event) {
    const form = event.target;
    if (form.method !== 'post') return;
    event.preventDefault();
    event.stopPropagation();
    const empty = [...form.querySelectorAll('textarea')].find(field => field.value.trim() === '');
    if (empty) {
      empty.focus();
      this.#complain('Tulis dahulu isinya.');
      return;
    }
    const body = new URLSearchParams(new FormData(form, event.submitter ?? undefined));
    if (!body.has('__RequestVerificationToken')) body.set('__RequestVerificationToken', this.token);
    event.submitter?.setAttribute('aria-busy', 'true');
    const url = this.#asked;
    try {
      // Not as for a page: a session that has ended is then refused and does not lead to the sign-in page.
      const answer = await fetch(form.action, { method: 'POST', credentials: 'same-origin', headers: { Accept: '*/*', 'X-Fragment': '1' }, body });
      if (!answer.ok && answer.status !== 422) throw new Error('not taken');
      if (answer.redirected) {
        this.#drafts.delete(url);
        this.changed();
      }
      const html = await answer.text();
      if (this.#asked !== url) return;
      if (!this.#show(html)) {
        this.#asked = null;
        await this.#load(url);
      }
      this.panel.querySelector('[data-grid-drawer-heading]').focus();
    } catch {
      event.submitter?.removeAttribute('aria-busy');
      this.#complain('Tidak tersimpan; yang Anda tulis masih ada di sini. Periksa jaringan Anda, atau masuk lagi di tab lain, lalu coba lagi.');
    }
  }

  #complain(words) {
    this.content.querySelector('[data-grid-complaint]')?.remove();
    const line = Object.assign(document.createElement('p'), { className: 'field__error', textContent: words });
    line.dataset.gridComplaint = '';
    line.setAttribute('role', 'alert');
    this.content.prepend(line);
  }
}
