import type { DefinedName } from '../../excel/defined-names';
import type { FrozenFormulas, LeftFormula } from '../../excel/freeze-formulas';
import type { InsertedFormula } from '../../excel/insert-formula';
import { count, list } from '../words';
import type { Trouble } from '../session/pane-state';
import { troubleOf } from '../session/trouble';
import { Store } from '../store';
import { callsAny } from './function-calls';
import { qualified, type FunctionHelp } from './function-help';
import { isShortName, shortName } from './short-names';

/** What the Functions page needs from its host. */
export interface FunctionHost {
  readonly loadHelp: () => Promise<readonly FunctionHelp[]>;
  readonly listNames: () => Promise<readonly DefinedName[]>;
  readonly addNames: (names: readonly DefinedName[]) => Promise<readonly string[]>;
  readonly removeNames: (isUnwanted: (defined: DefinedName) => boolean) => Promise<number>;
  readonly insertFormula: (formula: string) => Promise<InsertedFormula>;
  readonly freezeFormulas: (
    isUnwanted: (formula: string) => boolean,
    scope: 'activeSheet' | 'workbook',
  ) => Promise<FrozenFormulas>;
}

export interface FunctionState {
  /** Null until loaded. */
  readonly help: readonly FunctionHelp[] | null;
  readonly isBusy: boolean;
  /** One sentence about the last command. */
  readonly notice: string | null;
  readonly trouble: Trouble | null;
}

/** The commands of the Functions page: help, inserting, short names and freezing. */
export class FunctionSession {
  private readonly store = new Store<FunctionState>({
    ...{ help: null, isBusy: false, notice: null, trouble: null },
  });

  constructor(
    private readonly host: FunctionHost,
    /** The namespace of the functions; may be empty. */
    readonly namespace: string,
  ) {}

  readonly current = this.store.current;

  readonly subscribe = this.store.subscribe;

  async load(): Promise<void> {
    if (this.current().help !== null) return;
    await this.run(async () => {
      this.store.change({ help: await this.host.loadHelp() });
      return null;
    });
  }

  async insert(formula: string): Promise<void> {
    await this.run(async () => {
      const { address, isInserted } = await this.host.insertFormula(formula);
      return isInserted
        ? `Inserted in ${address}.`
        : `${address} is not empty, so nothing was inserted. Select an empty cell, then try again.`;
    });
  }

  async addShortNames(): Promise<void> {
    await this.run(async () => {
      const defined = new Map(
        (await this.host.listNames()).map((one) => [one.name.toUpperCase(), one]),
      );
      const isOurs = ({ id }: FunctionHelp) => {
        const known = defined.get(id);
        return known !== undefined && isShortName(known, this.namespace);
      };
      const missing = this.help().filter((one) => !isOurs(one));
      const taken = await this.host.addNames(missing.map((one) => shortName(one, this.namespace)));
      const added = missing.length - taken.length;
      const skipped =
        taken.length === 0
          ? ''
          : ` This workbook already uses ${list(taken)}, so no name was added for ${taken.length === 1 ? 'it' : 'them'}.`;
      if (added === 0 && taken.length === 0) return 'All short names are already defined.';
      return `${count(added, 'short name')} added.${skipped}`;
    });
  }

  async removeShortNames(): Promise<void> {
    await this.run(async () => {
      const ids = new Set(this.help().map(({ id }) => id));
      const removed = await this.host.removeNames(
        (defined) => ids.has(defined.name.toUpperCase()) && isShortName(defined, this.namespace),
      );
      return removed === 0
        ? 'This workbook has no short names to remove.'
        : `${count(removed, 'short name')} removed.`;
    });
  }

  async freeze(scope: 'activeSheet' | 'workbook'): Promise<void> {
    await this.run(async () => {
      const shortNames = (await this.host.listNames())
        .filter((defined) => isShortName(defined, this.namespace))
        .map(({ name }) => name);
      const names = this.help().map(({ id }) => qualified(id, this.namespace));
      const { frozen, left } = await this.host.freezeFormulas(
        callsAny([...names, ...shortNames]),
        scope,
      );
      if (frozen === 0 && left.length === 0) return 'No formula here uses the functions.';
      return [`${count(frozen, 'formula')} replaced by values.`, ...leftWords(left)].join(' ');
    });
  }

  private help(): readonly FunctionHelp[] {
    return this.current().help ?? [];
  }

  private async run(work: () => Promise<string | null>): Promise<void> {
    if (this.current().isBusy) return;
    this.store.change({ isBusy: true, notice: null, trouble: null });
    try {
      this.store.change({ notice: await work() });
    } catch (error) {
      this.store.change({ trouble: troubleOf(error) });
    } finally {
      this.store.change({ isBusy: false });
    }
  }
}

function leftWords(left: readonly LeftFormula[]): readonly string[] {
  const errors = left.filter(({ why }) => why === 'error');
  const locked = left.filter(({ why }) => why === 'protected');
  return [
    ...(errors.length === 0
      ? []
      : [
          `${count(errors.length, 'formula')} on ${sheetList(errors)} ${errors.length === 1 ? 'shows' : 'show'} an error and ${errors.length === 1 ? 'was' : 'were'} not replaced.`,
        ]),
    ...(locked.length === 0
      ? []
      : [`Nothing was replaced on ${sheetList(locked)}. Unprotect it under Review first.`]),
  ];
}

function sheetList(left: readonly LeftFormula[]): string {
  return [...new Set(left.map(({ sheet }) => `“${sheet}”`))].join(', ');
}
