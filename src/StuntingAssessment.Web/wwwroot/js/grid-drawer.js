// What there is to know about one cell, beside the grid: the cell's own page, without what stands around it.

export class Drawer {
  #asked = null;

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
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  async open(cell) {
    this.panel.hidden = false;
    await this.#load(this.urlOf(cell));
    this.panel.querySelector('[data-grid-drawer-heading]').focus();
  }

  /** The cursor moved while the drawer is open. */
  async follow(cell) {
    if (this.isOpen && cell !== undefined) await this.#load(this.urlOf(cell));
  }

  close() {
    this.panel.hidden = true;
    this.#asked = null;
    this.closed();
  }

  async #load(url) {
    if (this.#asked === url) return;
    this.#asked = url;
    this.content.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'text/html', 'X-Fragment': '1' } });
      if (this.#asked !== url) return;
      if (!answer.ok) throw new Error('no details');
      this.#show(await answer.text());
    } catch {
      if (this.#asked !== url) return;
      this.#asked = null;
      this.content.textContent = 'Rincian tidak dapat dimuat. Periksa jaringan Anda, lalu coba lagi.';
    }
    this.content.removeAttribute('aria-busy');
  }

  /** The page's own part, whether it came alone or with the page around it. */
  #show(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const part = page.querySelector('[data-fragment]') ?? page.querySelector('main') ?? page.body;
    for (const script of part.querySelectorAll('script')) script.remove();
    this.content.replaceChildren(...document.importNode(part, true).childNodes);
  }

  /** A note or an acceptance is sent from here, and the grid stays where it is. */
  async #submitted(event) {
    const form = event.target;
    if (form.method !== 'post') return;
    event.preventDefault();
    event.stopPropagation();
    const body = new URLSearchParams(new FormData(form, event.submitter ?? undefined));
    if (!body.has('__RequestVerificationToken')) body.set('__RequestVerificationToken', this.token);
    event.submitter?.setAttribute('aria-busy', 'true');
    const url = this.#asked;
    try {
      const answer = await fetch(form.action, { method: 'POST', credentials: 'same-origin', headers: { Accept: 'text/html', 'X-Fragment': '1' }, body });
      if (answer.redirected || answer.ok || answer.status === 422) {
        this.#show(await answer.text());
        this.panel.querySelector('[data-grid-drawer-heading]').focus();
        if (answer.ok) this.changed();
        return;
      }
      throw new Error('not taken');
    } catch {
      event.submitter?.removeAttribute('aria-busy');
      this.content.prepend(Object.assign(document.createElement('p'), { className: 'field__error', textContent: 'Tidak tersimpan. Periksa jaringan Anda, lalu coba lagi.' }));
    }
    this.#asked = url;
  }
}
