// @ts-check
// A form with data-keys is answered by keyboard: while the cursor is in it but not in a text, a digit chooses the answer at that place
// and a letter the answer of that name; Ctrl+Enter saves and goes on, to an address whose
// fragment is the next first answer. Elsewhere on the page no key is taken.

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-keys]'))) {
  const answers = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[type="radio"]')]);
  const text = form.querySelector('textarea');
  form.classList.add('keyed');
  for (const hint of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-keys-about]'))) hint.hidden = false;

  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(/** @type {HTMLElement} */ (form.querySelector('button[type="submit"]')));
      return;
    }
    if (event.target === text || event.altKey || event.ctrlKey || event.metaKey) return;
    const answer = answers[Number(event.key) - 1] ?? answers.find(other => other.value.toLowerCase() === event.key.toLowerCase());
    if (!answer) return;
    event.preventDefault();
    answer.checked = true;
    // An answer that has to be explained leads to its reason.
    const explain = form.dataset.keys !== '' && answer.value !== form.dataset.keys;
    (explain && text ? text : answer).focus();
  });
}
