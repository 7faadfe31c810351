// @ts-check
// On every page: focus where the answer is, one post per press, links and buttons that open a dialog, menus that close.

/** @param {Event} event */
const targetOf = event => /** @type {Element} */ (event.target);

const first = /** @type {HTMLElement | null} */ (document.querySelector('[data-focus-first]'));
if (first) {
  if (!first.hasAttribute('tabindex')) first.tabIndex = -1;
  first.focus({ preventScroll: first.getAttribute('role') === 'status' });
}

// An error's link goes to its field, and the field takes the cursor.
document.addEventListener('click', event => {
  const link = /** @type {HTMLAnchorElement | null} */ (targetOf(event).closest('.error-summary a[href^="#"]'));
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus({ preventScroll: true });
  (field.closest('.field') ?? field).scrollIntoView({ block: 'start' });
});

// A second press must not post twice. Not `disabled`: that would drop the pressed button's own value.
document.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-busy', 'true');
});

addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) form.removeAttribute('data-sent');
  for (const button of document.querySelectorAll('button[aria-busy="true"]:not([data-keep-busy])')) button.removeAttribute('aria-busy');
});

// Menus close on Escape and on a press elsewhere.
const openMenus = () => /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details.menu[open]'));
document.addEventListener('click', event => {
  for (const menu of openMenus()) if (!menu.contains(targetOf(event))) menu.open = false;
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-print]'))) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// A filter that answers at once; its button stays for those without script.
document.addEventListener('change', event => {
  if (targetOf(event).matches('form[data-auto-filter] select')) /** @type {HTMLSelectElement} */ (event.target).form?.requestSubmit();
});

// Copies the field that a button names. The button shows only where the browser can.
if (navigator.clipboard) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-copy]'))) {
    const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.copy ?? ''));
    const said = /** @type {Element} */ (button.parentElement?.querySelector('[data-copied]'));
    button.hidden = false;
    button.addEventListener('click', async () => {
      field.select();
      await navigator.clipboard.writeText(field.value);
      said.textContent = 'Tersalin.';
    });
  }
}
