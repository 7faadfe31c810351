// @ts-check
// Adds up the weights while they are typed. The server decides; this only spares a round.

/** @param {string} text */
const number = text => {
  const typed = text.trim();
  if (!/^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(typed)) return NaN;
  return Number(typed.replaceAll('.', '').replace(',', '.'));
};

const shown = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 });

for (const form of document.querySelectorAll('form[data-sums]')) {
  for (const output of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-sum]'))) {
    const parts = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(`[data-sum-part="${output.dataset.sum}"]`)]);
    const add = () => {
      // Decimal places of typed weights are few; rounding takes away what binary fractions add.
      const sum = Math.round(parts.reduce((total, part) => total + number(part.value), 0) * 1e6) / 1e6;
      output.textContent = Number.isNaN(sum) ? '…' : shown.format(sum);
      output.classList.toggle('weight-sum__off', 'sumTarget' in output.dataset && sum !== Number(output.dataset.sumTarget));
    };
    parts.forEach(part => part.addEventListener('input', add));
    add();
  }
}
