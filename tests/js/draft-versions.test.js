import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { same, threeWay } from '../../src/StuntingAssessment.Web/wwwroot/js/draft/versions.js';

describe('Two versions of a form', () => {
  const known = { score: '80', note: 'Baik' };

  it('are one where only one side changed', () => {
    assert.deepEqual(threeWay({ score: '85', note: 'Baik' }, known, {}, { note: 'Baik sekali' }), { taken: { note: 'Baik sekali' }, open: [] });
  });

  it('are asked about where both changed', () => {
    assert.deepEqual(threeWay({ score: '85', note: 'Baik' }, known, {}, { score: '90' }), { taken: {}, open: [{ name: 'score', mine: '85', theirs: '90' }] });
  });

  it('are one where both say the same, or the other side still says what both began from', () => {
    assert.deepEqual(threeWay({ score: '85', note: 'B' }, known, {}, { score: '85,0', note: 'Baik' }), { taken: {}, open: [] });
  });

  it('are one where the other side is the own earlier text, whose answer was lost', () => {
    assert.deepEqual(threeWay({ score: '87', note: 'Baik' }, known, { score: '85' }, { score: '85' }), { taken: {}, open: [] });
  });

  it('leave out what the form does not have', () => {
    assert.deepEqual(threeWay({ score: '85' }, known, {}, { gone: 'x' }), { taken: {}, open: [] });
  });

  it('compare scores as numbers and texts as they stand', () => {
    assert.equal(same('85,50', '85,5'), true);
    assert.equal(same('85.5', '85,5'), false, '"85.5" is no score');
    assert.equal(same('a\r\nb', 'a\nb'), true);
    assert.equal(same(null, ''), true);
    assert.equal(same('Baik', 'baik'), false);
  });
});
