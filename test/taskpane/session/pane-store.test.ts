import { PaneStore } from '../../../src/taskpane/session/pane-store';

const trouble = { title: 'Excel could not complete this', reasons: [] };

describe('The state of the pane', () => {
  it('starts an activity at the first step, without the messages of the last one', () => {
    const store = new PaneStore();
    store.change({ trouble, notice: 'Cancelled. Nothing was written.' });

    store.startActivity(true);

    expect(store.current()).toMatchObject({ trouble: null, notice: null });
    expect(store.current().activity).toEqual({
      step: 'read',
      what: '',
      done: 0,
      total: 0,
      gap: null,
      isFinishing: false,
      isStopping: false,
      isRebalance: true,
    });
  });

  it('clears progress that a report leaves out, and keeps what the user asked for', () => {
    const store = new PaneStore();
    store.startActivity(true);
    store.report({ step: 'plan', what: 'Applying limits', done: 2, total: 6, gap: 0.03 });
    store.changeActivity({ isFinishing: true });

    store.report({ step: 'write', what: 'Transfers' });

    expect(store.current().activity).toMatchObject({
      ...{ step: 'write', what: 'Transfers', done: 0, total: 0, gap: null, isFinishing: true },
    });
  });

  it('ignores progress that arrives after the end', () => {
    const store = new PaneStore();
    store.startActivity(false);
    store.endActivity();

    store.report({ step: 'read', what: 'Inventory' });

    expect(store.current().activity).toBeNull();
    expect(store.changeActivity({ isStopping: true })).toBe(false);
  });
});
