import { hostWith, underTest } from '../support/excel-workbook-fixture';
import { describeWorkbookContract } from '../support/workbook-contract-suite';

describeWorkbookContract('open in Excel (the real client, a simulated host)', async (sheets) =>
  underTest(hostWith(...sheets)),
);
