import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where the custom functions are. */
export const functionsFolder = fileURLToPath(new URL('../../src/functions', import.meta.url));

/**
 * What a planner may want to know of a custom function beyond what Excel shows.
 *
 * @typedef {object} FunctionHelp
 * @property {string} id its name without the namespace
 * @property {string} category the part of the list that it stands in
 * @property {string} meaning what it computes, with units
 * @property {string} formula
 * @property {string} source author and year
 * @property {readonly { name: string, description: string, isOptional: boolean }[]} parameters
 * @property {readonly { formula: string, gives: string }[]} examples formulas and what they show
 */

/** The files with a custom function in them. */
export function functionFiles() {
  return readdirSync(functionsFolder)
    .map((name) => join(functionsFolder, name))
    .filter((path) => readFileSync(path, 'utf8').includes('@customfunction'));
}

/**
 * The help on every custom function, read from its doc comment, in order of category and name.
 * Throws where a tag is missing, so that no function goes without.
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

/** `=INV.EOQ(1200, 50, 2.4) gives 223.6`, in two. */
function exampleFrom(text, path) {
  const [formula, gives] = text.split(' gives ');
  if (!formula.startsWith('=INV.') || gives === undefined) {
    throw new Error(`${basename(path)}: an @example reads "=INV.NAME(…) gives …", not "${text}"`);
  }
  return { formula, gives };
}

/** A comment may run over lines, and may hold links. */
export function inOneLine(comment) {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}
