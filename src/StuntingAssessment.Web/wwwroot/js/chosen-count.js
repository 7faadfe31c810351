// @ts-check
// Says on the button how many boxes of the form are ticked.

for (const form of document.querySelectorAll('form[data-choose]')) {
  const count = form.querySelector('[data-choose-count]');
  const button = count?.closest('button');
  if (!count || !button) continue;
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[type="checkbox"][name="Chosen"]')]);
  const tell = () => {
    const chosen = boxes.filter(box => box.checked).length;
    count.textContent = `${chosen}`;
    button.disabled = chosen === 0;
  };
  form.addEventListener('change', tell);
  addEventListener('pageshow', tell);
}
