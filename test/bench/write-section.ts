import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const DOCUMENT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/**
 * Writes a section of docs/performance.md between its markers, `<!-- name -->` and `<!-- /name -->`.
 * Everything else in the document stays as it is.
 */
export async function writeSection(name: string, text: string): Promise<void> {
  const document = readFileSync(DOCUMENT, 'utf8');
  const begin = `<!-- ${name} -->`;
  const end = `<!-- /${name} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no markers for ${name}`);
  const changed = `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
  const options = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(changed, { ...options, parser: 'markdown' }));
}
