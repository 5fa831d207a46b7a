import { Store } from '../../src/taskpane/store';

describe('A store', () => {
  it('replaces the given fields and leaves the old state as it was', () => {
    const store = new Store({ units: 1, name: 'MUG' });
    const before = store.current();

    store.change({ units: 2 });

    expect(store.current()).toEqual({ units: 2, name: 'MUG' });
    expect(before).toEqual({ units: 1, name: 'MUG' });
  });

  it('returns the same object until something changes', () => {
    const store = new Store({ units: 1 });

    expect(store.current()).toBe(store.current());
  });

  it('calls its listeners after each change, until they unsubscribe', () => {
    const store = new Store({ units: 1 });
    const seen: number[] = [];
    const unsubscribe = store.subscribe(() => seen.push(store.current().units));

    store.change({ units: 2 });
    unsubscribe();
    store.change({ units: 3 });

    expect(seen).toEqual([2]);
  });
});
