import { HostError } from '../../protocol/host-error';

/** The actions that a protected sheet still allows, by the client's names. Others are not allowed. */
export interface ProtectionOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowSort?: boolean;
  /** Normal, Unlocked or None. */
  readonly selectionMode?: string;
}

/** The lock on a sheet. As in Excel, its password gives no security against a program. */
export class SheetProtection {
  private lock: { readonly options: ProtectionOptions; readonly password: string | null } | null =
    null;

  /** Null on an unprotected sheet. */
  get options(): ProtectionOptions | null {
    return this.lock?.options ?? null;
  }

  allows(action: Exclude<keyof ProtectionOptions, 'selectionMode'>): boolean {
    return this.lock === null || this.lock.options[action] === true;
  }

  /** Throws AccessDenied if the sheet is already protected. */
  protect(options: ProtectionOptions, password: string | null): void {
    if (this.lock) throw new HostError('AccessDenied');
    this.lock = { options, password };
  }

  /** Throws AccessDenied for a wrong password and for a sheet that is not protected. */
  unprotect(password: string | null): void {
    if (!this.lock) throw new HostError('AccessDenied');
    if (this.lock.password !== null && this.lock.password !== password) {
      throw new HostError('AccessDenied');
    }
    this.lock = null;
  }
}
