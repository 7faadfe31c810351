// @ts-check
// Where the grid's places and numbers come from: its page and the server.

import { Sheet } from './model.js';

/** @import { Place, SheetData } from './types.js' */

/**
 * Fails when the page is older than the numbers.
 * @param {HTMLElement} region
 */
export async function readSheet(region) {
  /** @type {SheetData} */
  const data = await get(`${region.dataset.gridUrl}/isian.json`);
  if (data.places !== region.dataset.gridPlaces) throw new Error('other places');
  return new Sheet(...rowsOf(/** @type {Element} */ (region.nextElementSibling)), data);
}

/**
 * The page has the places already, each with the way to its form: the regency first when it has columns of its own, then its districts.
 * @param {Element} plain
 * @returns {[places: Place[], districts: string[]]}
 */
function rowsOf(plain) {
  const groups = [...plain.querySelectorAll('tbody')];
  const districts = groups.flatMap(group => group.dataset.district ?? []);
  const places = groups.flatMap((group, index) => [...group.querySelectorAll('a')].map(link => ({
    id: link.pathname.split('/').at(-1) ?? '',
    code: link.closest('tr')?.querySelector('td')?.textContent ?? '',
    name: link.textContent ?? '',
    district: index - (groups.length - districts.length),
    level: group.dataset.district === undefined ? 1 : 0,
  })));
  return [places, districts];
}

/** @param {string} url */
export async function get(url) {
  const answer = await fetch(url, { credentials: 'same-origin', redirect: 'error', headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
