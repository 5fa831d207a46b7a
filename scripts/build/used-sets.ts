import { join } from 'node:path';
import ts from 'typescript';
import type { RequirementSets } from './manifest-faults';

/** The only folders that may use Office.js or its functions runtime. */
const officeFolders = ['src/excel', 'src/functions'];

/** A member of one of Excel's classes. */
export interface UsedMember {
  readonly className: string;
  readonly member: string;
  readonly isWritten: boolean;
}

/** What the sources use of Office.js. */
export interface UsedApis {
  /**
   * The requirement sets, each at the maximum version used. Microsoft's typings name the set of each
   * member in its comment. Code behind a check such as `isSetSupported('ExcelApi', '1.20')` does not
   * count for that set.
   */
  readonly sets: RequirementSets;
  /** Each member once if it is read and once if it is written. */
  readonly members: readonly UsedMember[];
}

/** Finds what the sources use of Office.js and its functions runtime. */
export function usedApis(root: string): UsedApis {
  const sets = new Map<string, string>();
  const members = new Map<string, UsedMember>();
  visitOfficeNames(root, (name, declaration) => {
    for (const [set, version] of setsOf(declaration)) {
      if (isGuarded(name, set, version)) continue;
      if (compareVersions(version, sets.get(set) ?? '0.0') > 0) sets.set(set, version);
    }
    const className = excelClassOf(declaration);
    if (className === undefined) return;
    const member = { className, member: name.text, isWritten: isWritten(name) };
    members.set(JSON.stringify(member), member);
  });
  return { sets: Object.fromEntries(sets), members: [...members.values()] };
}

/** The name of the Excel class that declares this member; undefined for other declarations. */
function excelClassOf({ parent }: ts.Declaration): string | undefined {
  if (!ts.isClassDeclaration(parent) || !ts.isModuleBlock(parent.parent)) return undefined;
  return parent.parent.parent.name.text === 'Excel' ? parent.name?.text : undefined;
}

function isWritten(name: ts.Identifier): boolean {
  const access = name.parent;
  return (
    ts.isPropertyAccessExpression(access) &&
    access.name === name &&
    ts.isBinaryExpression(access.parent) &&
    access.parent.left === access &&
    access.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** Calls `each` for every name in the sources that Microsoft's typings declare. */
function visitOfficeNames(
  root: string,
  each: (name: ts.Identifier, declaration: ts.Declaration) => void,
): void {
  const files = officeFolders.flatMap((folder) =>
    ts.sys.readDirectory(join(root, folder), ['.ts']),
  );
  const program = ts.createProgram(files, compilerOptions(root));
  const checker = program.getTypeChecker();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} cannot be read`);
    visit(source, (name) => {
      const declaration = officeDeclaration(name, checker);
      if (declaration) each(name, declaration);
    });
  }
}

/** Negative if version `a` is older than `b`, as 1.9 is older than 1.10. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** Requirement sets of other hosts. */
const otherHosts = /^(Mailbox|Word|PowerPoint|OneNote)/;

/** Excel's requirement sets in a comment of the typings, with their versions; the default is 1.1. */
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
    .filter(([set]) => !otherHosts.test(set));
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

/** Types are erased, so they need no support from the host. */
function isTypeOnly(name: ts.Identifier): boolean {
  for (let node: ts.Node = name; !ts.isStatement(node); node = node.parent) {
    if (ts.isTypeNode(node)) return true;
    if (ts.isSourceFile(node.parent)) return false;
  }
  return false;
}

function officeDeclaration(
  name: ts.Identifier,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  if (isTypeOnly(name)) return undefined;
  return (symbolOf(name, checker)?.declarations ?? []).find((each) =>
    /@types\/(office-js|custom-functions-runtime)\//.test(each.getSourceFile().fileName),
  );
}

/** The property that a name refers to, also in a destructuring such as `const { tables } = workbook`. */
function symbolOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const binding = name.parent;
  if (ts.isBindingElement(binding) && ts.isObjectBindingPattern(binding.parent)) {
    const taken = binding.propertyName ?? binding.name;
    if (taken === name) return checker.getTypeAtLocation(binding.parent).getProperty(name.text);
  }
  return checker.getSymbolAtLocation(name);
}

function setsOf(declaration: ts.Declaration): readonly (readonly [string, string])[] {
  const comments = ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getFullText());
  return setsInComment(comments.join('\n'));
}

/** Whether the code reaches a name only after a check for this set at this version or later. */
function isGuarded(name: ts.Node, set: string, version: string): boolean {
  for (let node = name; !ts.isSourceFile(node); node = node.parent) {
    const condition = ts.isIfStatement(node.parent)
      ? node.parent.thenStatement === node && node.parent.expression
      : ts.isConditionalExpression(node.parent)
        ? node.parent.whenTrue === node && node.parent.condition
        : ts.isBinaryExpression(node.parent) &&
          node.parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
          node.parent.right === node &&
          node.parent.left;
    if (condition && checksForSet(condition, set, version)) return true;
  }
  return false;
}

function checksForSet(condition: ts.Expression, set: string, version: string): boolean {
  const check = /isSetSupported\(\s*'([A-Za-z]+)',\s*'(\d+\.\d+)'/g;
  return [...condition.getText().matchAll(check)].some(
    ([, checked, minimum = '0.0']) => checked === set && compareVersions(minimum, version) >= 0,
  );
}
