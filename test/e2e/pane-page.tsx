import { createRoot } from 'react-dom/client';
import type { FunctionHelp } from '../../src/taskpane/functions/function-help';
import { FunctionSession } from '../../src/taskpane/functions/function-session';
import { Pane } from '../../src/taskpane/pane';
import { openReplays } from '../../src/taskpane/replay/open-replays';
import { ScenarioSession } from '../../src/taskpane/scenarios/scenario-session';
import { RebalanceSession } from '../../src/taskpane/session/rebalance-session';
import { todayAsSerial } from '../../src/taskpane/words';
import type { Area, Cell, OutputSheet, WrittenSheet } from '../../src/workbook/port';
import { HostFault } from '../../src/workbook/port';
import { WorkerAdviser } from '../../src/worker/worker-adviser';
import { WorkerPlanner } from '../../src/worker/worker-planner';
import './pane-page-window';
import { MemoryWorkbook, type Rows } from '../support/memory-workbook';

/** The sample workbook as `pane-site.ts` serves it. */
interface Sample {
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly tables: Readonly<Record<string, Area>>;
}

/** A workbook that answers in a later task, as a host does. */
class SlowWorkbook extends MemoryWorkbook {
  /** The name of a sheet that is protected. */
  protectedSheet = '';

  override async readArea(area: Area): Promise<Cell[][]> {
    await new Promise((done) => setTimeout(done));
    return super.readArea(area);
  }

  override async writeSheet(sheet: OutputSheet): Promise<WrittenSheet> {
    await new Promise((done) => setTimeout(done));
    if (sheet.name === this.protectedSheet) {
      throw new HostFault(
        'protected',
        `The sheet “${sheet.name}” is protected.`,
        'Unprotect it under Review, Unprotect Sheet, then try again.',
      );
    }
    return super.writeSheet(sheet);
  }
}

const startThread = () => new Worker('planner.worker.js');

/** The content of a workbook by its name in the address of the page: the sample, an empty or a foreign one. */
async function contentOf(name: string): Promise<Sample> {
  if (name === 'empty') return { sheets: { Sheet1: [] }, tables: {} };
  if (name === 'foreign') return { sheets: foreignSheets(), tables: {} };
  return (await (await fetch('sample.json')).json()) as Sample;
}

/** Stock and sales under headers that no list of words has. */
function foreignSheets(): Sample['sheets'] {
  const things = ['Becher', 'Schale', 'Kanne', 'Teller'];
  const pairs = things.flatMap((thing) => ['Bonn', 'Kiel'].map((house) => [thing, house] as const));
  const today = todayAsSerial(new Date());
  return {
    Blatt1: [['Ding', 'Haus', 'da'], ...pairs.map(([thing, house], k) => [thing, house, 9 * k])],
    Blatt2: [
      ['wann', 'Ding', 'Haus', 'weg'],
      ...pairs.flatMap(([thing, house], k) =>
        Array.from({ length: 60 }, (_day, d) => [today - 1 - d, thing, house, (k + d) % 4]),
      ),
    ],
  };
}

/** Opens the real pane on a workbook in memory. */
async function open(): Promise<void> {
  const { sheets, tables } = await contentOf(
    new URLSearchParams(location.search).get('workbook') ?? 'sample',
  );
  window.workbook = new SlowWorkbook(sheets, { tables });
  const planner = new WorkerPlanner(startThread, { processors: 2, keepFor: 60_000 });
  const session = new RebalanceSession({
    workbook: window.workbook,
    planner,
    today: () => todayAsSerial(new Date()),
    clock: () => new Date(),
    version: '1.2.3',
    showPlace: (sheet, cell) => {
      document.title = `${sheet}!${cell ?? ''}`;
      return Promise.resolve();
    },
    starter: {
      loadSample: async () =>
        (await (await fetch('sample-sheets.json')).json()) as readonly OutputSheet[],
      addHeaderComments: () => Promise.resolve(),
    },
    onSelection: () => Promise.resolve(() => Promise.resolve()),
  });
  const container = document.getElementById('pane');
  if (container === null) throw new Error('The page has no element #pane');
  const functions = new FunctionSession(
    {
      loadHelp: async () =>
        (await (await fetch('functions-help.json')).json()) as readonly FunctionHelp[],
      listNames: () => Promise.resolve([]),
      addNames: () => Promise.resolve([]),
      removeNames: () => Promise.resolve(0),
      insertFormula: () => Promise.resolve({ address: 'Sheet1!B2', isInserted: true }),
      freezeFormulas: () => Promise.resolve({ frozen: 0, left: [] }),
    },
    'INV',
  );
  const scenarios = Promise.resolve(new ScenarioSession({ planner, workbook: window.workbook }));
  const replays = Promise.resolve(openReplays(startThread));
  createRoot(container).render(
    <Pane
      session={session}
      functions={functions}
      adviser={new WorkerAdviser(startThread)}
      openReplays={() => replays}
      openScenarios={() => scenarios}
      isOfficeDark={null}
      version="test"
    />,
  );
  await session.read();
}

void open();
