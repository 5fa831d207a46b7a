import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { functionsHelp } from './help.js';

const target = fileURLToPath(new URL('../../docs/functions.md', import.meta.url));

const introduction = `# The functions

Made from the functions' own comments by \`npm run docs:functions\`; do not edit it by hand. Every example is a test.

All of them take whole ranges and spill, so one formula serves a whole table. Excel's own errors pass
through as themselves. A number out of its range is \`#NUM!\`, a wrong type or size \`#VALUE!\`, too
little data \`#N/A\`. Blank cells in a history are skipped, never read as 0; a blank or empty text for
an optional argument is the same as leaving it out. Nothing is volatile, and equal arguments are not
computed twice.
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

/** A bar would end the cell of a table. */
function cell(text) {
  return text.replaceAll('|', '\\|');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, await functionsReference());
}
