import { Inject, Injector, Plugin, UniverInstanceType } from '@univerjs/core';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { of } from 'rxjs';

/**
 * Takes the place of Univer's own start of calculations: that one waits a tenth of a second after
 * each change, does not say when nothing is left to do, and forgets a change that comes while the
 * last formulas of a calculation run.
 */
export class OwnCalculation extends Plugin {
  static override pluginName = 'own-calculation';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    const inert: Pick<TriggerCalculationController, 'progress$' | 'clearProgress'> = {
      progress$: of({ done: 0, count: 0 }),
      clearProgress: () => undefined,
    };
    this._injector.replace([
      TriggerCalculationController,
      { useValue: inert as TriggerCalculationController },
    ]);
  }
}

// As a decorator of the constructor's second parameter would.
Inject(Injector)(OwnCalculation, undefined, 1);
