import { writeFileSync } from 'node:fs';
import { workbookBytes } from './network-workbook/write-workbook';
import { SAMPLE_SEED, sampleNetwork } from './sample/sample-network';

const path = process.argv[2] ?? 'assets/sample-network.xlsx';
const content = sampleNetwork(SAMPLE_SEED);
const bytes = await workbookBytes(content);
writeFileSync(path, bytes);
const counts = content.tables.map(({ name, rows }) => `${name} ${rows.length}`).join(', ');
console.log(`${path}: ${Math.round(bytes.length / 1024)} KB; rows: ${counts}.`);
