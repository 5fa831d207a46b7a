import { EditWatch } from '../../../src/taskpane/session/edit-watch';
import type { Edit } from '../../../src/workbook/port';

/** A watch over a workbook in which the test makes the edits. */
function openWatch(planSheets: readonly string[] = []) {
  let listener: (edit: Edit) => void = () => undefined;
  const failures: Error[] = [];
  const onInputEdit = jest.fn();
  const onEdit = jest.fn((heard: (edit: Edit) => void) => {
    const failure = failures.pop();
    if (failure !== undefined) return Promise.reject(failure);
    listener = heard;
    return Promise.resolve(() => Promise.resolve());
  });
  const watch = new EditWatch({ workbook: { onEdit }, planSheets: () => planSheets, onInputEdit });
  const edit = (sheet: string, isRemote = false) => {
    listener({ sheet, address: 'A1', isRemote });
  };
  return { watch, edit, onEdit, onInputEdit, failures };
}

describe('The edit watch', () => {
  it('counts edits of the input, local or remote', async () => {
    const { watch, edit, onInputEdit } = openWatch();
    await watch.start();

    edit('Inventory');
    edit('Demand', true);

    expect(watch.inputEdits).toBe(2);
    expect(onInputEdit).toHaveBeenCalledTimes(2);
  });

  it('ignores edits of the plan on show', async () => {
    const { watch, edit, onInputEdit } = openWatch(['Transfers']);
    await watch.start();

    edit('Transfers', true);

    expect(watch.inputEdits).toBe(0);
    expect(onInputEdit).not.toHaveBeenCalled();
  });

  it('subscribes to the workbook once', async () => {
    const { watch, onEdit } = openWatch();

    await Promise.all([watch.start(), watch.start()]);
    await watch.start();

    expect(onEdit).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failure', async () => {
    const { watch, edit, failures } = openWatch();
    failures.push(new Error('busy'));
    await expect(watch.start()).rejects.toThrow('busy');

    await watch.start();
    edit('Inventory');

    expect(watch.inputEdits).toBe(1);
  });
});

describe('While a plan is written, the edit watch', () => {
  it('ignores our own edits of the sheets that are written', async () => {
    const { watch, edit } = openWatch();
    await watch.start();

    const { written, hasConflict } = await watch.duringWrite((sheets) => {
      sheets.add('Transfers');
      edit('Transfers');
      return Promise.resolve('all');
    });

    expect([written, hasConflict, watch.inputEdits]).toEqual(['all', false, 0]);
  });

  it('reports a conflict when a co-author edits one of them', async () => {
    const { watch, edit } = openWatch();
    await watch.start();

    const { hasConflict } = await watch.duringWrite((sheets) => {
      sheets.add('Transfers');
      edit('Transfers', true);
      edit('Transfers');
      return Promise.resolve();
    });

    expect(hasConflict).toBe(true);
    expect(watch.inputEdits).toBe(0);
  });

  it('still counts edits of the input', async () => {
    const { watch, edit } = openWatch();
    await watch.start();

    const { hasConflict } = await watch.duringWrite((sheets) => {
      edit('Transfers');
      sheets.add('Transfers');
      edit('Inventory', true);
      return Promise.resolve();
    });

    expect(hasConflict).toBe(false);
    expect(watch.inputEdits).toBe(2);
  });

  it('ends with the write, even if the write fails', async () => {
    const { watch, edit } = openWatch();
    await watch.start();
    const failing = watch.duringWrite((sheets) => {
      sheets.add('Transfers');
      return Promise.reject(new Error('protected'));
    });
    await expect(failing).rejects.toThrow('protected');

    edit('Transfers');

    expect(watch.inputEdits).toBe(1);
  });
});
