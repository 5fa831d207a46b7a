import { checkFeed } from '../../src/pipeline/check-feed';
import { serialOfIso } from '../../src/sources/cell-text';
import type { FeedTable } from '../../src/sources/feed-table';
import type { SiteFeed } from '../../src/sources/run-record';
import type { Cell } from '../../src/workbook/port';

const NOON = '2026-06-30T12:00:00Z';

function inventory(...rows: readonly (readonly Cell[])[]): readonly FeedTable[] {
  const headers = ['product_id', 'location_id', 'quantity_on_hand', 'last_updated'];
  return [{ name: 'Inventory', sheet: 'inventory_current', headers, rows }];
}

function check(tables: readonly FeedTable[], before: readonly SiteFeed[] = [], now = NOON) {
  return checkFeed(tables, { now: serialOfIso(now)!, maxFeedAgeHours: 24, before, names: {} });
}

function rowsOf(location: string, count: number): readonly (readonly Cell[])[] {
  return Array.from({ length: count }, (_row, r) => [`P${String(r)}`, location, 1, NOON]);
}

describe('the feed of each site', () => {
  it('is counted, with its latest time', () => {
    const [leeds] = check(
      inventory(
        ['A', 'Leeds', 3, '2026-06-30T08:00:00Z'],
        ['B', 'Leeds', 4, '2026-06-29T08:00:00Z'],
      ),
    );

    expect(leeds).toMatchObject({
      ...{ location: 'Leeds', rows: 2, units: 7, updatedAt: '2026-06-30T08:00:00Z', heldOut: null },
    });
  });

  it('is late after 24 hours, to the hour', () => {
    const sites = check(
      inventory(
        ['A', 'Leeds', 3, '2026-06-29T12:00:00Z'],
        ['A', 'York', 3, '2026-06-29T11:00:00Z'],
      ),
    );

    expect(sites.map(({ heldOut }) => heldOut)).toEqual([
      null,
      'Its stock was last updated 25 hours ago, on 2026-06-29T11:00:00Z; 24 hours are allowed.',
    ]);
  });

  it('is not judged by age without a time', () => {
    expect(check(inventory(['A', 'Leeds', 3, null]))[0]!.heldOut).toBeNull();
  });

  it('is incomplete with fewer than half of the rows of its last complete feed', () => {
    const complete = check(inventory(...rowsOf('Leeds', 10)));

    expect(check(inventory(...rowsOf('Leeds', 5)), complete)[0]!.heldOut).toBeNull();
    const cut = check(inventory(...rowsOf('Leeds', 4)), complete);
    expect(cut[0]!.heldOut).toBe(`It delivered 4 rows of stock, and 10 on ${NOON}.`);
    expect(check(inventory(...rowsOf('Leeds', 4)), cut)[0]!.heldOut).not.toBeNull();
  });

  it('is accepted at its new size after a day', () => {
    const complete = check(inventory(...rowsOf('Leeds', 10)));
    const late = inventory(['A', 'Leeds', 1, '2026-07-01T13:00:00Z']);

    expect(check(late, complete, '2026-07-01T13:00:00Z')[0]!.heldOut).toBeNull();
  });

  it('is named where a site is missing', () => {
    const complete = check(inventory(...rowsOf('Leeds', 10), ...rowsOf('York', 10)));
    const sites = check(inventory(...rowsOf('Leeds', 10)), complete);

    expect(sites[1]).toMatchObject({ location: 'York', rows: 0, completeRows: 10 });
    expect(sites[1]!.heldOut).toMatch(/0 rows/);
  });
});
