import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the custom functions. */
export const functionsFolder = fileURLToPath(new URL('../../src/functions', import.meta.url));

/**
 * Help on a custom function, in more detail than Excel shows.
 *
 * @typedef {object} FunctionHelp
 * @property {string} id the name without the namespace
 * @property {string} category the heading in the list of functions
 * @property {string} meaning what the function computes, with units
 * @property {string} formula
 * @property {string} source author and year
 * @property {readonly { name: string, description: string, isOptional: boolean }[]} parameters
 * @property {readonly { formula: string, gives: string }[]} examples formulas and their results
 */

/** The files that contain custom functions. */
export function functionFiles() {
  return readdirSync(functionsFolder)
    .map((name) => join(functionsFolder, name))
    .filter((path) => readFileSync(path, 'utf8').includes('@customfunction'));
}

/**
 * The help on every custom function, from its doc comment, sorted by category and name. Throws if a
 * tag is missing.
 *
 * @returns {FunctionHelp[]}
 */
export function functionsHelp() {
  const help = functionFiles().flatMap((path) => helpIn(path));
  return help.sort(
    (a, b) => a.category.localeCompare(b.category) || a.id.localeCompare(b.id, 'en'),
  );
}

/** @returns {FunctionHelp[]} */
function helpIn(path) {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements
    .filter((node) => ts.isFunctionDeclaration(node))
    .map((node) => ({ node, tags: ts.getJSDocTags(node) }))
    .filter(({ tags }) => tags.some((tag) => tag.tagName.text === 'customfunction'))
    .map(({ node, tags }) => {
      const texts = (name) =>
        tags.filter((tag) => tag.tagName.text === name).map((tag) => inOneLine(tag.comment));
      const text = (name) => {
        const [first] = texts(name);
        if (!first) throw new Error(`${basename(path)}: the doc comment has no @${name}`);
        return first;
      };
      return {
        id: text('customfunction'),
        category: text('category'),
        meaning: inOneLine(ts.getJSDocCommentsAndTags(node)[0].comment),
        formula: text('formula'),
        source: text('source'),
        parameters: node.parameters.map((parameter) => ({
          name: parameter.name.getText(),
          description: inOneLine(ts.getJSDocParameterTags(parameter)[0]?.comment),
          isOptional: parameter.questionToken !== undefined,
        })),
        examples: texts('example').map((example) => exampleFrom(example, path)),
      };
    });
}

/** Splits `=INV.EOQ(1200, 50, 2.4) gives 223.6` into formula and result. */
function exampleFrom(text, path) {
  const [formula, gives] = text.split(' gives ');
  if (!formula.startsWith('=INV.') || gives === undefined) {
    throw new Error(`${basename(path)}: an @example reads "=INV.NAME(…) gives …", not "${text}"`);
  }
  return { formula, gives };
}

/** The text of a comment on one line, with links as text. */
export function inOneLine(comment) {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}
