import { HostError } from '../../protocol/host-error';

/** What defined names need of their workbook. */
interface NamingWorkbook {
  readonly isReadOnly: boolean;
  newId(): string;
  /** A table of that name. A defined name must not have the name of a table. */
  table(name: string): unknown;
  notify(change: { readonly kind: 'names' }): void;
}

/** A defined name. */
export interface NameModel<Sheet = unknown> {
  readonly id: string;
  readonly name: string;
  /** The sheet that is its scope. Null for the whole workbook. */
  readonly sheet: Sheet | null;
  /** With its leading `=`: a range, a constant, a LAMBDA or any other formula. */
  readonly formula: string;
  readonly comment: string;
  readonly isVisible: boolean;
}

type Changeable<Sheet> = { -readonly [K in keyof NameModel<Sheet>]: NameModel<Sheet>[K] };

/** The defined names of a workbook. Names in one scope must differ by more than case. */
export class Names<Sheet> {
  private names: Changeable<Sheet>[] = [];

  constructor(private readonly workbook: NamingWorkbook) {}

  get all(): readonly NameModel<Sheet>[] {
    return this.names;
  }

  /** The names with one scope: a sheet, or null for the workbook. */
  in(sheet: Sheet | null): readonly NameModel<Sheet>[] {
    return this.names.filter((name) => name.sheet === sheet);
  }

  find(name: string, sheet: Sheet | null = null): NameModel<Sheet> | undefined {
    return this.in(sheet).find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  /** @param formula with its leading `=` */
  add(
    name: string,
    formula: string,
    options: {
      readonly sheet?: Sheet | null;
      readonly comment?: string;
      readonly isVisible?: boolean;
    } = {},
  ): NameModel<Sheet> {
    this.assertOpen();
    const { sheet = null, comment = '', isVisible = true } = options;
    if (!isName(name) || !isFormula(formula)) throw new HostError('InvalidArgument');
    const isTable = sheet === null && this.workbook.table(name) !== undefined;
    if (isTable || this.find(name, sheet)) throw new HostError('ItemAlreadyExists');
    const added = { id: this.workbook.newId(), name, sheet, formula, comment, isVisible };
    this.names.push(added);
    this.notify();
    return added;
  }

  change(name: NameModel, to: Partial<Pick<NameModel, 'formula' | 'comment' | 'isVisible'>>): void {
    this.assertOpen();
    if (to.formula !== undefined && !isFormula(to.formula)) throw new HostError('InvalidArgument');
    Object.assign(this.held(name), to);
    this.notify();
  }

  delete(name: NameModel): void {
    this.assertOpen();
    this.held(name);
    this.names = this.names.filter((other) => other !== name);
    this.notify();
  }

  /** Rewrites every formula after cells moved or something was renamed. Does not notify the listeners. */
  rewrite(formula: (name: NameModel<Sheet>) => string): void {
    for (const name of this.names) name.formula = formula(name);
  }

  /** Deletes the names whose scope is a deleted sheet. */
  forget(sheet: Sheet): void {
    this.names = this.names.filter((name) => name.sheet !== sheet);
  }

  private held(name: NameModel): Changeable<Sheet> {
    const found = this.names.find((each) => each === name);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }

  private assertOpen(): void {
    if (this.workbook.isReadOnly) throw new HostError('AccessDenied');
  }

  private notify(): void {
    this.workbook.notify({ kind: 'names' });
  }
}

/** Letters, digits, dots and underscores, but no cell address such as `AB12`, `R1C1` or `R`. */
function isName(name: string): boolean {
  const looksLikeCell = /^([A-Z]{1,3}\d+|R\d*C\d*|R\d*|C\d*)$/i.test(name);
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !looksLikeCell;
}

function isFormula(formula: string): boolean {
  return /^=./s.test(formula);
}
