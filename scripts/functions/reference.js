import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { functionsHelp } from './help.js';

const target = fileURLToPath(new URL('../../docs/functions.md', import.meta.url));

const introduction = `# The functions

\`npm run docs:functions\` generates this page from the functions' comments. Do not edit it by hand. Every example is a test.

All functions accept ranges and spill, so one formula fills a whole table. An Excel error in an
argument is returned unchanged. A number out of range gives \`#NUM!\`, a wrong type or size
\`#VALUE!\`, too few data \`#N/A\`. Blank cells in a history are skipped, not read as 0. A blank cell or
an empty text for an optional argument counts as omitted. No function is volatile, and the results for
equal arguments are cached.
`;

/**
 * The reference page on all custom functions, as Markdown.
 *
 * @returns {Promise<string>}
 */
export async function functionsReference() {
  const help = functionsHelp();
  const categories = [...new Set(help.map(({ category }) => category))];
  const chapters = categories.map((category) => {
    const sections = help.filter((one) => one.category === category).map(sectionOn);
    return `## ${category}\n\n${sections.join('\n')}`;
  });
  return format(`${introduction}\n${chapters.join('\n')}`, { parser: 'markdown' });
}

function sectionOn({ id, meaning, formula, source, parameters, examples }) {
  const list = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  const rows = parameters.map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`);
  return [
    `### ${id}`,
    '',
    `\`INV.${id}(${list.join(', ')})\``,
    '',
    meaning,
    '',
    '| Argument | Meaning |',
    '| --- | --- |',
    ...rows,
    '',
    `Formula: ${formula}.`,
    '',
    `Source: ${source}.`,
    '',
    ...examples.map((example) => `- \`${example.formula}\` gives \`${example.gives}\``),
    '',
  ].join('\n');
}

/** Escapes bars, because a bar ends a cell of a Markdown table. */
function cell(text) {
  return text.replaceAll('|', '\\|');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, await functionsReference());
}
