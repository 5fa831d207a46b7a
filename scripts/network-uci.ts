import { writeFileSync } from 'node:fs';
import { workbookBytes } from './network-workbook/write-workbook';
import { readSales } from './uci/read-sales';
import { UCI_SEED, uciNetwork } from './uci/uci-network';

const [csv, out] = process.argv.slice(2);
if (!csv || !out) {
  console.error('Usage: npm run network:uci -- <weekly sales.csv> <out.xlsx>');
  process.exitCode = 2;
} else {
  const content = uciNetwork(UCI_SEED, readSales(csv));
  const bytes = await workbookBytes(content);
  writeFileSync(out, bytes);
  const counts = content.tables.map(({ name, rows }) => `${name} ${rows.length}`).join(', ');
  console.log(`${out}: ${Math.round(bytes.length / 1024)} KB; rows: ${counts}.`);
}
