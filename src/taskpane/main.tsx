import { createRoot } from 'react-dom/client';
import { openExcelWorkbook } from '../excel/excel-workbook';
import { isInExcel } from '../excel/office-ready';
import { isOfficeDark } from '../excel/office-theme';
import { onRibbonCommands, showDialog, showPane } from '../excel/ribbon-commands';
import { showPlace } from '../excel/show-place';
import { startPlannerThread } from '../worker/start-planner-thread';
import { WorkerPlanner } from '../worker/worker-planner';
import { perform, rebalance } from './commands';
import { Pane } from './pane';
import { RebalanceSession } from './session/rebalance-session';
import { todayAsSerial } from './words';

/** Replaced by the build with the version in package.json. */
declare const EVENSTOCK_VERSION: string;

async function open(container: HTMLElement): Promise<void> {
  if (!(await isInExcel())) {
    container.textContent =
      'Evenstock works inside Excel. Open it from the Home tab of a workbook.';
    return;
  }
  const session = new RebalanceSession({
    workbook: openExcelWorkbook(),
    planner: new WorkerPlanner(startPlannerThread),
    today: () => todayAsSerial(new Date()),
    showPlace,
  });
  onRibbonCommands({
    rebalanceNetwork: () => {
      void showPane().then(() => perform(rebalance, session));
    },
    showHelp: () => {
      showDialog('help.html');
    },
  });
  createRoot(container).render(
    <Pane session={session} isOfficeDark={isOfficeDark()} version={EVENSTOCK_VERSION} />,
  );
  await session.read();
}

const container = document.getElementById('pane');
if (container === null) throw new Error('taskpane.html has no element #pane');
void open(container);
