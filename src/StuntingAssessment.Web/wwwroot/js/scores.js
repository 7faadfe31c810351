// @ts-check
// Comfort for typing scores: Enter and the arrows go from one number to the next, buttons step it for a finger, a number out of range says
// so at once, what is still empty is counted, and what the server says a component comes to is shown. The server decides; nothing here is
// the only check.

/** @param {string} text */
const comma = text => Number(text.trim().replace(',', '.'));

for (const sheet of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-scores]'))) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...sheet.querySelectorAll('input[data-score]')]);
  const counter = sheet.querySelector('[data-scores-count]');

  const count = () => {
    if (counter) counter.textContent = `${inputs.filter(input => input.value.trim() !== '').length} dari ${inputs.length} terisi`;
  };

  /** @param {HTMLInputElement} input */
  const judge = input => {
    const max = Number(input.dataset.max || 100);
    const value = comma(input.value);
    const wrong = input.value.trim() !== '' && !(value >= 0 && value <= max);
    const id = `${input.id}-batas`;
    const sentence = document.getElementById(id);
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
    if (!wrong) {
      if (!sentence) return;
      sentence.remove();
      input.removeAttribute('aria-invalid');
      if (described.length > 0) input.setAttribute('aria-describedby', described.join(' '));
      else input.removeAttribute('aria-describedby');
      return;
    }
    input.setAttribute('aria-invalid', 'true');
    if (sentence) return;
    const words = `Tulis angka 0 sampai ${max.toLocaleString('id-ID')}, misalnya 85,5.`;
    input.closest('.score, .field')?.append(Object.assign(document.createElement('p'), { className: 'field__error', id, textContent: words }));
    input.setAttribute('aria-describedby', [...described, id].join(' '));
  };

  /**
   * From an empty field the first press goes to the nearer end: a number in between would suggest a score.
   * @param {HTMLInputElement} input
   * @param {1 | -1} direction
   */
  const stepped = (input, direction) => {
    const max = Number(input.dataset.max || 100);
    const step = max > 20 ? 1 : 0.5;
    const from = comma(input.value);
    const isNumber = input.value.trim() !== '' && !Number.isNaN(from);
    const next = isNumber ? Math.min(max, Math.max(0, from + direction * step)) : direction > 0 ? 0 : max;
    input.value = String(Math.round(next * 100) / 100).replace('.', ',');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** @param {HTMLInputElement} input @param {1 | -1} direction */
  const stepper = (input, direction) => {
    const label = input.labels?.[0]?.textContent?.trim() ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--secondary score__step';
    button.tabIndex = -1;
    button.textContent = direction > 0 ? '+' : '\u2212';
    button.setAttribute('aria-label', `${direction > 0 ? 'Naikkan' : 'Turunkan'} nilai ${label}`);
    let held = 0;
    const release = () => clearTimeout(held);
    /** @param {number} wait */
    const press = wait => {
      stepped(input, direction);
      held = setTimeout(press, wait, 80);
    };
    button.addEventListener('pointerdown', event => {
      if (event.button === 0) press(450);
    });
    for (const end of ['pointerup', 'pointerleave', 'pointercancel']) button.addEventListener(end, release);
    // A press by an assistive device comes as a click alone.
    button.addEventListener('click', event => {
      if (event.detail === 0) stepped(input, direction);
    });
    return button;
  };

  for (const input of inputs) {
    input.before(stepper(input, -1));
    input.after(stepper(input, 1));
  }

  sheet.addEventListener('draft:answer', event => {
    const { detail } = /** @type {CustomEvent<{ values?: Record<string, string | null> }>} */ (event);
    for (const [component, value] of Object.entries(detail.values ?? {})) {
      const place = sheet.querySelector(`[data-score-value="${component}"]`);
      if (place) place.textContent = value ?? 'belum lengkap';
    }
    count();
  });

  sheet.addEventListener('keydown', event => {
    const at = inputs.indexOf(/** @type {HTMLInputElement} */ (event.target));
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    /** @type {HTMLElement | null} */
    const next = inputs[at + step] ?? (step > 0 ? sheet.querySelector('textarea, button[type="submit"]') : null);
    next?.focus();
    if (next instanceof HTMLInputElement || next instanceof HTMLTextAreaElement) next.select();
  });
  sheet.addEventListener('focusout', event => {
    const input = inputs.find(one => one === event.target);
    if (input) judge(input);
  });
  sheet.addEventListener('input', event => {
    const input = inputs.find(one => one === event.target);
    // The sentence, not the mark: the draft's module has already taken the mark away.
    if (input && document.getElementById(`${input.id}-batas`)) judge(input);
    count();
  });
  count();
}
