import { readEnvironment } from '../../src/pipeline/environment';
import { overrideSettings } from '../../src/pipeline/override-settings';
import type { FeedTable } from '../../src/sources/feed-table';

describe('the environment of a run', () => {
  it('has defaults', () => {
    expect(readEnvironment({ MIN_HISTORY_DAYS: ' ' })).toEqual({
      ...{ databaseUrl: null, settings: new Map(), schedule: null },
      ...{ maxFeedAgeHours: 24, notifyWebhook: null },
    });
  });

  it('sets settings of the contract', () => {
    const { settings } = readEnvironment({
      ...{ AUTO_APPROVE_THRESHOLD: '1000', MIN_TRANSFER_QUANTITY: '10' },
      ...{ DEFAULT_LEAD_TIME_DAYS: '5', MIN_HISTORY_DAYS: '60' },
    });

    expect([...settings]).toEqual([
      ['Auto-approve limit', 1000],
      ['Min transfer quantity', 10],
      ['Default lead time', 5],
      ['Min history days', 60],
    ]);
  });

  it('refuses a number that is none, by name', () => {
    expect(() => readEnvironment({ AUTO_APPROVE_THRESHOLD: '5k' })).toThrow(
      /AUTO_APPROVE_THRESHOLD is "5k"/,
    );
  });
});

describe('settings of the environment', () => {
  const table: FeedTable = {
    ...{ name: 'Settings', sheet: 'settings', headers: ['Note', 'Parameter', 'Value'] },
    rows: [
      ['', 'auto approve limit', 5],
      ['', 'Review period', 7],
    ],
  };

  it('replace those of the source and keep the others', () => {
    const [settings] = overrideSettings([table], new Map([['Auto-approve limit', 1000]]));

    expect(settings!.rows).toEqual([
      ['', 'Review period', 7],
      [null, 'Auto-approve limit', 1000],
    ]);
  });

  it('make a table where the source has none', () => {
    const [settings] = overrideSettings([], new Map([['Min history days', 60]]));

    expect(settings).toMatchObject({ name: 'Settings', rows: [['Min history days', 60]] });
  });
});
