import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { read, share, shown, toWrite, whole } from '../../src/StuntingAssessment.Web/wwwroot/js/grid/numbers.js';

const scaleOf = kind => ({ kind: kind === 'coverage' ? 'count' : kind, decimals: kind === 'rate' ? 2 : 0 });

describe('Numbers', () => {
  // The domain's own table (TypedCell.cs): totals and previews must not say otherwise than the server.
  const table = JSON.parse(readFileSync(new URL('../StuntingAssessment.Domain.Tests/Data/typed-cells.json', import.meta.url), 'utf8'));
  const rows = table.flatMap(row => row.kinds.split(' ').map(kind => ({ ...row, kind })));

  it('has a table to be compared with', () => assert.ok(rows.length > 100));

  for (const { kind, typed, refused, empty, amount, reason, shown: asShown } of rows) {
    it(`reads ${JSON.stringify(typed)} in a ${kind} as the domain does`, () => {
      const content = read(scaleOf(kind), typed);

      if (refused) assert.equal(content, undefined);
      else if (empty) assert.equal(content, null);
      else assert.deepEqual([content, shown(scaleOf(kind), content)], [amount ?? reason, asShown]);
    });
  }

  it('writes a number on without points between thousands', () => {
    assert.equal(toWrite(scaleOf('count'), 1234), '1234');
    assert.equal(toWrite(scaleOf('rate'), 123_450), '1234,5');
    assert.equal(toWrite(scaleOf('yesno'), 1), 'ya');
    assert.equal(toWrite(scaleOf('count'), 'tidak ada data'), 'tidak berlaku: tidak ada data');
    assert.equal(toWrite(scaleOf('count'), null), '');
  });

  it('shows numbers as they are written in Indonesia', () => {
    assert.equal(whole(1234567), '1.234.567');
    assert.equal(whole(1234.5, 2), '1.234,5');
    assert.equal(share(1, 3), '33,3%');
    assert.equal(share(2, 2), '100,0%');
  });
});
