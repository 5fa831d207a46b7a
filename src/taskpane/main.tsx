import { createRoot } from 'react-dom/client';
import { addNames, listNames, removeNames } from '../excel/defined-names';
import { openExcelWorkbook } from '../excel/excel-workbook';
import type { FrozenFormulas } from '../excel/freeze-formulas';
import { insertFormula } from '../excel/insert-formula';
import { isInExcel } from '../excel/office-ready';
import { isOfficeDark } from '../excel/office-theme';
import { onRibbonCommands, showDialog, showPane } from '../excel/ribbon-commands';
import { onSelection } from '../excel/selection-events';
import { showPlace } from '../excel/show-place';
import { HostFault } from '../workbook/port';
import type { OutputSheet } from '../workbook/port';
import type { HeaderNote } from '../workbook/template/template-sheets';
import { startPlannerThread } from '../worker/start-planner-thread';
import { WorkerAdviser } from '../worker/worker-adviser';
import { WorkerPlanner } from '../worker/worker-planner';
import { perform, rebalance } from './commands';
import type { FunctionHelp } from './functions/function-help';
import { FunctionSession, type FunctionHost } from './functions/function-session';
import { Pane } from './pane';
import type { ReplaySession } from './replay/replay-session';
import type { ScenarioSession } from './scenarios/scenario-session';
import { RebalanceSession } from './session/rebalance-session';
import { todayAsSerial } from './words';

/** Replaced by the build with the version in package.json. */
declare const EVENSTOCK_VERSION: string;
/** Replaced by the build with the namespace of the custom functions. */
declare const EVENSTOCK_NAMESPACE: string;

async function open(container: HTMLElement): Promise<void> {
  if (!(await isInExcel())) {
    container.textContent =
      'Evenstock works inside Excel. Open it from the Home tab of a workbook.';
    return;
  }
  const workbook = openExcelWorkbook();
  const planner = new WorkerPlanner(startPlannerThread, {
    processors: navigator.hardwareConcurrency,
    keepFor: 5 * 60_000,
  });
  const session = new RebalanceSession({
    workbook,
    planner,
    today: () => todayAsSerial(new Date()),
    clock: () => new Date(),
    version: EVENSTOCK_VERSION,
    showPlace,
    starter: { loadSample, addHeaderComments },
    onSelection,
  });
  const functions = new FunctionSession(
    { loadHelp, listNames, addNames, removeNames, insertFormula, freezeFormulas },
    EVENSTOCK_NAMESPACE,
  );
  let scenarios: Promise<ScenarioSession> | null = null;
  // Loaded on demand to keep the first paint fast. Scenarios go on while another page is open.
  const openScenarios = (): Promise<ScenarioSession> =>
    (scenarios ??= import('./scenarios/scenario-session').then(
      (loaded) => new loaded.ScenarioSession({ planner, workbook }),
    ));
  onRibbonCommands({
    rebalanceNetwork: () => {
      void showPane().then(() => perform(rebalance, session));
    },
    showHelp: () => {
      showDialog('help.html');
    },
  });
  createRoot(container).render(
    <Pane
      session={session}
      functions={functions}
      adviser={new WorkerAdviser(startPlannerThread)}
      openReplays={openReplays}
      openScenarios={openScenarios}
      isOfficeDark={isOfficeDark()}
      version={EVENSTOCK_VERSION}
    />,
  );
  await session.read();
}

let replays: Promise<ReplaySession> | null = null;

/** Loaded on demand to keep the first paint fast. A replay goes on while another page is open. */
function openReplays(): Promise<ReplaySession> {
  replays ??= import('./replay/open-replays').then((loaded) =>
    loaded.openReplays(startPlannerThread),
  );
  return replays;
}

/** Fetches the tables of the sample, a file beside the page. */
async function loadSample(): Promise<readonly OutputSheet[]> {
  const response = await fetch('sample-sheets.json').catch(() => null);
  if (response?.ok === true) return (await response.json()) as readonly OutputSheet[];
  throw new HostFault(
    'offline',
    'The sample could not be loaded.',
    'Check your connection, then try again.',
  );
}

/** Loaded on demand: only an empty workbook is filled. */
async function addHeaderComments(notes: readonly HeaderNote[]): Promise<void> {
  const loaded = await import('../excel/header-comments');
  await loaded.addHeaderComments(notes);
}

/** Loaded on demand: few users freeze formulas. */
async function freezeFormulas(
  ...wanted: Parameters<FunctionHost['freezeFormulas']>
): Promise<FrozenFormulas> {
  const loaded = await import('../excel/freeze-formulas');
  return loaded.freezeFormulas(...wanted);
}

/** Fetches the help on the functions, a file beside the page. */
async function loadHelp(): Promise<readonly FunctionHelp[]> {
  const response = await fetch('functions-help.json').catch(() => null);
  if (response?.ok === true) return (await response.json()) as readonly FunctionHelp[];
  throw new HostFault(
    'offline',
    'The help on the functions could not be loaded.',
    'Check your connection, then open Functions again.',
  );
}

const container = document.getElementById('pane');
if (container === null) throw new Error('taskpane.html has no element #pane');
void open(container);
