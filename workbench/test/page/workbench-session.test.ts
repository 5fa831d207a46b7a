import { WorkbookModel } from '../../host/model/workbook-model';
import { WorkbenchSession } from '../../page/workbench-session';

const file = new Uint8Array([80, 75]);

/** A session that reads files with `load`, and the files that it saves. */
function sessionReading(load: () => Promise<WorkbookModel>) {
  const saved: WorkbookModel[] = [];
  const session = new WorkbenchSession({
    load,
    save: (workbook) => {
      saved.push(workbook);
      return Promise.resolve(file);
    },
  });
  return { session, saved };
}

function workbookWith(sheet: string): WorkbookModel {
  const workbook = new WorkbookModel();
  workbook.addSheet(sheet);
  return workbook;
}

const read = () => Promise.resolve(file);

test('an opened file has one user', async () => {
  const { session } = sessionReading(() => Promise.resolve(workbookWith('Demand')));
  const opening = session.open('stock.xlsx', read);

  expect(session.current().activity).toBe('Opening stock.xlsx');
  await opening;

  const { file: opened, users, user, activity } = session.current();
  expect(opened?.name).toBe('stock.xlsx');
  expect(opened?.host.workbook.sheet('Demand')).toBeDefined();
  expect({ users, user, activity }).toEqual({ users: ['You'], user: 'You', activity: null });
});

test('a file that cannot be read leaves the open file unchanged and gives the reason', async () => {
  const answers = [
    () => Promise.resolve(workbookWith('Demand')),
    () => Promise.reject(new Error('It is protected by a password.')),
  ];
  const { session } = sessionReading(() => answers.shift()!());
  await session.open('stock.xlsx', read);
  await session.open('secret.xlsx', read);

  const { file: opened, messages } = session.current();
  expect(opened?.name).toBe('stock.xlsx');
  expect(messages).toMatchObject([
    { title: 'secret.xlsx was not opened', body: 'It is protected by a password.' },
  ]);
});

test('a file is saved under its own name after its formulas are calculated', async () => {
  const workbook = workbookWith('Demand');
  const { session, saved } = sessionReading(() => Promise.resolve(workbook));
  await session.open('stock.xlsx', read);
  const order: string[] = [];
  session.setGrid({
    settled: () => {
      order.push('calculated');
      return Promise.resolve();
    },
  });
  await session.save((_bytes, name) => order.push(name));

  expect(order).toEqual(['calculated', 'stock.xlsx']);
  expect(saved).toEqual([workbook]);
});

test('each co-author who joins becomes the current user, until all have joined', async () => {
  const { session } = sessionReading(() => Promise.resolve(workbookWith('Demand')));
  await session.open('stock.xlsx', read);
  session.addCoAuthor();
  session.addCoAuthor();
  session.addCoAuthor();

  expect(session.current()).toMatchObject({ users: ['You', 'Robin', 'Kim'], user: 'Kim' });
  expect(session.canAddCoAuthor).toBe(false);
});

test('a message replaces an earlier one with the same title, and can be dismissed', () => {
  const { session } = sessionReading(() => Promise.resolve(workbookWith('Demand')));
  session.tell('warning', 'Refused', 'The sheet is protected.');
  session.tell('error', 'Not saved', 'The disk is full.');
  session.tell('warning', 'Refused', 'The value is not in the list.');
  const { messages } = session.current();

  expect(messages.map(({ body }) => body)).toEqual([
    'The disk is full.',
    'The value is not in the list.',
  ]);
  session.dismiss(messages[0]?.id ?? 0);
  expect(session.current().messages).toEqual([messages[1]]);
});

test('a ribbon button that fails shows a message', async () => {
  const { session } = sessionReading(() => Promise.resolve(workbookWith('Demand')));
  await session.open('stock.xlsx', read);
  session.paneConnected('You', {
    ready: Promise.resolve(),
    functions: { ready: Promise.resolve(), call: () => Promise.resolve({ values: 0 }) },
    runCommand: (name) => Promise.reject(new Error(`There is no function ${name}.`)),
    close: () => undefined,
  });
  await session.runCommand('rebalance');

  expect(session.current().messages).toMatchObject([
    { title: 'The command failed', body: 'There is no function rebalance.' },
  ]);
});

test('custom functions wait for the pane of the user who opened the file', async () => {
  const { session } = sessionReading(() => Promise.resolve(workbookWith('Demand')));
  await session.open('stock.xlsx', read);
  const answer = session
    .current()
    .file?.functions.call({ id: 'EOQ', args: [], address: 'Demand!A1' });
  const pane = (values: number) => ({
    ready: Promise.resolve(),
    functions: { ready: Promise.resolve(), call: () => Promise.resolve({ values }) },
    runCommand: () => Promise.resolve(),
    close: () => undefined,
  });
  session.paneConnected('Robin', pane(1));
  session.paneConnected('You', pane(2));

  expect(await answer).toEqual({ values: 2 });
});
