// @ts-check
// A link with data-dialog shows the [data-dialog-content] of the page it leads to in a dialog. Without script it is that page.

document.addEventListener('click', async event => {
  const opener = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest('a[data-dialog]'));
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    const answer = await fetch(opener.href, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const content = answer.ok && page.querySelector('[data-dialog-content]');
    if (!content) throw new Error('no dialog there');
    show(content, opener);
  } catch {
    location.assign(opener.href);
  }
});

/** @param {Element} content @param {HTMLElement} opener */
function show(content, opener) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';

  const inner = document.createElement('div');
  inner.className = 'dialog__inner';
  inner.append(...document.importNode(content, true).childNodes);
  makeIdsUnique(inner);

  const heading = inner.querySelector('h1');
  if (heading) {
    const smaller = document.createElement('h2');
    smaller.id = 'dialog-heading';
    smaller.append(...heading.childNodes);
    // The heading takes the focus: Enter on opening must not be the act itself.
    smaller.tabIndex = -1;
    smaller.autofocus = true;
    heading.replaceWith(smaller);
    dialog.setAttribute('aria-labelledby', smaller.id);
  }

  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button button--quiet button--small dialog__close';
  close.textContent = 'Tutup';
  inner.append(close);
  dialog.append(inner);

  dialog.addEventListener('click', event => {
    const target = /** @type {Element} */ (event.target);
    if (target === dialog || target === close || target.closest('[data-dialog-close]')) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });

  document.body.append(dialog);
  dialog.showModal();
}

/** The page below may have a field of the same name; a label must not point to that one. @param {Element} part */
function makeIdsUnique(part) {
  /** @param {string} id */
  const renamed = id => `dialog-${id}`;
  for (const element of part.querySelectorAll('[id]')) element.id = renamed(element.id);
  for (const name of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls']) {
    for (const element of part.querySelectorAll(`[${name}]`)) {
      const ids = (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean);
      element.setAttribute(name, ids.map(renamed).join(' '));
    }
  }
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (part.querySelectorAll('a[href^="#"]'))) {
    link.setAttribute('href', `#${renamed(link.hash.slice(1))}`);
  }
}
