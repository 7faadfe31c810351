// Comfort for typing scores: Enter and the arrows go from one number to the next, a number out of range says so at once, and what is
// still empty is counted. The server decides; nothing here is the only check.

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
    if (event.target.getAttribute('aria-invalid') === 'true' && inputs.includes(event.target)) judge(event.target);
    count();
  });
  count();
}
