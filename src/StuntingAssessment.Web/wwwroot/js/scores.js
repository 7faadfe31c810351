// Comfort for typing scores: Enter and the arrows go from one number to the next, buttons step it for a finger, a number out of range says
// so at once, what is still empty is counted, and what the server says a component comes to is shown. The server decides; nothing here is
// the only check.

const comma = text => Number(text.trim().replace(',', '.'));

for (const sheet of document.querySelectorAll('[data-scores]')) {
  const inputs = [...sheet.querySelectorAll('input[data-score]')];
  const counter = sheet.querySelector('[data-scores-count]');

  const count = () => {
    if (counter) counter.textContent = `${inputs.filter(input => input.value.trim() !== '').length} dari ${inputs.length} terisi`;
  };

  const judge = input => {
    const max = Number(input.dataset.max || 100);
    const value = comma(input.value);
    const wrong = input.value.trim() !== '' && !(value >= 0 && value <= max);
    const id = `${input.id}-batas`;
    let sentence = document.getElementById(id);
    if (!wrong) {
      if (sentence) {
        sentence.remove();
        input.removeAttribute('aria-invalid');
        const rest = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
        if (rest.length > 0) input.setAttribute('aria-describedby', rest.join(' '));
        else input.removeAttribute('aria-describedby');
      }
      return;
    }
    input.setAttribute('aria-invalid', 'true');
    if (sentence) return;
    sentence = Object.assign(document.createElement('p'), { className: 'field__error', id, textContent: `Tulis angka 0 sampai ${max.toLocaleString('id-ID')}, misalnya 85,5.` });
    input.closest('.score, .field')?.append(sentence);
    input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  };

  /** From an empty field the first press goes to the nearer end: a number in between would suggest a score. */
  const stepped = (input, direction) => {
    const max = Number(input.dataset.max || 100);
    const step = max > 20 ? 1 : 0.5;
    const from = comma(input.value);
    const next = input.value.trim() === '' || Number.isNaN(from) ? (direction > 0 ? 0 : max) : Math.min(max, Math.max(0, from + direction * step));
    input.value = String(Math.round(next * 100) / 100).replace('.', ',');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const stepper = (input, direction) => {
    const label = input.labels?.[0]?.textContent.trim() ?? '';
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button button--secondary score__step', tabIndex: -1, textContent: direction > 0 ? '+' : '\u2212' });
    button.setAttribute('aria-label', `${direction > 0 ? 'Naikkan' : 'Turunkan'} nilai ${label}`);
    let held;
    const release = () => clearTimeout(held);
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

  sheet.addEventListener('draft:answer', ({ detail }) => {
    for (const [component, value] of Object.entries(detail.values ?? {})) {
      const place = sheet.querySelector(`[data-score-value="${component}"]`);
      if (place) place.textContent = value ?? 'belum lengkap';
    }
    count();
  });

  sheet.addEventListener('keydown', event => {
    const at = inputs.indexOf(event.target);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = inputs[at + step] ?? (step > 0 ? sheet.querySelector('textarea, button[type="submit"]') : null);
    next?.focus();
    next?.select?.();
  });
  sheet.addEventListener('focusout', event => {
    if (inputs.includes(event.target)) judge(event.target);
  });
  sheet.addEventListener('input', event => {
    // The sentence, not the mark: the draft's module has already taken the mark away.
    if (inputs.includes(event.target) && document.getElementById(`${event.target.id}-batas`)) judge(event.target);
    count();
  });
  count();
}
