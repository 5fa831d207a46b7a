import { untilAborted } from '../../../src/taskpane/session/until-aborted';

describe('Waiting until a signal is aborted', () => {
  it('passes a result or an error on', async () => {
    const { signal } = new AbortController();

    await expect(untilAborted(signal, Promise.resolve(7))).resolves.toBe(7);
    await expect(untilAborted(signal, Promise.reject(new Error('busy')))).rejects.toThrow('busy');
  });

  it('ends as cancelled, though the promise never settles', async () => {
    const abort = new AbortController();
    const waiting = untilAborted(abort.signal, new Promise(() => undefined));

    abort.abort();

    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  });
});
