import { join } from 'node:path';
import ts from 'typescript';
import type { RequirementSets } from './manifest-faults';

/** The only folders that may speak Office.js or its functions runtime. */
const speakers = ['src/excel', 'src/functions'];

/**
 * The requirement sets, each at its highest version, that the sources use: every name they reach in
 * Microsoft's typings says in its comment which set it came with. What stands behind a question
 * whether the host has a set (`isSetSupported('ExcelApi', '1.20')`) does not count for that set.
 */
export function usedSets(root: string): RequirementSets {
  const files = speakers.flatMap((folder) => ts.sys.readDirectory(join(root, folder), ['.ts']));
  const program = ts.createProgram(files, compilerOptions(root));
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} cannot be read`);
    visit(source, (name) => {
      for (const [set, version] of setsOfName(name, checker)) {
        if (isAskedFor(name, set, version)) continue;
        if (compareVersions(version, used.get(set) ?? '0.0') > 0) used.set(set, version);
      }
    });
  }
  return Object.fromEntries(used);
}

/** Negative where version `a` is older than `b`: 1.9 is older than 1.10. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** Sets of other hosts, which a comment may name as well. */
const elsewhere = /^(Mailbox|Word|PowerPoint|OneNote)/;

/** The requirement sets of Excel that a comment of the typings names; no version means the first. */
export function setsInComment(comment: string): readonly (readonly [string, string])[] {
  const patterns = [
    /\[Api set:\s*([A-Za-z]+)\s+(\d+\.\d+)\]/g,
    /\{@link [^|}]*requirement-sets\/[^|}]*\|\s*([A-Za-z]+)\s*(\d+\.\d+)?\s*\}/g,
  ];
  return patterns
    .flatMap((pattern) =>
      [...comment.matchAll(pattern)].map(
        ([, set = '', version = '1.1']) => [set, version] as const,
      ),
    )
    .filter(([set]) => !elsewhere.test(set));
}

function compilerOptions(root: string): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

function visit(node: ts.Node, each: (name: ts.Identifier) => void): void {
  if (ts.isIdentifier(node)) each(node);
  ts.forEachChild(node, (child) => {
    visit(child, each);
  });
}

/** Types are erased and ask nothing of the host. */
function isTypeOnly(name: ts.Identifier): boolean {
  for (let node: ts.Node = name; !ts.isStatement(node); node = node.parent) {
    if (ts.isTypeNode(node)) return true;
    if (ts.isSourceFile(node.parent)) return false;
  }
  return false;
}

function setsOfName(
  name: ts.Identifier,
  checker: ts.TypeChecker,
): readonly (readonly [string, string])[] {
  if (isTypeOnly(name)) return [];
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  const [declaration] = declarations.filter((each) =>
    /@types\/(office-js|custom-functions-runtime)\//.test(each.getSourceFile().fileName),
  );
  if (declaration === undefined) return [];
  const comments = ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getFullText());
  return setsInComment(comments.join('\n'));
}

/** Whether the code only gets to a name after asking the host for this set at this version or later. */
function isAskedFor(name: ts.Node, set: string, version: string): boolean {
  for (let node = name; !ts.isSourceFile(node); node = node.parent) {
    const condition = ts.isIfStatement(node.parent)
      ? node.parent.thenStatement === node && node.parent.expression
      : ts.isConditionalExpression(node.parent)
        ? node.parent.whenTrue === node && node.parent.condition
        : ts.isBinaryExpression(node.parent) &&
          node.parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
          node.parent.right === node &&
          node.parent.left;
    if (condition && asks(condition, set, version)) return true;
  }
  return false;
}

function asks(condition: ts.Expression, set: string, version: string): boolean {
  const question = /isSetSupported\(\s*'([A-Za-z]+)',\s*'(\d+\.\d+)'/g;
  return [...condition.getText().matchAll(question)].some(
    ([, asked, from = '0.0']) => asked === set && compareVersions(from, version) >= 0,
  );
}
