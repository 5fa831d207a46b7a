import { createRoot } from 'react-dom/client';
import { loadWorkbook } from '../files/load-workbook';
import { saveWorkbook } from '../files/save-workbook';
import type { AddIn } from './add-in';
import { WorkbenchPage } from './workbench-page';
import { WorkbenchSession } from './workbench-session';

/** The build replaces this by the contents of the manifest. */
declare const EVENSTOCK_ADD_IN: AddIn;

const sampleName = 'sample-network.xlsx';

const container = document.getElementById('workbench');
if (container === null) throw new Error('index.html has no element #workbench');
const here = new URL('.', document.baseURI);
const session = new WorkbenchSession({
  load: loadWorkbook,
  save: saveWorkbook,
});
const openSample = () => {
  void session.open(sampleName, () => bytesAt(new URL(sampleName, here)));
};
createRoot(container).render(
  <WorkbenchPage
    session={session}
    addIn={EVENSTOCK_ADD_IN}
    site={new URL('..', here)}
    onSample={openSample}
  />,
);
openSample();

async function bytesAt(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} could not be fetched`);
  return new Uint8Array(await response.arrayBuffer());
}
